/** Words of films and recordings. */
export const strings = {
  /** Under a film or recording: how much is loaded once it is started; {size} is for example "4 MB". */
  mediaSize: '{size}. Nothing is loaded before you start it.',
  /** Said where a film or recording does not play. */
  mediaFailed: 'It cannot be played here. You can read below what is said and shown.',
  /** Before a list of speeds for a film or recording. */
  mediaSpeed: 'Speed',
  /** Opens the words of a film or recording. */
  mediaTranscript: 'Read what is said and shown',
  /** Name of the captions of a film, in the menu of its player. */
  mediaCaptions: 'Captions',
} as const;
