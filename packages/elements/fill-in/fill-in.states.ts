import type { ElementStates } from '../internal/states.js';

export const states = {
  kind: 'question',
  samples: {
    'two blanks': {
      markdown: `:::fill-in{#dough}
Fill in the words.

Dough needs flour, :blank[Warm water]{#water accept="lukewarm water, tap water" feedback="Yeast wakes in the warm."} and a spoon of :blank[salt]{#salt}.

Cold water slows it down.
:::`,
      shuffles: false,
      readable: ['Fill in the words.', 'Dough needs flour,', 'and a spoon of'],
      hidden: ['Warm water'],
      right: { type: 'fill-in', texts: ['warm water', 'salt'] },
      wrong: { type: 'fill-in', texts: ['oil', 'sand'] },
      partly: [{ type: 'fill-in', texts: ['Lukewarm  water', 'sand'] }, 0.5, 'Partly right: 1 of 2'],
      feedback: 'Yeast wakes in the warm.',
      explanation: 'Cold water slows it down.',
      keys: ['Tab', ...Array.from('warm water'), 'Tab', ...Array.from('salt'), 'Tab', 'Enter'],
      missing: 'Fill in each blank first.',
    },
  },
} satisfies ElementStates;
