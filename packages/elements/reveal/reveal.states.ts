import type { ElementStates } from '../internal/states.js';

export const states = {
  kind: 'block',
  tells: ['experienced'],
  samples: {
    'something to think about': {
      markdown: `:::reveal{#flat-bread}
Why is it flat?

Old yeast, perhaps.
:::`,
      readable: ['Why is it flat?', 'Old yeast, perhaps.'],
      states: { open: { acts: [{ press: 'summary' }] } },
    },
  },
} satisfies ElementStates;
