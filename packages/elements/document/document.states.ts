import type { ElementStates } from '../internal/states.js';

export const states = {
  kind: 'block',
  tells: [],
  samples: {
    'an order': {
      markdown: ':::document{#order title="The order" source="Bakers of the Coast"}\nA loaf a day.\n:::',
      readable: ['The order', 'A loaf a day.', 'Bakers of the Coast'],
    },
    'made up': {
      markdown: ':::document{#note title="The note" source="A story" fictional}\nNo loaf on Sunday.\n:::',
      readable: ['No loaf on Sunday.'],
    },
  },
} satisfies ElementStates;
