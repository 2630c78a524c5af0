import { describeFilled } from '../internal/testing/describe-filled.js';
import { states } from './rubric.states.js';
import { TlRubric } from './rubric.js';

describeFilled('rubric', TlRubric, states, { list: { ids: ['flour-only', 'flour-and-time'], several: false } });
