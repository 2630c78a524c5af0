import { describeQuestion } from '../internal/testing/describe-question.js';
import { TlMatrix } from './matrix.js';
import { states } from './matrix.states.js';

describeQuestion('matrix', TlMatrix, states);
