import { achieved } from '../internal/achieved.states.js';
import type { ElementStates } from '../internal/states.js';

export const states = {
  kind: 'block',
  courseOnly: true,
  tells: [],
  samples: {
    'after all is done': {
      markdown: ':::certificate{#oven-paper title="Certificate of baking"}\nIt is a record, and no licence.\n:::',
      readable: ['Certificate of baking', 'It is a record, and no licence.'],
      states: {
        'nothing done': { given: { achieved: achieved.nothing } },
        'a visit that is not recorded': { given: { achieved: achieved.reading } },
        'due, not passed': { given: { achieved: achieved.notPassed } },
        'due, on days nobody knows': { given: { achieved: achieved.undated } },
        'due, with a name': {
          given: { achieved: achieved.passed },
          acts: [{ fill: 'input', with: '١٢٣' }],
        },
      },
    },
    'after all is passed': {
      markdown: ':::certificate{#dough-paper title="Certificate of dough" after=passed}\nIt is a record.\n:::',
      readable: ['Certificate of dough'],
      states: {
        'some done': { given: { achieved: achieved.some } },
        'done, not passed': { given: { achieved: achieved.notPassed } },
        'due, a draft': { given: { achieved: achieved.passed, draft: true } },
      },
    },
  },
} satisfies ElementStates;
