import type { ElementStates } from '../internal/states.js';

export const states = {
  kind: 'question',
  samples: {
    'with a unit and a tolerance': {
      markdown: `:::numeric{#loaves answer=12 within=0.5 unit="loaves"}
Six trays hold two loaves each. How many loaves?

- 8
  > You added. Each tray holds two.
- 20
  > Two of the trays are still empty then.

---

Count tray by tray.
:::`,
      shuffles: false,
      readable: ['Six trays hold two loaves each.', 'loaves'],
      right: { type: 'numeric', value: 12 },
      wrong: { type: 'numeric', value: 20 },
      hidden: ['You added.'],
      feedback: 'Two of the trays are still empty then.',
      explanation: 'Count tray by tray.',
      keys: ['Tab', '1', '2', 'Tab', 'Enter'],
      missing: 'Write a number first.',
    },
    'below zero': {
      markdown: `:::numeric{#cold-store answer=-4.5 within=0.5 unit="°"}
How cold is the store for the dough?

---

Dough freezes below that.
:::`,
      shuffles: false,
      readable: ['How cold is the store for the dough?'],
      right: { type: 'numeric', value: -4.5 },
      wrong: { type: 'numeric', value: 4.5 },
      explanation: 'Dough freezes below that.',
      keys: ['Tab', '-', '4', '.', '5', 'Tab', 'Enter'],
      missing: 'Write a number first.',
    },
  },
} satisfies ElementStates;
