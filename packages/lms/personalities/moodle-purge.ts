import { noticeIn200 } from './error-in-200.js';
import { lrsPlatform } from './lrs.js';
import { moodle12Platform } from './moodle12.js';
import type { Personality } from './platform.js';

/** Moodle whose caches are purged, or that is upgraded, while learners are in their courses. */
export const moodlePurge: Personality = {
  name: 'MoodlePurge',
  source:
    'Measured in 4.5.6, same line in 4.2.3 (moodle.md): localStorage and sessionStorage are emptied when the script revision changes, at the next Moodle page, in another tab too; IndexedDB survives. cmi5 is that of mod_cmi5 0.1: what a page kept of its launch for a reload is gone with sessionStorage.',
  standards: ['scorm12', 'cmi5'],
  empties: { when: 'any time', session: true },
  open: standard => (standard === 'cmi5' ? lrsPlatform(standard, noticeIn200) : moodle12Platform()),
};
