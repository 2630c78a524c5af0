import { lrsPlatform } from './lrs.js';
import type { Personality } from './platform.js';

/** An LRS that refuses a batch whole for one statement it has. */
export const ralph: Personality = {
  name: 'Ralph-409',
  source:
    'openfun/ralph#345 (field notes d): a batch with one id that is stored already is refused with 409, even when the content is the same.',
  standards: ['xapi', 'cmi5'],
  open: standard => lrsPlatform(standard, { options: { batchConflict: true } }),
};
