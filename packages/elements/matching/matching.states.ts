import { beside, twin, type ElementStates } from '../internal/states.js';

/** The flour of each bread. */
const flours = (baguette: string, pumpernickel: string): readonly (readonly [string, string])[] => [
  ['baguette', baguette],
  ['pumpernickel', pumpernickel],
];

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
      shuffles: true,
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
    'asked before the course, with hints, how sure one is, and words for each result': {
      markdown: `::::pre-check{#before-the-flours}
See what you know of flour.

:::true-false{#rye-is-dark}
Rye is darker than wheat.

- [x] True {#true}
  > Yes, it is.
- [ ] False {#false}
  > Look at two loaves.
:::
::::

:::matching{#flours confidence twin=rye-is-dark}
Match each bread with its flour.

| Bread | Flour |
| --- | --- |
| Baguette {#baguette feedback="It is as light as its flour."} | Wheat {#wheat} |
| Pumpernickel {#pumpernickel} | Rye {#rye} |

:hint[Think of the colour.]

:hint[The dark one is from the north.]

:if-right[You know both of them.]

:if-partly[One of them is right.]

:if-wrong[They are the other way round.]

Flour gives bread its colour.
:::`,
      shuffles: true,
      readable: ['Match each bread with its flour.', 'Pumpernickel', 'Wheat'],
      hidden: ['Think of the colour.', 'The dark one is from the north.', 'You know both of them.'],
      right: { type: 'matching', pairs: flours('wheat', 'rye') },
      wrong: { type: 'matching', pairs: flours('rye', 'wheat') },
      partly: [{ type: 'matching', pairs: flours('wheat', 'wheat') }, 0.5, 'One of them is right.'],
      feedback: 'It is as light as its flour.',
      explanation: 'Flour gives bread its colour.',
      keys: ['Tab', '2', 'Tab', '1', 'Tab', ' ', 'Tab', 'Enter'],
      missing: 'Choose an answer for each row first.',
      states: {
        ...beside({ type: 'matching', pairs: flours('rye', 'wheat') }),
        ...twin({ type: 'matching', pairs: flours('wheat', 'rye') }),
      },
    },
  },
} satisfies ElementStates;
