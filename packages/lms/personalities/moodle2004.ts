import { model2004 } from './model.js';
import type { Personality } from './platform.js';
import { scormPlatform } from './scorm.js';

/** Moodle's SCORM 2004 player. */
export const moodle2004: Personality = {
  name: 'Moodle2004',
  source:
    'Measured in 4.5.6 (moodle.md, SCORM 2004; field notes g): every value is sent again with each Commit; unload goes by beacon, which answers "true" offline too (field notes 1); success is never derived from the score; after completion the mode is "review".',
  standards: ['scorm2004'],
  open: () =>
    scormPlatform({
      model: model2004,
      sends: 'all',
      offline: 'true',
      expired: 'false',
      leaving: ['arrives', 'arrives'],
      keepsAll: true,
      reviews: true,
    }),
};
