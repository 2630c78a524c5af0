import type { ElementStates } from '../internal/states.js';

const QUESTION = `:::roles{#who-i-am}
Where do you bake?

- In a bakery {#bakery}
- In a school {#school}
:::`;

export const states = {
  kind: 'block',
  courseOnly: true,
  tells: [],
  samples: {
    'two roles': {
      markdown: QUESTION,
      readable: ['Where do you bake?', 'In a bakery', 'In a school'],
      states: {
        chosen: { acts: [{ press: 'input', at: 1 }] },
        changed: { acts: [{ press: 'input', at: 1 }, { press: 'input' }] },
        'taken back': { acts: [{ press: 'input' }, { press: 'input', at: 2 }] },
        'known from before': { given: { ownRole: 'school' } },
      },
    },
    'words below them': {
      markdown: QUESTION.replace(':::roles{#who-i-am}', ':::roles{#where-i-bake}').replace(
        /\n:::$/u,
        '\n\nBoxes such as “On Monday” follow.\n:::',
      ),
      readable: ['Boxes such as “On Monday” follow.'],
      states: { chosen: { acts: [{ press: 'input' }] } },
    },
  },
} satisfies ElementStates;
