import type { ElementStates } from '../internal/states.js';

export const states = {
  kind: 'question',
  samples: {
    'a model answer': {
      markdown: `:::long-answer{#why-rest lines=4}
Say in your own words why dough should rest.

---

Resting lets the flour take up the water, and the dough is easier to shape.

> Did you name the water? It is what takes time.
:::`,
      shuffles: false,
      readable: ['Say in your own words why dough should rest.'],
      hidden: ['Resting lets the flour take up the water'],
      right: { type: 'long-fill-in', written: true },
      wrong: { type: 'long-fill-in', written: true },
      neutral: 'Compare your words with these.',
      feedback: 'Resting lets the flour take up the water',
      explanation: 'Did you name the water?',
      keys: ['Tab', 'S', 'o', 'Tab', 'Enter'],
      again: 'Write on',
      missing: 'Write something first.',
    },
  },
} satisfies ElementStates;
