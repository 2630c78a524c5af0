import { Filled } from '../internal/filled.js';

/** A question to write about. The words stay with the learner; it tells once that something was written. */
export class TlReflection extends Filled {}
