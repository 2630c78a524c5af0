import type { ElementStates } from '../internal/states.js';
import type { TlAssessment } from './assessment.js';

const question = (id: string, asks: string) => `:::true-false{#${id}}
${asks}

- [x] True {#true}
  > Yes, it is so.
- [ ] False {#false}
  > Try it once.

A baker would say so.
:::`;

/** What the player gives it beside the questions of a try. */
const told = (own: Partial<TlAssessment>) => (bank: readonly Element[]) => ({ questions: bank, ...own });

export const states = {
  kind: 'block',
  tells: ['drafted', 'answered'],
  samples: {
    'without a limit': {
      markdown: ':::assessment{#bread-check draw=2 pass=70}\nA few questions on bread.\n:::',
      bank: [question('yeast-lives', 'Yeast is alive.'), question('salt-slows', 'Salt slows it down.')].join('\n\n'),
      readable: ['A few questions on bread.'],
      states: {
        'being opened': { given: { loading: 'yes' } },
        'not loaded': { given: { loading: 'failed' } },
        begun: { given: told({ answered: 1 }) },
        'a question answered': {
          given: told({}),
          acts: [{ press: 'input' }, { press: '.row > button' }],
        },
        passed: { given: told({ answered: 2, finished: 1, score: 1, best: 1 }) },
        'not passed': { given: told({ answered: 2, finished: 1, score: 0.5, best: 0.5 }) },
        'taken before': { given: { finished: 1, best: 0.5 } },
      },
    },
    'of two tries': {
      markdown: ':::assessment{#oven-check draw=1 pass=70 tries=2}\nOne question on the oven.\n:::',
      bank: question('oven-hot', 'Bread wants a hot oven.'),
      readable: ['One question on the oven.'],
      states: {
        'one try left': { given: { finished: 1, best: 0 } },
        'no try left': { given: told({ answered: 1, finished: 2, score: 0, best: 0 }) },
      },
    },
  },
} satisfies ElementStates;
