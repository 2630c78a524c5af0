import { decode, encode } from '@throughline/tracking/codec.js';
import { MORE } from '@throughline/tracking/state-text.js';
import { fixed, fromText, toText } from '@throughline/tracking/bits.js';
import { hash24 } from '@throughline/tracking/hash.js';
import type { Attempt, ItemState, Outline } from '@throughline/tracking';
import { refused, type Read } from './read.js';

/** What a text begins with; its version follows. A short code has no L. */
const MARK = 'TLP';
const VERSION = '1';

/** Mark and version, course (4), learner (2), length of the state (3), checksum (4). */
const HEAD = MARK.length + 1 + 4 + 2 + 3 + 4;

/** The longest state, in characters: what its length can say, and more than any LMS would take. */
const LIMIT = 64_000;

const courseMark = (outline: Outline): string => toText(fixed(hash24(outline.id), 24));

/** Short answers are recorded where the course runs; they are words, and no words are taken along (decision 17). */
const withoutWords = (state: ItemState): ItemState =>
  state.response?.type === 'fill-in' ? { ...state, response: null } : state;

/**
 * All progress as one line of base64url: which course it is of, ten bits of whose it is (0: nobody said), and the
 * state string without any words.
 */
export const writeText = (attempt: Attempt, outline: Outline, learner: number): string => {
  const items = new Map(Array.from(attempt.items, ([id, item]) => [id, withoutWords(item)]));
  const state = encode({ ...attempt, items, unknown: [] }, outline, LIMIT).replaceAll(MORE, '');
  const whose = courseMark(outline) + toText(fixed(learner, 12)) + toText(fixed(state.length, 18));
  return MARK + VERSION + whose + toText(fixed(hash24(whose + state), 24)) + state;
};

/** Where a text begins, of whatever version. */
const BEGINS = new RegExp(`${MARK}\\d`);

/** Whether this is meant to be a text and not a code. */
export const isText = (typed: string): boolean => BEGINS.test(onlyLetters(typed));

/** Without what mail programs add: line breaks, blanks, marks of a quotation; a hyphen that became a dash is one again. */
const onlyLetters = (typed: string): string => typed.replace(/\p{Pd}/gu, '-').replace(/[^\w-]/g, '');

/** What a text says, wherever it begins and ends in what was pasted. */
export const readText = (typed: string, outline: Outline): Read => {
  const all = onlyLetters(typed);
  const text = all.slice(all.search(BEGINS));
  if (text.charAt(MARK.length) !== VERSION) return refused('version');
  if (text.length < HEAD) return refused('cut');
  const whose = text.slice(4, 13);
  const state = text.slice(HEAD, HEAD + number(whose.slice(6)));
  if (text.slice(13, HEAD) !== toText(fixed(hash24(whose + state), 24))) return refused('cut');
  if (whose.slice(0, 4) !== courseMark(outline)) return refused('course');
  const attempt = decode(state, outline);
  if (!attempt) return refused('version');
  return { attempt, learner: number(whose.slice(4, 6)), partly: attempt.unknown.length > 0 };
};

const number = (text: string): number => parseInt(fromText(text), 2);
