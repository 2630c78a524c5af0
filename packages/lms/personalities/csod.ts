import { model12 } from './model.js';
import type { Personality } from './platform.js';
import { scormPlatform } from './scorm.js';

/** A platform that commits nothing while the page is left, and saves at the end. */
export const csod: Personality = {
  name: 'CSOD-like',
  source:
    'Commit answers null with error 391 during unload, and Terminate saves (adapt_framework#2222); every other answer is a boolean in text.',
  standards: ['scorm12'],
  open: () =>
    scormPlatform({
      model: { ...model12, codes: { ...model12.codes, failed: '391' } },
      sends: 'all',
      offline: 'null',
      expired: 'null',
      leaving: ['null', 'arrives'],
    }),
};
