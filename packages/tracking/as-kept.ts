import type { Response } from './course.js';

/** Characters kept of one short answer: what the strictest standard takes. */
const TEXT = 250;

/** An answer as far as a state keeps it. */
export const asKept = (response: Response): Response =>
  response.type === 'fill-in' ? { ...response, texts: response.texts.map(each => each.slice(0, TEXT)) } : response;
