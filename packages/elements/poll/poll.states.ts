import type { ElementStates } from '../internal/states.js';

export const states = {
  kind: 'block',
  tells: [],
  samples: {
    'one answer': {
      markdown: `:::poll{#which-bread}
Which bread do you eat?

- Rye {#rye}
- Wheat {#wheat}
- Oat {#oat}

All of them fill.
:::`,
      readable: ['Which bread do you eat?', 'Rye', 'Wheat', 'Oat'],
      hidden: ['All of them fill.'],
      states: {
        'nothing chosen': { acts: [{ press: '.row > button' }] },
        chosen: { acts: [{ press: 'input', at: 1 }] },
        answered: { acts: [{ press: 'input', at: 1 }, { press: '.row > button' }] },
      },
    },
    'several answers': {
      markdown: `:::poll{#when-bread several}
When do you eat bread?

- In the morning {#morning}
- At noon {#noon}
- In the evening {#evening}
:::`,
      readable: ['When do you eat bread?', 'In the morning'],
      states: {
        answered: { acts: [{ press: 'input' }, { press: 'input', at: 2 }, { press: '.row > button' }] },
      },
    },
  },
} satisfies ElementStates;
