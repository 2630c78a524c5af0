import type { ElementStates } from '../internal/states.js';

export const states = {
  kind: 'block',
  tells: [],
  samples: {
    'a loaf from evening to morning': {
      markdown: `:::timeline{#one-loaf}
### Mix {#mix when="In the evening"}
Flour, water, salt.

### Bake {#bake}
Until the crust is brown.
:::`,
      readable: ['In the evening', 'Mix', 'Until the crust is brown.'],
    },
    'made up': {
      markdown: `:::timeline{#old-bakery fictional}
### The shop opens {#opens when="In spring"}
The first loaf is sold.
:::`,
      readable: ['The first loaf is sold.'],
    },
  },
} satisfies ElementStates;
