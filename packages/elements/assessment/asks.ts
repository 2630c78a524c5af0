/** Asks whoever runs the course to open a try of the check that dispatched it (`event.target.id`). */
export const START_EVENT = 'assessment-start';

/** Asks to be given the questions of the last try again, with their answers. */
export const REVIEW_EVENT = 'assessment-review';
