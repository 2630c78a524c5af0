import type { ElementStates } from '../internal/states.js';

export const states = {
  kind: 'question',
  samples: {
    'three steps': {
      markdown: `:::sequencing{#from-flour}
Put it in order.

1. Mix {#mix}
2. Knead until it is smooth {#knead}
3. Bake, once the oven is hot {#bake}
   > Baking comes last.

Flour comes first.
:::`,
      shuffles: true,
      readable: ['Put it in order.', 'Mix', 'Bake, once the oven is hot'],
      right: { type: 'sequencing', ids: ['mix', 'knead', 'bake'] },
      wrong: { type: 'sequencing', ids: ['bake', 'mix', 'knead'] },
      partly: [{ type: 'sequencing', ids: ['mix', 'bake', 'knead'] }, 1 / 3, 'Partly right: 1 of 3'],
      feedback: 'Baking comes last.',
      explanation: 'Flour comes first.',
      // It comes as mix, bake, knead: the second row goes down.
      keys: ['Tab', 'Tab', 'Tab', 'Tab', 'Enter', 'Tab', 'Enter'],
      states: { 'a row moved': { acts: [{ press: 'li button', at: 1 }] } },
    },
  },
} satisfies ElementStates;
