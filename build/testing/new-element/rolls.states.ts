import type { ElementStates } from '@throughline/elements/internal/states.js';

export const states = {
  kind: 'block',
  tells: [],
  samples: {
    'two rolls': {
      markdown: ':::rolls{#two-rolls}\nRye is darker than wheat.\n:::',
      readable: ['Rye is darker than wheat.'],
    },
  },
} satisfies ElementStates;
