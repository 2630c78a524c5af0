/** Asks whoever runs the course to open a try of the check that dispatched it (`event.target.id`). */
export const START_EVENT = 'assessment-start';
