import { model2004 } from './model.js';
import type { Personality } from './platform.js';
import { scormPlatform } from './scorm.js';

/** SCORM 2004 to the letter. */
export const strict2004: Personality = {
  name: 'Strict2004',
  source:
    'Forms and ranges of the specification, ids [A-Za-z0-9_] of 250 characters, two decimals in times (field notes b2, b3); any exit but "suspend" discards the state (L6); in pagehide a synchronous request throws inside the LMS (field notes 1).',
  standards: ['scorm2004'],
  open: () =>
    scormPlatform({ model: model2004, sends: 'all', offline: 'false', expired: 'false', leaving: ['false', 'false'] }),
};
