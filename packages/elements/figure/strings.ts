/** Words of a picture that can be made larger. */
export const strings = {
  /** Button under a picture. */
  pictureLarger: 'Make the picture larger',
  /** Button under a picture that was made larger. */
  pictureSmaller: 'Make the picture small again',
  /** Said of a large picture to who hears the page: it is larger than its frame, and the arrow keys move it. */
  pictureFrame: 'Large picture, to be moved with the arrow keys',
} as const;
