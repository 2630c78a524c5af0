import { model12 } from './model.js';
import type { Personality } from './platform.js';
import { scormPlatform } from './scorm.js';

/** A platform that says yes without looking. */
export const chamilo: Personality = {
  name: 'Chamilo-like',
  source:
    'LMSCommit answers "true" whatever happens (chamilo-lms#8996); lesson_status reads as empty after a Commit (chamilo-lms#2063); entry is always ab-initio (chamilo-lms#2988).',
  standards: ['scorm12'],
  open: () =>
    scormPlatform({
      model: model12,
      sends: 'all',
      offline: 'true',
      expired: 'true',
      leaving: ['true', 'arrives'],
      keepsAll: true,
      forgetsEntry: true,
      hides: model12.status,
    }),
};
