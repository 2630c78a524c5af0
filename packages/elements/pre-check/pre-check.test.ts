import { describeElement } from '../internal/testing/describe-element.js';
import { TlTrueFalse } from '../true-false/true-false.js';
import { TlPreCheck } from './pre-check.js';
import { states } from './pre-check.states.js';

describeElement('pre-check', TlPreCheck, states, { 'tl-true-false': TlTrueFalse });
