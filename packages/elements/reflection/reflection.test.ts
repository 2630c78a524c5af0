import { describeFilled } from '../internal/testing/describe-filled.js';
import { states } from './reflection.states.js';
import { TlReflection } from './reflection.js';

describeFilled('reflection', TlReflection, states, { writes: true });
