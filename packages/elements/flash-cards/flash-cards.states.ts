import type { ElementStates } from '../internal/states.js';

export const states = {
  kind: 'block',
  tells: ['experienced'],
  samples: {
    'two cards': {
      markdown: `:::flash-cards{#words-of-bread fixed}
### Crumb {#crumb}
What is inside.

### Crust {#crust}
What is outside.
:::`,
      readable: ['Crumb', 'What is inside.', 'What is outside.'],
      states: {
        turned: { acts: [{ press: '.row button' }] },
        'the last card': { acts: [{ press: '.row button', at: 2 }] },
        'all turned': { acts: [{ press: '.row button' }, { press: '.row button', at: 2 }, { press: '.row button' }] },
      },
    },
  },
} satisfies ElementStates;
