import type { Launch } from '@throughline/tracking';
import type { Edition } from '../internal/edition.js';
import { fraction, locale, mode } from '../internal/launch.js';

/** Strict LMSs take 4,096 characters; some cut at 4,000. */
const STATE_LIMIT = 4000;

const STATUS = 'cmi.core.lesson_status';
const SCORE = 'cmi.core.score.raw';

const launch = (get: (element: string) => string): Launch => ({
  connected: true,
  mode: mode(get('cmi.core.lesson_mode')),
  credit: get('cmi.core.credit') !== 'no-credit',
  ...fraction(get('cmi.student_data.mastery_score'), 100),
  ...locale(get('cmi.student_preference.language')),
  state: get('cmi.suspend_data') || null,
  interactions: Number(get('cmi.interactions._count')) || 0,
  stateLimit: STATE_LIMIT,
});

/** SCORM 1.2: names and codes of its run-time environment. */
export const scorm12: Edition = {
  api: 'API',
  functions: {
    initialize: 'LMSInitialize',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    lastError: 'LMSGetLastError',
    terminate: 'LMSFinish',
  },
  warm: ['cmi.core._children', STATUS],
  running: '101',
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
  launch,
};
