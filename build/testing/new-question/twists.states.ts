import type { ElementStates } from '@throughline/elements/internal/states.js';

export const states = {
  kind: 'question',
  samples: {
    'one right twist': {
      markdown: `:::twists{#which-twist}
Which twist holds?

- [x] Over and under {#over-and-under}
  > Each strand holds the other.
- [ ] Side by side {#side-by-side}
  > It opens in the heat.

A twist holds by its own weight.
:::`,
      readable: ['Which twist holds?', 'Over and under', 'Side by side'],
      right: { type: 'choice', ids: ['over-and-under'] },
      wrong: { type: 'choice', ids: ['side-by-side'] },
      shuffles: true,
      feedback: 'It opens in the heat.',
      explanation: 'A twist holds by its own weight.',
      keys: ['Tab', ' ', 'Tab', 'Enter'],
      missing: 'Choose an answer first.',
    },
  },
} satisfies ElementStates;
