import { capacity, model12 } from './model.js';
import type { Personality, Platform } from './platform.js';
import { scormPlatform } from './scorm.js';
import type { Quirks } from './scorm.js';

const STATUS = 'cmi.core.lesson_status';

/** What sendBeacon takes of all that is in flight (field notes 1: one byte more and it is refused). */
const BEACON = 65_536;

const quirks: Quirks = {
  model: { ...capacity(model12, 64_000), codes: { ...model12.codes, unknown: '201' } },
  // Values are held for sent before they are sent; after a failed request a beacon answers for it.
  sends: 'changed',
  offline: 'true',
  expired: 'false',
  leaving: ['arrives', 'arrives'],
  beacon: BEACON,
  keepsAll: true,
  reviews: true,
  reopens: true,
  finish: values => {
    if ((values.get(STATUS) ?? 'not attempted') === 'not attempted') values.set(STATUS, 'completed');
  },
};

export const moodle12Platform = (): Platform => scormPlatform(quirks);

/** The same where the administrator has turned "SCORM standards mode" on. */
export const moodle12Standard: Personality = {
  name: 'Moodle12-standard',
  source:
    'Measured in 4.5.6 (moodle.md, SCORM 1.2): in standards mode suspend_data takes 4,096 characters and lesson_location 255; one more is refused whole, "false", 405. All else as Moodle12.',
  standards: ['scorm12'],
  open: () => scormPlatform({ ...quirks, model: { ...quirks.model, rules: model12.rules } }),
};

/** Moodle's SCORM 1.2 player. */
export const moodle12: Personality = {
  name: 'Moodle12',
  source:
    'Measured in 4.5.6 (moodle.md, SCORM 1.2): it takes 64,000 characters of state unless told to be strict; offline, Commit answers "true" and the value is never sent again until it changes; unload goes by beacon, of which the browser takes 64 KiB: more is lost, state and place with it; an expired session answers "false", 101; unknown elements are 201; LMSFinish without a status makes it "completed"; after completion the mode is "review". LMSInitialize is answered again after LMSFinish (field notes A11).',
  standards: ['scorm12'],
  open: moodle12Platform,
};
