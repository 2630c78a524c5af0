import { elementWords } from '../words.js';

/** Every word of the elements in English, from which a page writes those of another language. */
export const wordsFile = (): string => `${JSON.stringify(elementWords, null, 2)}\n`;
