import { capacity, model12 } from './model.js';
import type { Personality, Platform } from './platform.js';
import { scormPlatform } from './scorm.js';

/** Characters that the column of the stories has. */
const COLUMN = 255;

/** Keeps so many characters of state, and gives the session that wrote more all of it back. */
export const columnPlatform = (stores: number): Platform =>
  scormPlatform({
    model: capacity(model12, 64_000),
    stores,
    sends: 'all',
    offline: 'false',
    expired: 'false',
    leaving: ['arrives', 'arrives'],
    keepsAll: true,
  });

/** A platform whose database cuts what its API took: every call of the session says that all is well. */
export const columnCut: Personality = {
  name: 'Column-cut',
  source:
    'Claroline ScormBundle, migrations of 2014: suspend_data is VARCHAR(255) in one table and VARCHAR(4096) in the next (claro_scorm_12_sco_tracking), and MySQL below strict mode cuts what is longer with a warning that nobody hears (1265); a learner came back to where the 4,096th character had been written (Articulate’s forum, “SCORM 1.2 Suspend Data—Seems Wonky”).',
  standards: ['scorm12'],
  cuts: true,
  open: () => columnPlatform(COLUMN),
};
