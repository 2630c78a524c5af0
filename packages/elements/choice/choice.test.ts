import { describeQuestion } from '../internal/testing/describe-question.js';
import { TlChoice } from './choice.js';
import { states } from './choice.states.js';

describeQuestion('choice', TlChoice, states);
