import { describeQuestion } from '../internal/testing/describe-question.js';
import { TlScenario } from './scenario.js';
import { states } from './scenario.states.js';

describeQuestion('scenario', TlScenario, states);
