import { moodle12Platform } from './moodle12.js';
import type { Personality } from './platform.js';

/** Moodle whose caches are purged, or that is upgraded, while learners are in their courses. */
export const moodlePurge: Personality = {
  name: 'MoodlePurge',
  source:
    'Measured in 4.5.6, same line in 4.2.3 (moodle.md): localStorage and sessionStorage are emptied when the script revision changes, at the next Moodle page, in another tab too; IndexedDB survives.',
  standards: ['scorm12'],
  empties: { when: 'any time', session: true },
  open: moodle12Platform,
};
