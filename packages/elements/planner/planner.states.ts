import type { ElementStates } from '../internal/states.js';
import { howGood } from '../rubric/rubric.states.js';

export const states = {
  kind: 'block',
  tells: ['answered'],
  samples: {
    'a form that becomes a document': {
      markdown: `:::planner{#my-loaf title="My loaf" rubric=how-good}
Plan a loaf.

### The crust {#crust lines=4}
How brown is it to be?

### The flour {#flour several}
- Rye {#rye}
- Spelt {#spelt}

### The day {#day}
- A day of work {#work}
- A day at home {#home}
:::

${howGood}`,
      readable: [
        'My loaf',
        'Plan a loaf.',
        'The crust',
        'How brown is it to be?',
        'The flour',
        'Spelt',
        'A day at home',
      ],
      states: {
        kept: { given: { kept: true } },
        saved: { given: { kept: true, saved: true } },
        written: { acts: [{ fill: 'textarea', with: '١٢٣' }] },
        'chosen in': { acts: [{ press: 'input' }, { press: 'input', at: 1 }, { press: 'input', at: 2 }] },
        review: { given: { response: { type: 'choice', ids: ['rye', 'home'] }, tries: 1, readonly: true } },
      },
    },
  },
} satisfies ElementStates;
