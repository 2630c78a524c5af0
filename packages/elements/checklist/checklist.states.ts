import type { ElementStates } from '../internal/states.js';

export const states = {
  kind: 'block',
  tells: ['answered'],
  samples: {
    'things to tick off': {
      markdown: `:::checklist{#before-baking}
Before you bake:

- [ ] The oven is hot {#oven}
- [ ] The dough has risen {#dough}

What is not ticked can wait.
:::`,
      readable: ['Before you bake:', 'The oven is hot', 'The dough has risen', 'What is not ticked can wait.'],
      states: {
        ticked: { acts: [{ press: 'input' }] },
        'all ticked': { given: { response: { type: 'choice', ids: ['oven', 'dough'] }, tries: 2 } },
        review: { given: { response: { type: 'choice', ids: ['oven'] }, tries: 1, readonly: true } },
      },
    },
  },
} satisfies ElementStates;
