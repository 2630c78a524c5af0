import type { ElementStates } from '../internal/states.js';

export const states = {
  kind: 'block',
  tells: ['experienced'],
  samples: {
    'three flours': {
      markdown: `:::tabs{#flours}
### Rye {#rye}
Dark.

### Wheat {#wheat}
Light.

### Oat {#oat}
Soft.
:::`,
      readable: ['Rye', 'Dark.', 'Light.', 'Soft.'],
      states: {
        'the second on show': { acts: [{ press: '[role="tab"]', at: 1 }] },
        'all seen': {
          acts: [
            { press: '[role="tab"]', at: 1 },
            { press: '[role="tab"]', at: 2 },
          ],
        },
      },
    },
  },
} satisfies ElementStates;
