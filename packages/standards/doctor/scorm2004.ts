import { scorm2004 } from '../scorm2004/edition.js';
import type { Look } from './look.js';
import { lookAtScorm } from './scorm.js';

export const look: Look = asked => lookAtScorm(scorm2004, asked);
