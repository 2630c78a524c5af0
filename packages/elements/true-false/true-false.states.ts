import type { ElementStates } from '../internal/states.js';

export const states = {
  kind: 'question',
  samples: {
    'a sentence to judge': {
      markdown: `:::true-false{#by-the-clock}
A clock tells when dough is ready.

- [ ] True {#true}
  > Dough rises twice.
- [x] False {#false}
  > What counts is how it feels.

Press it and look.
:::`,
      shuffles: false,
      readable: ['A clock tells when dough is ready.', 'True', 'False'],
      right: { type: 'true-false', value: false },
      wrong: { type: 'true-false', value: true },
      feedback: 'Dough rises twice.',
      explanation: 'Press it and look.',
      keys: ['Tab', 'ArrowDown', 'Tab', 'Enter'],
      missing: 'Choose an answer first.',
    },
  },
} satisfies ElementStates;
