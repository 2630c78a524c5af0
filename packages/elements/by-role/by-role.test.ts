import { describeElement } from '../internal/testing/describe-element.js';
import { TlCallout } from '../callout/callout.js';
import { TlRoles } from '../roles/roles.js';
import { TlByRole } from './by-role.js';
import { states } from './by-role.states.js';

describeElement('by-role', TlByRole, states, { 'tl-callout': TlCallout, 'tl-roles': TlRoles });
