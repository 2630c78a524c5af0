import type { ElementStates } from '../internal/states.js';

export const states = {
  kind: 'block',
  tells: ['experienced'],
  samples: {
    'two parts': {
      markdown: `:::accordion{#loaf}
### The crust {#crust}
It is brown.

### The crumb {#crumb}
It is soft.
:::`,
      readable: ['The crust', 'It is brown.', 'It is soft.'],
      states: {
        'one part open': { acts: [{ press: 'summary' }] },
        'every part open': { acts: [{ press: 'summary' }, { press: 'summary', at: 1 }] },
      },
    },
    'the first part open': {
      markdown: `:::accordion{#rye-loaf open}
### The crust {#crust}
It is dark.

### The crumb {#crumb}
It is dense.
:::`,
      readable: ['It is dark.', 'It is dense.'],
    },
  },
} satisfies ElementStates;
