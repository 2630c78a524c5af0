import type { ElementStates } from '../internal/states.js';

export const states = {
  kind: 'question',
  samples: {
    'three steps': {
      markdown: `:::likert{#sure}
How sure are you that you could bake a rye loaf?

- Not sure {#not-sure}
- Rather sure {#rather-sure}
- Very sure {#very-sure}
  > Bake one for a friend.

Your next loaf will tell.
:::`,
      shuffles: false,
      readable: ['How sure are you that you could bake a rye loaf?', 'Rather sure'],
      right: { type: 'likert', id: 'not-sure' },
      wrong: { type: 'likert', id: 'very-sure' },
      neutral: 'Thank you. No answer is right or wrong here.',
      feedback: 'Bake one for a friend.',
      explanation: 'Your next loaf will tell.',
      keys: ['Tab', ' ', 'Tab', 'Enter'],
      again: 'Change my answer',
      missing: 'Choose an answer first.',
    },
  },
} satisfies ElementStates;
