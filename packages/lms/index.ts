export type { Api, Call, Faults, LearnerRecord, Lms, LmsOptions } from './scorm/types.js';
