import { answering } from '../lrs/faults.js';
import { lrsPlatform } from './lrs.js';
import type { Personality } from './platform.js';

/** A cmi5 host that refuses what breaks a requirement, and names it. */
export const strictCmi5: Personality = {
  name: 'StrictCmi5',
  source:
    'cmi5 9.3 and 10.2: an LMS rejects statements out of order and of abandoned sessions; every refusal carries the requirement’s id (`cmi5/rules.ts`, ids of @cmi5/requirements). Documents without a registration are refused, too (8.1.4.0-3, read more strictly than by the rules). Requests of one page overtake each other, as over two connections.',
  standards: ['cmi5'],
  open: standard =>
    lrsPlatform(standard, {
      strict: true,
      delay: page => page.random() * 1500,
      faults: () => [answering(403, ({ url }) => url.includes('activities/state') && !url.includes('registration='))],
    }),
};
