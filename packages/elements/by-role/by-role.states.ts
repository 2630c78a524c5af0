import type { Act, ElementStates, States } from '../internal/states.js';

const ROLES = `:::roles{#who-i-am}
Where do you bake?

- In a bakery {#bakery}
- In a school {#school}
- At home {#home}
:::`;

/** A role that was chosen on another page, as whoever runs the course says it. */
const known =
  (detail: string): Act =>
  ({ ownerDocument }) =>
    ownerDocument.dispatchEvent(new CustomEvent('own-role', { detail }));

const CHOICES = {
  chosen: { acts: [{ fill: 'select', with: 'bakery' }] },
  'the others open': { acts: [{ fill: 'select', with: 'bakery' }, { press: 'summary' }] },
  'known from before': { acts: [known('school')] },
  changed: { given: { ownRole: 'bakery' }, acts: [{ fill: 'select', with: 'school' }] },
} satisfies States;

export const states = {
  kind: 'block',
  courseOnly: true,
  tells: [],
  samples: {
    'two of three roles': {
      markdown: `::::by-role{#on-monday}
On Monday

### In a bakery {#monday-bakery role=bakery}
Hang the sheet of weights beside the scale.

### In a school {#monday-school role=school}
Ask who has baked before.

:::callout{#ovens}
Only grown-ups open the oven.
:::
::::

${ROLES}`,
      readable: ['On Monday', 'Hang the sheet of weights', 'Ask who has baked before.', 'Only grown-ups'],
      states: { ...CHOICES, 'a role without a part': { acts: [known('home')] } },
    },
    'without words above': {
      markdown: `:::by-role{#first-loaf}
### In a bakery {#loaf-bakery role=bakery}
Take the deck oven.

### In a school {#loaf-school role=school}
Take the small oven.
:::

${ROLES}`,
      readable: ['Take the deck oven.', 'Take the small oven.'],
      states: CHOICES,
    },
  },
} satisfies ElementStates;
