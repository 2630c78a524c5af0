import { moodle12Platform } from './moodle12.js';
import type { Personality } from './platform.js';

/** Moodle 4.5, where the learner logs in before each launch. */
export const moodleLogin45: Personality = {
  name: 'MoodleLogin45',
  source:
    'Measured in 4.5.6 (moodle.md, "What Moodle does around the package"): core/storage_validation empties the whole localStorage at every login, three times of three; IndexedDB survives.',
  standards: ['scorm12'],
  empties: { when: 'login', session: false },
  open: moodle12Platform,
};
