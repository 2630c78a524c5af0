import type { ElementStates } from '../internal/states.js';

export const states = {
  kind: 'question',
  samples: {
    'passages of a story': {
      markdown: `:::mark-the-text{#kitchen fictional}
Mark each sign.

The kitchen was tidy. :mark[The dough stuck to the hands of the baker]{#sticks}. Lunch was at noon and :mark[everybody ate together]{#lunch wrong feedback="That is a good sign."}. Then :mark[the oven smoked again]{#smoke}.

Look at dough and oven together.
:::`,
      shuffles: false,
      readable: ['Mark each sign.', 'The kitchen was tidy.', 'The dough stuck to the hands of the baker'],
      right: { type: 'choice', ids: ['sticks', 'smoke'] },
      wrong: { type: 'choice', ids: ['lunch'] },
      partly: [{ type: 'choice', ids: ['sticks'] }, 0.5, 'Partly right: 1 of 2'],
      feedback: 'That is a good sign.',
      explanation: 'Look at dough and oven together.',
      keys: ['Tab', ' ', 'Tab', 'Tab', ' ', 'Tab', 'Enter'],
      missing: 'Mark at least one passage first.',
    },
  },
} satisfies ElementStates;
