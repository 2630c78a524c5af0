import { lrsPlatform } from './lrs.js';
import type { Personality } from './platform.js';

/** A platform that enrols a learner anew: the record of the former registration stays where it is, and is not shown. */
export const newRegistration: Personality = {
  name: 'LRS-new-registration',
  source:
    'cmi5 8.1.4: a registration is one enrolment of a learner; state documents are kept by registration (xAPI 1.0.3, Communication 2.3; decision 10: what was reset is not undone).',
  standards: ['xapi', 'cmi5'],
  resets: true,
  open: standard => lrsPlatform(standard, {}),
};
