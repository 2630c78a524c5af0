import type { Outline } from './course.js';
import type { Journal } from './journal.js';
import { packAnswer } from './answers.js';
import { lookup } from './lookup.js';

/** Whether what was chosen is an answer to its question still: another version of the course may ask another. */
export const isDraft =
  (outline: Outline) =>
  ([id, response]: Journal['drafts'][number]): boolean =>
    packAnswer(response, lookup(outline).items.get(id)) !== null;
