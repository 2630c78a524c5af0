import type { ElementStates } from '../internal/states.js';

export const states = {
  kind: 'block',
  tells: [],
  samples: {
    'a sentence of somebody': {
      markdown: ':::quotation{#said source="Bakers of the Coast"}\nBread takes time.\n:::',
      readable: ['Bread takes time.', 'Bakers of the Coast'],
    },
    'made up': {
      markdown: ':::quotation{#sighed source="A baker of a story" fictional}\nBread took all night.\n:::',
      readable: ['Bread took all night.'],
    },
  },
} satisfies ElementStates;
