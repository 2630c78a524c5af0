/** Words of ours that an LMS shows. */
export const strings = {
  /** Title of the activity in the LMS where the course's own title must not be seen by who looks over a shoulder. */
  neutralTitle: 'Online course',
} as const;
