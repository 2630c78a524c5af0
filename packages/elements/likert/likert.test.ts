import { describeQuestion } from '../internal/testing/describe-question.js';
import { TlLikert } from './likert.js';
import { states } from './likert.states.js';

describeQuestion('likert', TlLikert, states);
