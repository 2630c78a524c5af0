import type { Launch } from '@throughline/tracking';
import type { Edition } from '../internal/edition.js';
import { fraction, locale, mode } from '../internal/launch.js';

const launch = (get: (element: string) => string): Launch => ({
  connected: true,
  mode: mode(get('cmi.mode')),
  credit: get('cmi.credit') !== 'no-credit',
  ...fraction(get('cmi.scaled_passing_score'), 1),
  ...locale(get('cmi.learner_preference.language')),
  state: get('cmi.suspend_data') || null,
  interactions: Number(get('cmi.interactions._count')) || 0,
  stateLimit: 64_000,
});

/** SCORM 2004, 3rd and 4th edition: their run-time environments differ in nothing we use. */
export const scorm2004: Edition = {
  api: 'API_1484_11',
  functions: {
    initialize: 'Initialize',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    lastError: 'GetLastError',
    terminate: 'Terminate',
  },
  warm: ['cmi._version', 'cmi.completion_status'],
  running: '103',
  ended: ['142', '143'],
  statuses: ['cmi.completion_status', 'cmi.success_status'],
  untouched: [
    ['cmi.completion_status', 'incomplete'],
    ['cmi.exit', 'suspend'],
  ],
  // LMSs send every value with each commit.
  reawaken: () => [],
  launch,
};
