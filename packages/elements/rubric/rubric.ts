import { Filled } from '../internal/filled.js';

/** How a plan is judged, by the learner: a level for each criterion. No level is right or wrong. */
export class TlRubric extends Filled {}
