/** Words above a box that stands out. */
export const strings = {
  /** Above a box with the most important point. */
  calloutKey: 'Key point',
  /** Above a box with an example. */
  calloutExample: 'Example',
  /** Above a box that says what to do at work. */
  calloutPractice: 'In practice',
  /** Above a box that says what to take care of. */
  calloutCare: 'Take care',
} as const;
