import type { ElementStates } from '../internal/states.js';

export const states = {
  kind: 'question',
  samples: {
    'one right option': {
      markdown: `:::choice{#cloth}
A baker lays a cloth on the dough. What is this?

- [x] A way to keep the dough moist {#keeps-it-moist}
  > Without a cloth the dough dries out.
- [ ] A habit of the baker {#a-habit}
  > A habit has its reason too.
- [ ] Quicker if the kitchen is warm {#quicker}
  > Warmth helps, and a cloth does not bring it.

Ask what the air does.
:::`,
      readable: ['What is this?', 'A way to keep the dough moist', 'Quicker if the kitchen is warm'],
      right: { type: 'choice', ids: ['keeps-it-moist'] },
      wrong: { type: 'choice', ids: ['a-habit'] },
      feedback: 'A habit has its reason too.',
      explanation: 'Ask what the air does.',
      keys: ['Tab', ' ', 'Tab', 'Enter'],
      missing: 'Choose an answer first.',
    },
    'several right options': {
      markdown: `:::choice{#done-bread}
Which are signs of done bread?

- [x] The crust is brown {#crust}
  > Yes, the crust.
- [ ] It rains {#weather}
  > Rain falls on everyone.
- [x] It sounds hollow {#sound}
  > Yes, knock on it.

Signs add up.
:::`,
      readable: ['Which are signs of done bread?', 'It rains'],
      right: { type: 'choice', ids: ['crust', 'sound'] },
      wrong: { type: 'choice', ids: ['crust', 'weather'] },
      partly: [{ type: 'choice', ids: ['sound'] }, 0.5, 'Partly right: 1 of 2'],
      feedback: 'Rain falls on everyone.',
      explanation: 'Signs add up.',
      keys: ['Tab', ' ', 'Tab', 'Tab', ' ', 'Tab', 'Enter'],
      missing: 'Choose an answer first.',
    },
  },
} satisfies ElementStates;
