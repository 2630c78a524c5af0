import type { Edition } from '../internal/edition.js';

/** SCORM 2004, 3rd and 4th edition: their run-time environments differ in nothing we use. */
export const scorm2004: Edition = {
  api: 'API_1484_11',
  prefix: '',
  end: 'Terminate',
  warm: ['cmi._version', 'cmi.completion_status'],
  running: '103',
  closed: '104',
  ended: ['142', '143'],
  statuses: ['cmi.completion_status', 'cmi.success_status'],
  untouched: [
    ['cmi.completion_status', 'incomplete'],
    ['cmi.exit', 'suspend'],
  ],
  // LMSs send every value with each commit.
  reawaken: () => [],
  elements: {
    learner: 'cmi.learner_id',
    mode: 'cmi.mode',
    credit: 'cmi.credit',
    mastery: 'cmi.scaled_passing_score',
    language: 'cmi.learner_preference.language',
  },
  mastery: 1,
};
