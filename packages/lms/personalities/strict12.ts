import { model12 } from './model.js';
import type { Personality } from './platform.js';
import { scormPlatform } from './scorm.js';

/** SCORM 1.2 to the letter. */
export const strict12: Personality = {
  name: 'Strict12',
  source:
    'Limits of 4,096 and 255 characters and the forms of the specification (field notes b1, f); what was not ended with exit "suspend" is not there again (L6); in pagehide a synchronous request throws inside the LMS, which answers "false" (field notes 1).',
  standards: ['scorm12'],
  open: () =>
    scormPlatform({ model: model12, sends: 'all', offline: 'false', expired: 'false', leaving: ['false', 'false'] }),
};
