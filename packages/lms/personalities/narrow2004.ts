import { capacity, model2004 } from './model.js';
import type { Personality } from './platform.js';
import { scormPlatform } from './scorm.js';

/** SCORM 2004 on a platform that takes no more of the state than SCORM 1.2 has. */
export const narrow2004: Personality = {
  name: 'Narrow2004',
  source:
    'SCORM 2004 2nd edition keeps 4,000 characters of suspend data, the 3rd and 4th 64,000 (field notes b2); a longer value is refused whole and the old one stays (field notes b2, 1001 characters of location: 406).',
  standards: ['scorm2004'],
  open: () =>
    scormPlatform({
      model: capacity(model2004, 4000),
      sends: 'all',
      offline: 'false',
      expired: 'false',
      leaving: ['arrives', 'arrives'],
      keepsAll: true,
    }),
};
