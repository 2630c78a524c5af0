import { beside, twin, type ElementStates } from '../internal/states.js';

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
      shuffles: true,
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
      shuffles: true,
      readable: ['Which are signs of done bread?', 'It rains'],
      right: { type: 'choice', ids: ['crust', 'sound'] },
      wrong: { type: 'choice', ids: ['crust', 'weather'] },
      partly: [{ type: 'choice', ids: ['sound'] }, 0.5, 'Partly right: 1 of 2'],
      feedback: 'Rain falls on everyone.',
      explanation: 'Signs add up.',
      keys: ['Tab', ' ', 'Tab', 'Tab', ' ', 'Tab', 'Enter'],
      missing: 'Choose an answer first.',
    },
    'with hints, how sure one is, and words for each result': {
      markdown: `:::choice{#good-flour confidence}
What do you look for in flour?

- [x] That it smells of grain {#smell}
  > Yes, fresh flour does.
- [x] That it has no lumps {#lumps}
  > Yes, lumps tell of damp.
- [ ] That it is white {#white}
  > Rye is grey, and good.

:hint[Use your nose.]

:hint[Use your fingers too.]

:if-right[You would buy the right bag.]

:if-partly[There is one more thing to look for.]

:if-wrong[Open two bags and compare them.]

Flour is a fresh thing.
:::`,
      shuffles: true,
      readable: ['What do you look for in flour?', 'That it is white'],
      hidden: ['Use your nose.', 'Use your fingers too.', 'You would buy the right bag.'],
      right: { type: 'choice', ids: ['smell', 'lumps'] },
      wrong: { type: 'choice', ids: ['white'] },
      partly: [{ type: 'choice', ids: ['lumps'] }, 0.5, 'There is one more thing to look for.'],
      feedback: 'Rye is grey, and good.',
      explanation: 'Flour is a fresh thing.',
      keys: ['Tab', ' ', 'Tab', ' ', 'Tab', 'Tab', ' ', 'Tab', 'Enter'],
      missing: 'Choose an answer first.',
      states: beside({ type: 'choice', ids: ['white'] }),
    },
    'asked before the course': {
      markdown: `::::pre-check{#before-the-rolls}
See what you know of rolls.

:::true-false{#rolls-rise}
Rolls rise twice.

- [x] True {#true}
  > Yes, most do.
- [ ] False {#false}
  > Watch a baker once.
:::
::::

:::choice{#rolls-again twin=rolls-rise}
How often do rolls rise?

- [x] Twice {#twice}
  > Yes, before and after they are shaped.
- [ ] Once {#once}
  > They would be flat.

Time makes them light.
:::`,
      shuffles: true,
      readable: ['How often do rolls rise?', 'Twice'],
      right: { type: 'choice', ids: ['twice'] },
      wrong: { type: 'choice', ids: ['once'] },
      feedback: 'They would be flat.',
      explanation: 'Time makes them light.',
      keys: ['Tab', ' ', 'Tab', 'Enter'],
      missing: 'Choose an answer first.',
      states: twin({ type: 'choice', ids: ['twice'] }),
    },
  },
} satisfies ElementStates;
