import type { ElementStates } from '../internal/states.js';

export const states = {
  kind: 'block',
  tells: ['drafted', 'answered'],
  samples: {
    'one question': {
      markdown: `::::pre-check{#before-baking}
See what you know of bread.

:::true-false{#salt-before}
Salt slows the yeast down.

- [x] True {#true}
  > Yes, a little.
- [ ] False {#false}
  > Dough without salt rises sooner.
:::
::::

:::true-false{#salt-after twin=salt-before}
Dough with salt rises later.

- [x] True {#true}
  > Yes, salt slows it down.
- [ ] False {#false}
  > Try it with two bowls.
:::`,
      readable: ['See what you know of bread.', 'Salt slows the yeast down.'],
      hidden: ['Yes, a little.'],
      states: {
        answered: { acts: [{ press: 'input' }, { press: '.row > button' }] },
      },
    },
  },
} satisfies ElementStates;
