import type { Id, Item, Option, Response } from './course.js';
import { count, fixed, reader } from './bits.js';
import type { Reader } from './bits.js';

/** Characters kept of one short answer: what the strictest standard takes. */
const TEXT = 250;

/** The highest slot of an option that can be written; the build stops at 35. */
const MOST = 255;

const slotOf = (options: readonly Option[], id: Id): number => {
  const option = options.find(each => each.id === id);
  if (!option || option.slot > MOST) throw new RangeError(`No option that can be kept has the id ${id}.`);
  return option.slot;
};

const idOf = (options: readonly Option[], slot: number): Id => {
  const option = options.find(each => each.slot === slot);
  if (!option) throw new RangeError(`No option has the slot ${slot}.`);
  return option.id;
};

/** Slots in equal width; the width comes first. */
const writeSlots = (slots: readonly number[]): string => {
  const width = Math.max(...slots, 0).toString(2).length;
  return fixed(width, 4) + slots.map(slot => fixed(slot, width)).join('');
};

const readSlots = (from: Reader): number[] => {
  const width = from.fixed(4);
  const rest = from.rest();
  const slots = reader(rest);
  return Array.from({ length: Math.floor(rest.length / width) }, () => slots.fixed(width));
};

/** Sources one after the other: `1` and a target for each pair, `0` goes on to the next source. */
const writePairs = (pairs: readonly (readonly [number, number])[]): string => {
  const width = Math.max(...pairs.map(([, target]) => target), 0).toString(2).length;
  const last = Math.max(...pairs.map(([source]) => source), -1);
  const sources = Array.from({ length: last + 1 }, (_, source) =>
    pairs
      .filter(pair => pair[0] === source)
      .map(([, target]) => target)
      .sort((a, b) => a - b)
      .map(target => `1${fixed(target, width)}`)
      .join(''),
  );
  return fixed(width, 4) + sources.join('0');
};

const readPairs = (from: Reader): (readonly [number, number])[] => {
  const width = from.fixed(4);
  const rest = from.rest();
  const bits = reader(rest);
  const pairs: (readonly [number, number])[] = [];
  let source = 0;
  for (let at = 0; at < rest.length; at++) {
    if (bits.bits(1) === '0') source++;
    else {
      pairs.push([source, bits.fixed(width)]);
      at += width;
    }
  }
  return pairs;
};

/** Sign, decimal places (up to 7) and digits. */
const writeNumber = (value: number): string => {
  const places = [0, 1, 2, 3, 4, 5, 6].find(each => Number(value.toFixed(each)) === value) ?? 7;
  const digits = Math.round(Math.abs(value) * 10 ** places);
  if (!Number.isFinite(digits) || digits >= Number.MAX_SAFE_INTEGER) throw new RangeError('The number is too large.');
  return (value < 0 ? '1' : '0') + fixed(places, 3) + count(digits);
};

const readNumber = (from: Reader): number => {
  const sign = from.fixed(1) === 1 ? -1 : 1;
  const places = from.fixed(3);
  const value = from.count() / 10 ** places;
  return value === 0 ? 0 : sign * value;
};

const writeText = (text: string): string => {
  const bytes = new TextEncoder().encode(text.slice(0, TEXT));
  return count(bytes.length) + Array.from(bytes, byte => fixed(byte, 8)).join('');
};

const readText = (from: Reader): string => {
  const length = from.count();
  const bytes = reader(from.bits(8 * length));
  return new TextDecoder().decode(Uint8Array.from({ length }, () => bytes.fixed(8)));
};

const write = (response: Response, item: Item): string => {
  const targets = item.targets ?? item.options;
  const slots = (ids: readonly Id[]): number[] => ids.map(id => slotOf(item.options, id));
  switch (response.type) {
    case 'true-false':
      return response.value ? '1' : '0';
    case 'choice': {
      const chosen = slots(response.ids);
      return Array.from({ length: Math.max(...chosen, -1) + 1 }, (_, slot) => (chosen.includes(slot) ? '1' : '0')).join(
        '',
      );
    }
    case 'sequencing':
      return writeSlots(slots(response.ids));
    case 'matching':
      return writePairs(
        response.pairs.map(([source, target]) => [slotOf(item.options, source), slotOf(targets, target)]),
      );
    case 'performance':
      return writeSlots(
        response.steps.flatMap(([step, answer]) => [slotOf(item.options, step), slotOf(targets, answer)]),
      );
    case 'likert':
    case 'other':
      return count(slotOf(item.options, response.id));
    case 'numeric':
      return writeNumber(response.value);
    case 'fill-in':
      return count(response.texts.length) + response.texts.map(writeText).join('');
    case 'long-fill-in':
      return '';
  }
};

/** The bits of an answer; null where it does not belong to the item or cannot be kept. */
export const packAnswer = (response: Response, item: Item): string | null => {
  try {
    return response.type === item.type ? write(response, item) : null;
  } catch {
    return null;
  }
};

/** The answer to an item from its bits, in the author's ids. Throws RangeError where they are not an answer to it. */
export const unpackAnswer = (bits: string, item: Item): Response => {
  const from = reader(bits);
  const targets = item.targets ?? item.options;
  const { type } = item;
  switch (type) {
    case 'true-false':
      return { type, value: from.fixed(1) === 1 };
    case 'choice':
      return { type, ids: Array.from(bits).flatMap((bit, slot) => (bit === '1' ? [idOf(item.options, slot)] : [])) };
    case 'sequencing':
      return { type, ids: readSlots(from).map(slot => idOf(item.options, slot)) };
    case 'matching':
      return {
        type,
        pairs: readPairs(from).map(([source, target]) => [idOf(item.options, source), idOf(targets, target)] as const),
      };
    case 'performance': {
      const slots = readSlots(from);
      const pairs = Array.from({ length: slots.length >> 1 }, (_, index) => slots.slice(2 * index, 2 * index + 2));
      return {
        type,
        steps: pairs.map(([step = -1, answer = -1]) => [idOf(item.options, step), idOf(targets, answer)] as const),
      };
    }
    case 'likert':
    case 'other':
      return { type, id: idOf(item.options, from.count()) };
    case 'numeric':
      return { type, value: readNumber(from) };
    case 'fill-in':
      return { type, texts: Array.from({ length: from.count() }, () => readText(from)) };
    case 'long-fill-in':
      return { type, written: true };
  }
};

/** The answer as it will come back from a saved state; null where nothing of it can be kept. */
export const keptAnswer = (response: Response, item: Item): Response | null => {
  const bits = packAnswer(response, item);
  return bits === null ? null : unpackAnswer(bits, item);
};
