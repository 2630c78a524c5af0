import type { ElementStates } from '../internal/states.js';

export const states = {
  kind: 'question',
  samples: {
    'signs and causes': {
      markdown: `:::matching{#signs}
Match each sign.

| What you see | Cause |
| --- | --- |
| Bread that stays flat {#flat feedback="Yeast sleeps in the cold."} | Too cold a kitchen {#too-cold} |
| Crumbs that are hard {#hard} | Too little water {#too-dry} |

They often come together.
:::`,
      readable: ['Match each sign.', 'Bread that stays flat', 'Too little water'],
      right: {
        type: 'matching',
        pairs: [
          ['flat', 'too-cold'],
          ['hard', 'too-dry'],
        ],
      },
      wrong: {
        type: 'matching',
        pairs: [
          ['flat', 'too-dry'],
          ['hard', 'too-cold'],
        ],
      },
      partly: [
        {
          type: 'matching',
          pairs: [
            ['flat', 'too-cold'],
            ['hard', 'too-cold'],
          ],
        },
        0.5,
        'Partly right: 1 of 2',
      ],
      feedback: 'Yeast sleeps in the cold.',
      explanation: 'They often come together.',
      // The numbers before the words let a digit choose them.
      keys: ['Tab', '2', 'Tab', '1', 'Tab', 'Enter'],
      missing: 'Choose an answer for each row first.',
    },
  },
} satisfies ElementStates;
