import type { ElementStates, QuestionSample } from '../internal/states.js';

const shelves = (attributes: string): string => `:::sorting{#shelves${attributes}}
Where does it go?

### Cold {#cold}
- Milk {#milk}
  > Milk turns sour in the warm.
- Fresh yeast {#yeast}

### Dry {#dry}
- Rye flour {#rye}

Flour draws water.
:::`;

const shelf = {
  readable: ['Where does it go?', 'Milk', 'Rye flour', 'Dry'],
  right: {
    type: 'matching',
    pairs: [
      ['milk', 'cold'],
      ['yeast', 'cold'],
      ['rye', 'dry'],
    ],
  },
  wrong: {
    type: 'matching',
    pairs: [
      ['milk', 'dry'],
      ['yeast', 'dry'],
      ['rye', 'cold'],
    ],
  },
  partly: [
    {
      type: 'matching',
      pairs: [
        ['milk', 'cold'],
        ['yeast', 'dry'],
        ['rye', 'cold'],
      ],
    },
    1 / 3,
    'Partly right: 1 of 3',
  ],
  feedback: 'Milk turns sour in the warm.',
  explanation: 'Flour draws water.',
  keys: ['Tab', ' ', 'Tab', ' ', 'Tab', 'ArrowDown', 'Tab', 'Enter'],
  missing: 'Choose an answer for each row first.',
} satisfies Partial<QuestionSample>;

export const states = {
  kind: 'question',
  samples: {
    'two groups': {
      ...shelf,
      markdown: shelves(''),
      shuffles: true,
      // In the order that hides the author's, as it stands before scripts.
      right: {
        type: 'matching',
        pairs: [
          ['yeast', 'cold'],
          ['rye', 'dry'],
          ['milk', 'cold'],
        ],
      },
      keys: ['Tab', ' ', 'Tab', 'ArrowDown', 'Tab', ' ', 'Tab', 'Enter'],
    },
    'in the order of its author': { ...shelf, markdown: shelves(' fixed'), shuffles: false },
  },
} satisfies ElementStates;
