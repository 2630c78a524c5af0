import { describeElement } from '../internal/testing/describe-element.js';
import { TlRoles } from './roles.js';
import { states } from './roles.states.js';

describeElement('roles', TlRoles, states);
