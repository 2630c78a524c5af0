import type { ElementStates } from '../internal/states.js';

export const states = {
  kind: 'block',
  tells: ['answered'],
  samples: {
    'a question to write about': {
      markdown: `:::reflection{#for-whom lines=3}
Whom do you bake for?

One line will do.
:::`,
      readable: ['Whom do you bake for?', 'One line will do.'],
      states: { written: { acts: [{ fill: 'textarea', with: '١٢٣' }] }, review: { given: { readonly: true } } },
    },
  },
} satisfies ElementStates;
