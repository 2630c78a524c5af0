import type { ElementStates } from '../internal/states.js';

/** Also the rubric of a planner. */
export const howGood = `:::rubric{#how-good}
Where does your loaf stand?

### It can be baked {#bakeable}
- It names the flour only {#flour-only}
  > “Rye.”
- It names flour and time {#flour-and-time}
  > “Rye, an hour.”
- It names flour, time and heat {#flour-time-heat}
  > “Rye, an hour in a hot oven.”

### Somebody eats it {#eaten}
- Nobody is asked {#nobody}
  > “I bake.”
- Somebody is asked {#somebody}
  > “My sister likes rye.”
- Those who eat it say how they like it {#eaters}
  > “My sister likes a dark crust.”

### There is time {#time}
- No day is named {#no-day}
  > “Some time.”
- A day is named {#day-named}
  > “On Sunday.”
- The day has room for it {#day-free}
  > “On Sunday morning, when I am at home.”

### It can go wrong {#wrong}
- Nothing else is planned {#one-way}
  > “It will rise.”
- What may go wrong is named {#risk-named}
  > “The yeast may be old.”
- There is a way out {#way-out}
  > “If it stays flat, I bake flat bread.”
:::`;

export const states = {
  kind: 'block',
  tells: ['answered'],
  samples: {
    'four criteria': {
      markdown: howGood,
      readable: ['Where does your loaf stand?', 'It can be baked', 'It names the flour only', 'My sister likes rye.'],
      states: {
        judged: { acts: [{ press: 'input' }, { press: 'input', at: 3 }] },
        review: { given: { response: { type: 'choice', ids: ['nobody'] }, tries: 1, readonly: true } },
      },
    },
  },
} satisfies ElementStates;
