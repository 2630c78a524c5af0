import { describeQuestion } from '../internal/testing/describe-question.js';
import { TlTrueFalse } from './true-false.js';
import { states } from './true-false.states.js';

describeQuestion('true-false', TlTrueFalse, states);
