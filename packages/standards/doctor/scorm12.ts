import { scorm12 } from '../scorm12/edition.js';
import type { Look } from './look.js';
import { lookAtScorm } from './scorm.js';

export const look: Look = asked => lookAtScorm(scorm12, asked);
