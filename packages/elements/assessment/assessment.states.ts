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

type Own = Partial<Omit<TlAssessment, 'credits'>> & { readonly credits?: Readonly<Record<string, number | null>> };

/** What the player gives it beside the questions of a try: those with a credit are answered. */
const told =
  ({ credits = {}, ...own }: Own) =>
  (bank: readonly Element[]) => ({
    ...own,
    credits: new Map(Object.entries(credits)),
    questions: bank.map(question => {
      const credit = credits[question.id];
      const response = { type: 'true-false', value: credit === 1 };
      return Object.assign(question, credit === undefined ? {} : { response, tries: 1, maxTries: 1 });
    }),
  });

const both = { 'yeast-lives': 1, 'salt-slows': 0 };
const look = { press: '.row > button', at: 1 };

export const states = {
  kind: 'block',
  tells: ['drafted', 'answered'],
  samples: {
    'without a limit': {
      markdown: ':::assessment{#bread-check draw=2 pass=70}\nA few questions on bread.\n:::',
      bank: [question('yeast-lives', 'Yeast is alive.'), question('salt-slows', 'Salt slows it down.')].join('\n\n'),
      readable: ['A few questions on bread.'],
      hidden: ['Try it once.', 'A baker would say so.'],
      states: {
        'being opened': { given: { loading: 'yes' } },
        'not loaded': { given: { loading: 'failed' } },
        begun: { given: told({}) },
        'a question answered': { given: told({}), acts: [{ press: 'input' }, { press: '.row > button' }] },
        'one answered before': { given: told({ credits: { 'yeast-lives': 1 } }) },
        'the first left for later': { given: told({ credits: { 'salt-slows': 0 } }) },
        'an answer that is neither right nor wrong': { given: told({ credits: { 'yeast-lives': null } }) },
        passed: { given: told({ credits: { 'yeast-lives': 1, 'salt-slows': 1 }, finished: 1, score: 1, best: 1 }) },
        'not passed': { given: told({ credits: both, finished: 1, score: 0.5, best: 0.5 }) },
        'looked at again': {
          given: told({ credits: both, finished: 1, score: 0.5, best: 0.5 }),
          acts: [{ press: 'summary', at: 1 }],
        },
        'taken before': { given: { finished: 1, best: 0.5, credits: new Map(Object.entries(both)) }, acts: [look] },
      },
    },
    'of two tries, with bands': {
      markdown: `:::assessment{#oven-check draw=1 pass=70 tries=2 bands=oven-bands}
One question on the oven.
:::

:::bands{#oven-bands}
- You can bake tonight. {#tonight from=70}
- Warm the oven once more. {#once-more from=0}
:::`,
      bank: question('oven-hot', 'Bread wants a hot oven.'),
      readable: ['One question on the oven.'],
      states: {
        'one try left': { given: { finished: 1, best: 0 } },
        'no try left': { given: told({ credits: { 'oven-hot': 0 }, finished: 2, score: 0, best: 0 }) },
        'passed with the last try': { given: told({ credits: { 'oven-hot': 1 }, finished: 2, score: 1, best: 1 }) },
      },
    },
    'what is right at the end, and only the wrong again': {
      markdown: ':::assessment{#dough-check draw=2 pass=100 review=passed retake=wrong}\nTwo questions on dough.\n:::',
      bank: [question('dough-rests', 'Dough has to rest.'), question('dough-warm', 'It likes a warm place.')].join(
        '\n\n',
      ),
      readable: ['Two questions on dough.'],
      hidden: ['Try it once.', 'A baker would say so.'],
      states: {
        begun: { given: told({}) },
        'one handed in': { given: told({}), acts: [{ press: 'input' }, { press: '.row > button' }] },
        'one handed in before': { given: told({ credits: { 'dough-rests': 0 } }) },
        'not passed': {
          given: told({ credits: { 'dough-rests': 1, 'dough-warm': 0 }, finished: 1, score: 0.5, best: 0.5 }),
        },
        'the wrong again': { given: told({ credits: { 'dough-rests': 1 }, finished: 1, best: 0.5 }) },
        passed: {
          given: told({ credits: { 'dough-rests': 1, 'dough-warm': 1 }, finished: 2, score: 1, best: 1 }),
        },
      },
    },
    'that never says what is right': {
      markdown: ':::assessment{#crust-check draw=1 pass=100 review=never}\nOne question on the crust.\n:::',
      bank: question('crust-sings', 'A good crust sings.'),
      readable: ['One question on the crust.'],
      hidden: ['Try it once.', 'A baker would say so.'],
      states: {
        'handed in': { given: told({}), acts: [{ press: 'input' }, { press: '.row > button' }] },
        passed: { given: told({ credits: { 'crust-sings': 1 }, finished: 1, score: 1, best: 1 }) },
      },
    },
  },
} satisfies ElementStates;
