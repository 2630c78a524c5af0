import { span12 } from '@throughline/tracking/formats.js';
import { Scorm12API } from 'scorm-again/scorm12';
import { createLms } from './lms.js';
import { rules12 } from './rules12.js';
import { milliseconds } from './time.js';
import type { Engine, LearnerRecord, Lms, LmsOptions, Manners } from './types.js';

const STATUS = 'cmi.core.lesson_status';

const engine = (): Engine => {
  const api = new Scorm12API({ autocommit: false, mastery_override: false, logLevel: 5 });
  return {
    load: record => api.loadFromFlattenedJSON({ ...record }),
    initialize: () => api.LMSInitialize(''),
    get: element => String(api.LMSGetValue(element)),
    set: (element, value) => api.LMSSetValue(element, value),
    commit: () => api.LMSCommit(''),
    terminate: () => api.LMSFinish(''),
    error: () => api.LMSGetLastError(),
    errorString: code => api.LMSGetErrorString(code),
  };
};

const isOver = (record: LearnerRecord): boolean => /^(passed|completed)$/.test(record[STATUS] ?? '');

/** A mode that was asked for; else Moodle lets a learner who has finished only read. */
const modeOf: Manners['modeOf'] = (record, { mode, moodle }) =>
  mode ?? (moodle && isOver(record) ? 'review' : 'normal');

const judged = (record: LearnerRecord, { masteryScore, moodle }: LmsOptions): string => {
  const status = record[STATUS] ?? 'not attempted';
  const raw = record['cmi.core.score.raw'];
  if (masteryScore !== undefined && raw !== undefined) return Number(raw) >= masteryScore * 100 ? 'passed' : 'failed';
  return moodle && status === 'not attempted' ? 'completed' : status;
};

const manners: Manners = {
  name: 'API',
  rules: rules12,
  functions: {
    initialize: 'LMSInitialize',
    get: 'LMSGetValue',
    set: 'LMSSetValue',
    commit: 'LMSCommit',
    terminate: 'LMSFinish',
    error: 'LMSGetLastError',
    errorString: 'LMSGetErrorString',
    diagnostic: 'LMSGetDiagnostic',
  },
  engine,
  modeOf,
  notRunning: { set: '301', commit: '301' },
  commitFailed: '101',
  resume: (record, { moodle }) => (moodle || record['cmi.core.exit'] === 'suspend' ? record : {}),
  offer: (record, options) => ({
    'cmi.core.student_id': options.learner ?? 'learner-1',
    'cmi.core.student_name': 'Learner, A',
    'cmi.core.lesson_mode': modeOf(record, options),
    'cmi.core.credit': modeOf(record, options) === 'normal' ? 'credit' : 'no-credit',
    'cmi.core.entry': record['cmi.core.exit'] === 'suspend' ? 'resume' : 'ab-initio',
    'cmi.core.exit': '',
    'cmi.core.session_time': '',
    ...(options.masteryScore === undefined
      ? {}
      : { 'cmi.student_data.mastery_score': String(options.masteryScore * 100) }),
    ...(options.language ? { 'cmi.student_preference.language': options.language } : {}),
  }),
  finish: (record, options) => ({
    ...record,
    ...(modeOf(record, options) === 'normal' ? { [STATUS]: judged(record, options) } : {}),
    'cmi.core.total_time': span12(
      milliseconds(record['cmi.core.total_time']) + milliseconds(record['cmi.core.session_time']),
    ),
  }),
  sendsOnce: ({ moodle }) => moodle === true,
};

/** A SCORM 1.2 LMS for preview and tests: scorm-again within the limits of strict LMSs. */
export const createScorm12Lms = (options: LmsOptions = {}): Lms => createLms(manners, options);
