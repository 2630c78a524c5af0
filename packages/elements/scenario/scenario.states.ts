import type { ElementStates } from '../internal/states.js';
import { strings } from './strings.js';

/** Follows one of the links that are there. */
const press = (at: number) => ({ press: 'section[data-scene]:not([hidden]) li:not([hidden]) a', at });

export const states = {
  kind: 'question',
  samples: {
    'with a goal': {
      markdown: `:::scenario{#rye-order fictional pass=100}
A guest asks for a rye loaf for tomorrow.

### At the counter {#counter}
The guest waits for your answer.

- [Ask how it is eaten](#asked) {#ask set=known points=1}
  > She eats it with soup.
- [Take the order at once](#kitchen) {#take}
  > You write down "rye", and nothing else.

### A second question {#asked}
There is time for one more.

- [Go to the kitchen](#kitchen) {#go}
  > The oven is warm by now.

### In the kitchen {#kitchen}
Two doughs have risen.

- [Bake the sour one](#bread) {#sour if=known points=1}
  > The sour one is right for soup.
- [Bake the sweet one](#return) {#sweet}
  > Nobody asked for raisins.
- [Ask her once more](#counter) {#once-more unless=known}

### On the table {#bread}
The loaf is gone before the soup is.

### Back at the counter {#return}
She asks whether you have another one.

### Looking back {#looking-back debrief}
Who asks first bakes what is wanted.
:::`,
      shuffles: false,
      readable: [
        'A guest asks for a rye loaf for tomorrow.',
        'At the counter',
        'Bake the sweet one',
        'only if you chose: Ask how it is eaten',
        'only if you did not choose: Ask how it is eaten',
      ],
      right: {
        type: 'performance',
        steps: [
          ['counter', 'ask'],
          ['asked', 'go'],
          ['kitchen', 'sour'],
        ],
      },
      wrong: {
        type: 'performance',
        steps: [
          ['counter', 'take'],
          ['kitchen', 'sweet'],
        ],
      },
      partly: [
        {
          type: 'performance',
          steps: [
            ['counter', 'ask'],
            ['asked', 'go'],
            ['kitchen', 'sweet'],
          ],
        },
        0.5,
        'You reached 1 of the 2 points',
      ],
      feedback: 'You write down "rye", and nothing else.',
      explanation: 'Who asks first bakes what is wanted.',
      keys: ['Tab', 'Enter', 'Tab', 'Enter', 'Tab', 'Enter', 'Tab', 'Tab', 'Enter'],
      again: strings['scenario.tryAgain'],
      missing: strings['scenario.chooseFirst'],
      says: { incorrect: strings['scenario.incorrect'], correctOn: strings['scenario.correctOn'] },
      states: {
        midway: {
          given: {
            draft: {
              type: 'performance',
              steps: [
                ['counter', 'ask'],
                ['asked', 'go'],
              ],
            },
          },
        },
        'gone in a circle': { acts: [press(1), press(1)] },
        'review midway': { given: { readonly: true, draft: { type: 'performance', steps: [['counter', 'ask']] } } },
      },
    },
    'without a goal': {
      markdown: `:::scenario{#market-day}
Your stall opens in an hour.

### The dough {#dough}
It has not risen yet.

- [Wait](#late) {#wait}
  > You read the paper.
- [Bake it flat](#flat) {#bake-flat}

### A late start {#late}
The first guests have gone, the bread is light.

### Flat bread {#flat}
It is a new bread, and somebody likes it.

### What others did {#what-others-did debrief}
Some bakers begin the night before.
:::`,
      shuffles: false,
      readable: ['Your stall opens in an hour.', 'Bake it flat', 'A late start'],
      right: { type: 'performance', steps: [['dough', 'bake-flat']] },
      wrong: { type: 'performance', steps: [['dough', 'wait']] },
      neutral: strings['scenario.ended'],
      explanation: 'Some bakers begin the night before.',
      keys: ['Tab', 'Tab', 'Enter', 'Tab', 'Tab', 'Enter'],
      again: strings['scenario.tryAgain'],
      missing: strings['scenario.chooseFirst'],
    },
  },
} satisfies ElementStates;
