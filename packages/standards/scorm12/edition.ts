import type { Edition } from '../internal/edition.js';

const STATUS = 'cmi.core.lesson_status';
const SCORE = 'cmi.core.score.raw';

/** SCORM 1.2: names and codes of its run-time environment. */
export const scorm12: Edition = {
  api: 'API',
  prefix: 'LMS',
  end: 'LMSFinish',
  warm: ['cmi.core._children', STATUS],
  running: '101',
  closed: '101',
  ended: ['301'],
  statuses: [STATUS],
  untouched: [
    [STATUS, 'incomplete'],
    ['cmi.core.exit', 'suspend'],
  ],
  // The same score with one more zero, and a lower status for the time of one commit.
  reawaken: last => {
    const score = last(SCORE);
    return [
      ...(last(STATUS) ? [[STATUS, 'incomplete'] as const] : []),
      ...(score ? [[SCORE, score + (score.includes('.') ? '0' : '.0')] as const] : []),
    ];
  },
  elements: {
    learner: 'cmi.core.student_id',
    mode: 'cmi.core.lesson_mode',
    credit: 'cmi.core.credit',
    mastery: 'cmi.student_data.mastery_score',
    language: 'cmi.student_preference.language',
  },
  mastery: 100,
};
