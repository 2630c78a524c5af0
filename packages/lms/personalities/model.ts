import { rules12 } from '../scorm/rules12.js';
import { rules2004 } from '../scorm/rules2004.js';
import type { Rules } from '../scorm/rules.js';

/** The data model of one edition of SCORM as an API shows it: what strict platforms and odd ones have in common. */
export interface Model {
  readonly name: 'API' | 'API_1484_11';
  readonly prefix: 'LMS' | '';
  readonly end: 'LMSFinish' | 'Terminate';
  readonly rules: Rules;
  /** Codes: twice initialized, initialized after the end, called without a session, after the end, unknown, not to be set, not to be read, out of turn, no value. */
  readonly codes: Readonly<
    Record<
      'twice' | 'closed' | 'idle' | 'over' | 'unknown' | 'readOnly' | 'writeOnly' | 'gap' | 'empty' | 'failed',
      string
    >
  >;
  /** Elements that stand alone, with the value they begin with. */
  readonly elements: Readonly<Record<string, string>>;
  /** Fields of the lists, of which `id` is set first. */
  readonly lists: Readonly<Record<'interactions' | 'objectives', RegExp>>;
  readonly readOnly: RegExp;
  readonly writeOnly: RegExp;
  readonly location: string;
  readonly mode: string;
  readonly credit: string;
  readonly exit: string;
  readonly learner: string;
  readonly entry: string;
  readonly status: string;
}

export const model12: Model = {
  name: 'API',
  prefix: 'LMS',
  end: 'LMSFinish',
  rules: rules12,
  codes: {
    twice: '101',
    closed: '101',
    idle: '301',
    over: '301',
    unknown: '401',
    readOnly: '403',
    writeOnly: '404',
    gap: '201',
    empty: '0',
    failed: '101',
  },
  elements: {
    'cmi.core._children':
      'student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time',
    'cmi.core.student_id': '',
    'cmi.core.student_name': 'Learner, A',
    'cmi.core.lesson_location': '',
    'cmi.core.credit': 'credit',
    'cmi.core.lesson_status': 'not attempted',
    'cmi.core.entry': 'ab-initio',
    'cmi.core.score.raw': '',
    'cmi.core.score.min': '',
    'cmi.core.score.max': '',
    'cmi.core.total_time': '0000:00:00.00',
    'cmi.core.lesson_mode': 'normal',
    'cmi.core.exit': '',
    'cmi.core.session_time': '',
    'cmi.suspend_data': '',
    'cmi.student_data.mastery_score': '',
    'cmi.student_preference.language': '',
  },
  lists: {
    interactions:
      /^(id|type|objectives\.\d+\.id|time|correct_responses\.\d+\.pattern|weighting|student_response|result|latency)$/,
    objectives: /^(id|status|score\.(raw|min|max))$/,
  },
  readOnly: /_(children|count)$|^cmi\.core\.(student_\w+|credit|entry|total_time|lesson_mode)$|^cmi\.student_data\./,
  writeOnly: /^cmi\.core\.(exit|session_time)$|^cmi\.interactions\.\d/,
  location: 'cmi.core.lesson_location',
  mode: 'cmi.core.lesson_mode',
  credit: 'cmi.core.credit',
  exit: 'cmi.core.exit',
  learner: 'cmi.core.student_id',
  entry: 'cmi.core.entry',
  status: 'cmi.core.lesson_status',
};

export const model2004: Model = {
  name: 'API_1484_11',
  prefix: '',
  end: 'Terminate',
  rules: rules2004,
  codes: {
    twice: '103',
    closed: '104',
    idle: '132',
    over: '143',
    unknown: '401',
    readOnly: '404',
    writeOnly: '405',
    gap: '351',
    empty: '403',
    failed: '391',
  },
  elements: {
    'cmi._version': '1.0',
    'cmi.learner_id': '',
    'cmi.learner_name': 'Learner, A',
    'cmi.location': '',
    'cmi.credit': 'credit',
    'cmi.completion_status': 'unknown',
    'cmi.success_status': 'unknown',
    'cmi.entry': 'ab-initio',
    'cmi.score.scaled': '',
    'cmi.score.raw': '',
    'cmi.score.min': '',
    'cmi.score.max': '',
    'cmi.progress_measure': '',
    'cmi.total_time': 'PT0S',
    'cmi.mode': 'normal',
    'cmi.exit': '',
    'cmi.session_time': '',
    'cmi.suspend_data': '',
    'cmi.scaled_passing_score': '',
    'cmi.learner_preference.language': '',
  },
  lists: {
    interactions:
      /^(id|type|objectives\.\d+\.id|timestamp|correct_responses\.\d+\.pattern|weighting|learner_response|result|latency|description)$/,
    objectives: /^(id|completion_status|success_status|progress_measure|score\.(scaled|raw|min|max))$/,
  },
  readOnly:
    /_(children|count|version)$|^cmi\.(learner_id|learner_name|credit|entry|total_time|mode|scaled_passing_score)$/,
  writeOnly: /^cmi\.(exit|session_time)$/,
  location: 'cmi.location',
  mode: 'cmi.mode',
  credit: 'cmi.credit',
  exit: 'cmi.exit',
  learner: 'cmi.learner_id',
  entry: 'cmi.entry',
  status: 'cmi.completion_status',
};

const STATE_RULE = '^cmi\\.suspend_data$';

/** The same model on a platform that takes `most` characters of state. */
export const capacity = (model: Model, most: number): Model => ({
  ...model,
  rules: {
    ...model.rules,
    elements: model.rules.elements.map(rule => (rule.of.source === STATE_RULE ? { ...rule, most } : rule)),
  },
});
