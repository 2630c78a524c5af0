import { describeQuestion } from '../internal/testing/describe-question.js';
import { TlSequencing } from './sequencing.js';
import { states } from './sequencing.states.js';

describeQuestion('sequencing', TlSequencing, states);
