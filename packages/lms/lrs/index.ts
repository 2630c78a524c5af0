export { answering, deadAfterTerminated, flaky, small } from './faults.js';
export type { Fault } from './faults.js';
export { lrsFetch } from './fetch.js';
export type { FetchOptions, Handler } from './fetch.js';
export { createLrs } from './lrs.js';
export type { Call, Lrs, LrsOptions } from './lrs.js';
export type { Stored } from './statements.js';
export type { Json, LrsReply, LrsRequest } from './wire.js';
