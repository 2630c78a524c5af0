import { deadAfterTerminated } from '../lrs/faults.js';
import { lrsPlatform } from './lrs.js';
import type { Personality } from './platform.js';

/** A platform that takes nothing from a session once it has said terminated. */
export const overAfterTerminated: Personality = {
  name: 'LRS-401-after-terminated',
  source: 'The token ends with terminated, every later request is 401 (field notes d; cmi5 9.3.8, 9.3.6).',
  standards: ['cmi5'],
  open: standard => lrsPlatform(standard, { faults: () => [deadAfterTerminated()] }),
};
