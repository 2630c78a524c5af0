import type { Personality } from './platform.js';

/** No platform at all: a folder, a memory stick, the learner's own device. */
export const alone: Personality = {
  name: 'Standalone',
  source: 'Decision 3: without an LMS the journal on the learner’s own device is the record (field notes b6).',
  standards: ['standalone'],
  open: () => ({
    launch: () => ({ window: null }),
    held: () => ({ labels: [], state: false, answers: null, completed: false, passed: false, broken: [] }),
    expire: () => undefined,
    reset: () => undefined,
  }),
};
