import { isoDuration } from '@throughline/tracking/formats.js';
import { Scorm2004API } from 'scorm-again/scorm2004';
import { createLms } from './lms.js';
import { rules2004 } from './rules2004.js';
import { milliseconds } from './time.js';
import type { Engine, Lms, LmsOptions, Manners } from './types.js';

const engine = (): Engine => {
  const api = new Scorm2004API({ autocommit: false, logLevel: 5 });
  return {
    load: record => api.loadFromFlattenedJSON({ ...record }),
    initialize: () => api.Initialize(''),
    get: element => String(api.GetValue(element)),
    set: (element, value) => api.SetValue(element, value),
    commit: () => api.Commit(''),
    terminate: () => api.Terminate(''),
    error: () => api.GetLastError(),
    errorString: code => api.GetErrorString(code),
  };
};

/** A mode that was asked for; else Moodle lets a learner who has finished only read. */
const modeOf: Manners['modeOf'] = (record, { mode, moodle }) =>
  mode ?? (moodle && record['cmi.completion_status'] === 'completed' ? 'review' : 'normal');

const manners: Manners = {
  name: 'API_1484_11',
  rules: rules2004,
  functions: {
    initialize: 'Initialize',
    get: 'GetValue',
    set: 'SetValue',
    commit: 'Commit',
    terminate: 'Terminate',
    error: 'GetLastError',
    errorString: 'GetErrorString',
    diagnostic: 'GetDiagnostic',
  },
  engine,
  modeOf,
  notRunning: { set: '133', commit: '143' },
  commitFailed: '391',
  // Any other exit ends the attempt: the next launch is a new one.
  resume: record => (record['cmi.exit'] === 'suspend' ? record : {}),
  offer: (record, options) => ({
    'cmi.learner_id': options.learner ?? 'learner-1',
    'cmi.learner_name': 'Learner, A',
    'cmi.mode': modeOf(record, options),
    'cmi.credit': modeOf(record, options) === 'normal' ? 'credit' : 'no-credit',
    'cmi.entry': record['cmi.exit'] === 'suspend' ? 'resume' : 'ab-initio',
    'cmi.exit': '',
    'cmi.session_time': 'PT0S',
    ...(options.masteryScore === undefined ? {} : { 'cmi.scaled_passing_score': String(options.masteryScore) }),
    ...(options.language ? { 'cmi.learner_preference.language': options.language } : {}),
  }),
  finish: record => ({
    ...record,
    'cmi.total_time': isoDuration(milliseconds(record['cmi.total_time']) + milliseconds(record['cmi.session_time'])),
  }),
  sendsOnce: () => false,
};

/** A SCORM 2004 LMS for preview and tests: scorm-again within the limits of strict LMSs. */
export const createScorm2004Lms = (options: LmsOptions = {}): Lms => createLms(manners, options);
