import type { ElementStates } from '../internal/states.js';

export const states = {
  kind: 'block',
  tells: [],
  samples: {
    'three bands': {
      markdown: `:::assessment{#loaf-check draw=1 pass=70 bands=loaf-bands}
One question on bread.
:::

:::bands{#loaf-bands}
- You can bake a loaf on your own. {#alone from=70}
- You can bake one with somebody **beside** you. {#with-somebody from=40}
- Watch once more how it is done. {#watch from=0}
:::`,
      bank: `:::true-false{#bread-rises}
Bread rises in the warmth.

- [x] True {#true}
  > Yes, it does.
- [ ] False {#false}
  > Try it in a cold room.
:::`,
      readable: ['You can bake a loaf on your own.', 'Watch once more how it is done.'],
    },
  },
} satisfies ElementStates;
