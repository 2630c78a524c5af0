import { createScorm2004Lms } from '@throughline/lms/scorm/scorm2004.js';
import { describeStandard } from '../internal/testing/story.js';
import { standard } from './index.js';

describeStandard('scorm2004', standard, createScorm2004Lms, {
  state: 'cmi.suspend_data',
  location: 'cmi.location',
  score: 'cmi.score.scaled',
  unfinished: { 'cmi.completion_status': 'incomplete', 'cmi.exit': 'suspend' },
  passed: {
    'cmi.completion_status': 'completed',
    'cmi.success_status': 'passed',
    'cmi.score.scaled': '0.875',
    'cmi.score.raw': '87.5',
    'cmi.progress_measure': '1',
    'cmi.exit': 'suspend',
    'cmi.objectives.0.id': 'module_one',
    'cmi.objectives.0.success_status': 'passed',
  },
});
