import { capacity, model12 } from './model.js';
import type { Personality, Platform } from './platform.js';
import { scormPlatform } from './scorm.js';
import type { Quirks } from './scorm.js';

const STATUS = 'cmi.core.lesson_status';

const quirks: Quirks = {
  model: { ...capacity(model12, 64_000), codes: { ...model12.codes, unknown: '201' } },
  // Values are held for sent before they are sent; after a failed request a beacon answers for it.
  sends: 'changed',
  offline: 'true',
  expired: 'false',
  leaving: ['arrives', 'arrives'],
  keepsAll: true,
  reviews: true,
  finish: values => {
    if ((values.get(STATUS) ?? 'not attempted') === 'not attempted') values.set(STATUS, 'completed');
  },
};

export const moodle12Platform = (): Platform => scormPlatform(quirks);

/** Moodle's SCORM 1.2 player. */
export const moodle12: Personality = {
  name: 'Moodle12',
  source:
    'Measured in 4.5.6 (moodle.md, SCORM 1.2): it takes 64,000 characters of state unless told to be strict; offline, Commit answers "true" and the value is never sent again until it changes; unload goes by beacon; an expired session answers "false", 101; unknown elements are 201; LMSFinish without a status makes it "completed"; after completion the mode is "review".',
  standards: ['scorm12'],
  open: moodle12Platform,
};
