import { model12 } from './model.js';
import type { Personality } from './platform.js';
import { scormPlatform } from './scorm.js';

/** Characters of state that are kept: what a course of this size comes to stands now over it, now under it. */
const KEPT = 300;

/** A platform that cuts what is too long and says that all is well. */
export const truncating: Personality = {
  name: 'Truncating',
  source:
    'Databases cut at 4,096, 4,000 or 255 characters without an error (field notes f, "TruncatingLms"); here at 300, so that the small courses of the stories reach it.',
  standards: ['scorm12'],
  cuts: true,
  open: () =>
    scormPlatform({
      model: model12,
      cuts: element => (element === 'cmi.suspend_data' ? KEPT : Infinity),
      sends: 'all',
      offline: 'false',
      expired: 'false',
      leaving: ['arrives', 'arrives'],
      keepsAll: true,
    }),
};
