import type { ElementStates } from '../internal/states.js';

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

export const states = {
  kind: 'question',
  samples: {
    'two groups': {
      markdown: shelves(' fixed'),
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
    },
  },
} satisfies ElementStates;

/** The same, in an order of its own for each learner. */
export const shuffled = { markdown: shelves('') };
