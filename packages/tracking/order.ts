import type { Attempt, Drawn } from './attempt.js';
import type { Check, Option, Outline } from './course.js';
import { hash } from './hash.js';
import { lookup } from './lookup.js';

/** Things with a slot in an order that depends on `seed` and their slots alone. */
const mixed = <Thing extends Pick<Option, 'slot'>>(things: readonly Thing[], seed: string): Thing[] =>
  things
    .map(thing => ({ thing, place: hash(`${seed}.${thing.slot}`) }))
    .sort((a, b) => a.place - b.place || a.thing.slot - b.thing.slot)
    .map(({ thing }) => thing);

/**
 * The order in which options are shown: a pure function of lineage (`seed`), the slot of the item and the try
 * (decision 21), so that it is the same after a return, on another device and in another language.
 */
export const shuffle = <Thing extends Pick<Option, 'slot'>>(
  options: readonly Thing[],
  seed: string,
  slot: number,
  tries: number,
): Thing[] => mixed(options, `${seed}.${slot}.${tries}`);

/** A draw in which everything is asked. */
export const asked = (slots: readonly number[]): readonly Drawn[] => slots.map(slot => ({ slot, credit: null }));

/**
 * The items for the next try of a check: none again until the bank is used up, then those that were drawn longest ago.
 * The bank lies in an order of the lineage (`seed`); each try goes on where the one before ended.
 */
export const draw = (check: Check, outline: Outline, attempt: Attempt, seed: string): readonly Drawn[] => {
  const { items } = lookup(outline);
  const bank = mixed(
    check.bank.flatMap(id => items.get(id) ?? []),
    `${seed}.${check.id}`,
  );
  const last = attempt.checks.get(check.id)?.draw.at(-1)?.slot;
  const from = bank.findIndex(({ slot }) => slot === last) + 1;
  const slots = bank
    .map(({ id, slot }, index) => ({
      slot,
      seen: attempt.items.has(id) ? 1 : 0,
      turn: (index - from + bank.length) % bank.length,
    }))
    .sort((a, b) => a.seen - b.seen || a.turn - b.turn)
    .slice(0, check.draw)
    .map(({ slot }) => slot);
  return asked(slots);
};

/**
 * A finished try once more, in which only what was not right is asked: what was right keeps its credit, and counts. Null
 * where everything was right, where no try was finished, and where a question of it has left the bank.
 */
export const drawWrong = (check: Check, outline: Outline, attempt: Attempt): readonly Drawn[] | null => {
  const { items } = lookup(outline);
  const { opened, finished, draw: last } = attempt.checks.get(check.id) ?? { opened: 0, finished: 0, draw: [] };
  const bank = check.bank.map(id => items.get(id)?.slot);
  const whole = last.every(({ slot }) => bank.includes(slot));
  if (opened > finished || !whole || last.every(({ credit }) => credit === 1)) return null;
  return last.map(({ slot, credit }) => ({ slot, credit: credit === 1 ? credit : null }));
};
