/** Words of a question for a number. */
export const strings = {
  /** Said when the button is pressed and the field for a number is empty. */
  'numeric.first': 'Write a number first.',
  /** Said when the button is pressed and what stands in the field is not a number. */
  'numeric.unread': 'This cannot be read as a number. Write it in digits, for example 12.5.',
} as const;
