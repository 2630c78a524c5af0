import { small } from '../lrs/faults.js';
import { lrsPlatform } from './lrs.js';
import type { Personality } from './platform.js';

/** Characters that one request may have: two or three statements of the stories. */
const MOST = 4000;

/** An LRS behind a gateway with a low limit. */
export const smallLrs: Personality = {
  name: 'LRS-413',
  source: 'Bodies over a limit are refused with 413 (field notes d: halve the batch); here at 4,000 characters.',
  standards: ['xapi', 'cmi5'],
  open: standard => lrsPlatform(standard, { faults: () => [small(MOST)] }),
};
