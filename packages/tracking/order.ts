import type { Attempt } from './attempt.js';
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

/**
 * The slots of the items for the next try of a check: none again until the bank is used up, then those that were drawn
 * longest ago. The bank lies in an order of the lineage (`seed`); each try goes on where the one before ended.
 */
export const draw = (check: Check, outline: Outline, attempt: Attempt, seed: string): number[] => {
  const { items } = lookup(outline);
  const bank = mixed(
    check.bank.flatMap(id => items.get(id) ?? []),
    `${seed}.${check.id}`,
  );
  const used = (attempt.checks.get(check.id)?.opened ?? 0) * check.draw;
  return bank
    .map(({ id, slot }, index) => ({
      slot,
      seen: attempt.items.has(id) ? 1 : 0,
      turn: (((index - used) % bank.length) + bank.length) % bank.length,
    }))
    .sort((a, b) => a.seen - b.seen || a.turn - b.turn)
    .slice(0, check.draw)
    .map(({ slot }) => slot);
};
