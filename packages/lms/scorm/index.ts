export { createScorm12Lms } from './scorm12.js';
export { createScorm2004Lms } from './scorm2004.js';
export type * from './types.js';
