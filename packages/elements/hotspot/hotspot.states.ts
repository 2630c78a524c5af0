import type { ElementStates } from '../internal/states.js';

const files = {
  'pictures/oven.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 240"><rect width="400" height="240" fill="#f3ead9"/>' +
    '<rect x="60" y="30" width="280" height="190" rx="14" fill="#6b6f72"/><rect x="90" y="90" width="220" height="100" rx="8" fill="#2b2f31"/>' +
    '<circle cx="120" cy="60" r="14" fill="#ddd"/><circle cx="280" cy="60" r="14" fill="#ddd"/>' +
    '<ellipse cx="200" cy="160" rx="60" ry="22" fill="#c98b4b"/></svg>',
};

export const states = {
  kind: 'question',
  samples: {
    'one right place': {
      markdown: `:::hotspot{#where-is-it-hot}
Where do you turn the heat down?

![An oven with two knobs and a loaf behind its window](pictures/oven.svg)

- The loaf {#loaf at="50 67"}
  > The loaf is what you look at, not what you turn.
- The left knob {#left-knob at="30 25" right}
- The right knob {#right-knob at="70 25"}

The left knob is for the heat, the right one for the clock.
:::`,
      files,
      shuffles: false,
      readable: ['Where do you turn the heat down?', 'The loaf', 'The left knob'],
      right: { type: 'choice', ids: ['left-knob'] },
      wrong: { type: 'choice', ids: ['loaf'] },
      feedback: 'The loaf is what you look at, not what you turn.',
      explanation: 'The left knob is for the heat, the right one for the clock.',
      keys: ['Tab', ' ', 'Tab', 'Enter'],
      missing: 'Choose an answer first.',
    },
    'several right places': {
      markdown: `:::hotspot{#what-turns}
What on the oven turns?

![An oven with two knobs and a loaf behind its window](pictures/oven.svg)

- The left knob {#one-knob at="30 25" right}
- The right knob {#other-knob at="70 25" right}
- The window {#window at="50 80"}

A knob turns, a window does not.
:::`,
      files,
      shuffles: false,
      readable: ['What on the oven turns?', 'The window'],
      right: { type: 'choice', ids: ['one-knob', 'other-knob'] },
      wrong: { type: 'choice', ids: ['window'] },
      partly: [{ type: 'choice', ids: ['one-knob'] }, 0.5, 'Partly right: 1 of 2'],
      explanation: 'A knob turns, a window does not.',
      keys: ['Tab', ' ', 'Tab', ' ', 'Tab', 'Tab', 'Enter'],
      missing: 'Choose an answer first.',
    },
  },
} satisfies ElementStates;
