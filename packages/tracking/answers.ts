import type { Id, Item, Option, Response } from './course.js';
import { count, reader, text } from './bits.js';
import type { Reader } from './bits.js';

/** Characters kept of one short answer: what the strictest standard takes. */
const TEXT = 250;

const slotOf = (options: readonly Option[], id: Id): number => {
  const option = options.find(each => each.id === id);
  if (!option) throw new RangeError();
  return option.slot;
};

const idOf = (options: readonly Option[], slot: number): Id => {
  const option = options.find(each => each.slot === slot);
  if (!option) throw new RangeError();
  return option.id;
};

/** Slots one after the other: of options, and of pairs the option and its target. */
const write = (response: Response, { options, targets = options }: Item): string => {
  const slots = (ids: readonly Id[]): string => ids.map(id => count(slotOf(options, id))).join('');
  const pairs = (all: readonly (readonly [Id, Id])[]): string =>
    all.map(([option, target]) => count(slotOf(options, option)) + count(slotOf(targets, target))).join('');
  switch (response.type) {
    case 'true-false':
      return response.value ? '1' : '0';
    case 'choice':
    case 'sequencing':
      return slots(response.ids);
    case 'likert':
    case 'other':
      return slots([response.id]);
    case 'matching':
      return pairs(response.pairs);
    case 'performance':
      return pairs(response.steps);
    case 'numeric':
      return text(String(response.value));
    case 'fill-in':
      return response.texts.map(text).join('');
    case 'long-fill-in':
      return '';
  }
};

/** An answer as far as a state keeps it. */
export const asKept = (response: Response): Response =>
  response.type === 'fill-in' ? { ...response, texts: response.texts.map(each => each.slice(0, TEXT)) } : response;

/** The bits of an answer; null where it does not belong to the item. */
export const packAnswer = (response: Response, item: Item): string | null => {
  try {
    return response.type === item.type ? write(asKept(response), item) : null;
  } catch {
    return null;
  }
};

/** The answer to an item from all bits that are left. Throws RangeError where they are not an answer to it. */
export const unpackAnswer = (from: Reader, { type, options, targets = options }: Item): Response => {
  const id = (): Id => idOf(options, from.count());
  const pairs = () => from.many(() => [id(), idOf(targets, from.count())] as const);
  switch (type) {
    case 'true-false':
      return { type, value: from.flag() };
    case 'choice':
    case 'sequencing':
      return { type, ids: from.many(id) };
    case 'likert':
    case 'other':
      return { type, id: id() };
    case 'matching':
      return { type, pairs: pairs() };
    case 'performance':
      return { type, steps: pairs() };
    case 'numeric':
      return { type, value: Number(from.text()) };
    case 'fill-in':
      return { type, texts: from.many(() => from.text()) };
    case 'long-fill-in':
      return { type, written: true };
  }
};

/** The answer as it will come back from a saved state; null where nothing of it can be kept. */
export const keptAnswer = (response: Response, item: Item): Response | null => {
  const bits = packAnswer(response, item);
  return bits === null ? null : unpackAnswer(reader(bits), item);
};
