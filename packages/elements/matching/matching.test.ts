import { describeQuestion } from '../internal/testing/describe-question.js';
import { TlMatching } from './matching.js';
import { states } from './matching.states.js';

describeQuestion('matching', TlMatching, states);
