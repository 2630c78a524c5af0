import type { ElementStates } from '../internal/states.js';

export const states = {
  kind: 'block',
  tells: [],
  samples: {
    'two steps': {
      markdown: `:::steps{#how-to-bake}
1. Mix it. {#mix}
2. Let it rest. {#rest}
:::`,
      readable: ['Mix it.', 'Let it rest.'],
    },
    'made up': {
      markdown: `:::steps{#how-they-baked fictional}
1. They mixed it. {#mixed}
2. They let it rest. {#rested}
:::`,
      readable: ['They let it rest.'],
    },
  },
} satisfies ElementStates;
