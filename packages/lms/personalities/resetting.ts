import { model12, model2004 } from './model.js';
import type { Personality } from './platform.js';
import { scormPlatform } from './scorm.js';

/** A platform on which a teacher deletes an attempt, or the next launch is a new one. */
export const resetting: Personality = {
  name: 'Resetting',
  source:
    'A new attempt, or an attempt deleted on purpose, comes with an empty record (field notes J3, "ResetLms"; decision 10: it is not undone, the old state is archived).',
  standards: ['scorm12', 'scorm2004'],
  resets: true,
  open: standard =>
    scormPlatform({
      model: standard === 'scorm12' ? model12 : model2004,
      sends: 'all',
      offline: 'false',
      expired: 'false',
      leaving: ['arrives', 'arrives'],
      keepsAll: true,
    }),
};
