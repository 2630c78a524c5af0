import type { ElementStates } from '../internal/states.js';

export const states = {
  kind: 'block',
  tells: ['answered'],
  samples: {
    'two criteria': {
      markdown: `:::rubric{#how-good}
Where does your loaf stand?

### It can be baked {#bakeable}
- It names the flour only {#flour-only}
  > “Rye.”
- It names flour and time {#flour-and-time}
  > “Rye, an hour.”

### Somebody eats it {#eaten}
- Nobody is asked {#nobody}
  > “I bake.”
- Somebody is asked {#somebody}
  > “My sister likes rye.”
:::`,
      readable: ['Where does your loaf stand?', 'It can be baked', 'It names the flour only', 'My sister likes rye.'],
      states: {
        judged: { acts: [{ press: 'input' }, { press: 'input', at: 3 }] },
        review: { given: { response: { type: 'choice', ids: ['nobody'] }, tries: 1, readonly: true } },
      },
    },
  },
} satisfies ElementStates;
