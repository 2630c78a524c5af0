/** Words of a field for the learner's own words: how long they stay, said above it before the first key. */
export const strings = {
  /** The device is the learner's own. */
  'words.device': 'What you write stays on this device and is sent to nobody.',
  /** Nothing is kept beyond this tab of the browser. */
  'words.tab': 'What you write stays in this tab and is sent to nobody. Save it as a file before you leave.',
  /** The browser lets the page keep nothing. */
  'words.nowhere': 'This browser keeps nothing of what you write. Save it as a file before you leave.',
  /** The learner has saved it as a file. */
  'words.file': 'What you write is in the file that you saved. It is sent to nobody.',
} as const;
