import type { ElementStates } from '../internal/states.js';

export const states = {
  kind: 'question',
  samples: {
    'one right cell a row': {
      markdown: `:::matrix{#who-does-what fixed}
Who does what?

| Task | Baker {#baker} | Helper {#helper} |
| --- | --- | --- |
| Kneads the dough {#kneads feedback="Kneading is learned with the years."} | x | |
| Sweeps the floor {#sweeps} | | x |

Clean hands first.
:::`,
      shuffles: false,
      readable: ['Who does what?', 'Kneads the dough', 'Helper'],
      right: {
        type: 'matching',
        pairs: [
          ['kneads', 'baker'],
          ['sweeps', 'helper'],
        ],
      },
      wrong: {
        type: 'matching',
        pairs: [
          ['kneads', 'helper'],
          ['sweeps', 'baker'],
        ],
      },
      partly: [
        {
          type: 'matching',
          pairs: [
            ['kneads', 'baker'],
            ['sweeps', 'baker'],
          ],
        },
        0.5,
        'Partly right: 1 of 2',
      ],
      feedback: 'Kneading is learned with the years.',
      explanation: 'Clean hands first.',
      keys: ['Tab', ' ', 'Tab', 'ArrowDown', 'Tab', 'Enter'],
      missing: 'Choose an answer for each row first.',
    },
    'several right cells in a row': {
      markdown: `:::matrix{#who-may-what}
Who may do what?

| Task | Baker {#the-baker} | Helper {#the-helper} |
| --- | --- | --- |
| Lights the oven {#lights feedback="Who lights it stays beside it."} | x | |
| Tastes the bread {#tastes} | x | x |

The oven is hot.
:::`,
      shuffles: true,
      readable: ['Who may do what?', 'Lights the oven', 'Helper'],
      right: {
        type: 'matching',
        pairs: [
          ['tastes', 'the-baker'],
          ['tastes', 'the-helper'],
          ['lights', 'the-baker'],
        ],
      },
      wrong: { type: 'matching', pairs: [['lights', 'the-helper']] },
      partly: [
        {
          type: 'matching',
          pairs: [
            ['lights', 'the-baker'],
            ['lights', 'the-helper'],
            ['tastes', 'the-helper'],
          ],
        },
        1 / 3,
        'Partly right: 1 of 3',
      ],
      feedback: 'Who lights it stays beside it.',
      explanation: 'The oven is hot.',
      keys: ['Tab', ' ', 'Tab', ' ', 'Tab', ' ', 'Tab', 'Tab', 'Enter'],
      missing: 'Choose an answer first.',
    },
  },
} satisfies ElementStates;
