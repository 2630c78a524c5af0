import { describeQuestion } from '../internal/testing/describe-question.js';
import { TlMarkTheText } from './mark-the-text.js';
import { states } from './mark-the-text.states.js';

describeQuestion('mark-the-text', TlMarkTheText, states);
