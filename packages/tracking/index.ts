export type * from './attempt.js';
export type * from './course.js';
export type * from './env.js';
export type * from './events.js';
export type * from './recorder.js';
export type * from './standard.js';
