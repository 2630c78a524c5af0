import type { ElementStates } from '../internal/states.js';

export const states = {
  kind: 'block',
  tells: [],
  samples: {
    'in a sentence': {
      markdown: 'Bread from :term[a starter of sourdough]{of=sourdough} rises slowly.',
      glossary: '## Sourdough {#sourdough}\n\nAny flour and water with wild yeast.',
      readable: ['Bread from a starter of sourdough rises slowly.'],
      hidden: ['Any flour and water with wild yeast.'],
      states: {
        open: { acts: [{ press: '[role="button"]' }] },
        'closed again': { acts: [{ press: '[role="button"]' }, { press: '[role="button"]' }] },
      },
    },
  },
} satisfies ElementStates;
