import { achieved } from '../internal/achieved.states.js';
import type { ElementStates } from '../internal/states.js';

export const states = {
  kind: 'block',
  courseOnly: true,
  tells: [],
  samples: {
    'of a course': {
      markdown: ':::record{#my-baking}\nWhat you have baked so far. It is a record, no exam.\n:::',
      readable: ['What you have baked so far.'],
      states: {
        'nothing done': { given: { achieved: achieved.nothing } },
        'some done': { given: { achieved: achieved.some } },
        'done, not passed': { given: { achieved: achieved.notPassed } },
        'done and passed': { given: { achieved: achieved.passed } },
        'done on days nobody knows': { given: { achieved: achieved.undated } },
        'a visit that is not recorded': { given: { achieved: achieved.reading } },
        'a draft': { given: { achieved: achieved.passed, draft: true } },
      },
    },
  },
} satisfies ElementStates;
