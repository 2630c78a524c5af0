import { createScorm12Lms } from '@throughline/lms/scorm/scorm12.js';
import { describeStandard, type Words } from '../internal/testing/story.js';
import { standard } from './index.js';

const words: Words = {
  state: 'cmi.suspend_data',
  location: 'cmi.core.lesson_location',
  score: 'cmi.core.score.raw',
  unfinished: { 'cmi.core.lesson_status': 'incomplete', 'cmi.core.exit': 'suspend' },
  passed: {
    'cmi.core.lesson_status': 'passed',
    'cmi.core.score.raw': '87.5',
    'cmi.core.exit': 'suspend',
    'cmi.objectives.0.id': 'module_one',
    'cmi.objectives.0.status': 'passed',
  },
};

describeStandard('scorm12', standard, createScorm12Lms, words);
describeStandard('scorm12 in Moodle', standard, options => createScorm12Lms({ ...options, moodle: true }), words);
