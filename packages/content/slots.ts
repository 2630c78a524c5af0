import { brokenSlots, missingSlot, unreadable } from './errors.js';
import type { ReadModule, Shelf } from './module.js';
import { textOf } from './parse.js';
import { compare, type Place, type Report } from './problem.js';

/**
 * The slots of one module: each page, block and question by its id, each option by `question/option`. Slots of options
 * count from 0 in each question, those of modules (`module:id`) from 0 in the course, all others from 0 in the module.
 */
export type Slots = ReadonlyMap<string, number>;

/** Ends the list, so that every id is a line that ends in a comma and a new one touches no other. */
const END = '""';
const END_WORDS = 'Written by check --fix. A line an id; an id keeps its number for ever.';

/** Within what a slot counts. */
export const scopeOf = (key: string): string =>
  key.startsWith('module:') ? 'module:' : key.split('/').slice(0, -1).join('/');

/** Where an id stands in the text of `slots.json`. */
const placesIn = (text: string): ((key: string) => Place) => {
  const lines = text.split('\n');
  return key => {
    const line = lines.findIndex(one => one.includes(`"${key}"`));
    return { line: line + 1 || 1, column: Math.max(1, (lines[line]?.indexOf('"') ?? 0) + 1), length: key.length + 2 };
  };
};

/** Reads `slots.json`; faults stand at the line of the id. */
export function readSlots(text: string, report: Report): Slots {
  const at = placesIn(text);
  const slots = new Map<string, number>();
  const owners = new Map<string, string>();
  for (const [key, slot] of Object.entries(parse(text, report))) {
    if (key === '') continue;
    const place = `${scopeOf(key)}#${String(slot)}`;
    const owner = owners.get(place);
    if (typeof slot !== 'number' || !Number.isInteger(slot) || slot < 0) {
      report(at(key), brokenSlots(`the slot of “${key}” is no whole number`));
    } else if (owner !== undefined) {
      report(at(key), brokenSlots(`“${key}” and “${owner}” share the slot ${slot}`));
    } else {
      owners.set(place, key);
      slots.set(key, slot);
    }
  }
  return slots;
}

function parse(text: string, report: Report): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text === '' ? '{}' : text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // A broken file and one of another form are told alike.
  }
  const merge = /^<{7}/mu.test(text);
  report(
    { line: 1, column: 1 },
    merge ? brokenSlots('the marks of a merge stand in them') : unreadable('a list of slots', 'expected {"id": 0, …}'),
  );
  return {};
}

/** A slot for every key: those that have one keep it, the others follow the highest of their scope in the given order. */
export function withSlots(slots: Slots, keys: Iterable<string>): Slots {
  const next = new Map<string, number>();
  for (const [key, slot] of slots) next.set(scopeOf(key), Math.max(next.get(scopeOf(key)) ?? 0, slot + 1));
  const all = new Map(slots);
  for (const key of keys) {
    if (all.has(key)) continue;
    const slot = next.get(scopeOf(key)) ?? 0;
    all.set(key, slot);
    next.set(scopeOf(key), slot + 1);
  }
  return all;
}

/** A line an id, sorted, so that branches merge line by line; in the end what the file is. */
export function writeSlots(slots: Slots): string {
  const lines = [...slots]
    .sort(([a], [b]) => compare(a, b))
    .map(([key, slot]) => `  ${JSON.stringify(key)}: ${slot},\n`);
  return lines.length === 0 ? '{}\n' : `{\n${lines.join('')}  ${END}: ${JSON.stringify(END_WORDS)}\n}\n`;
}

/** The slots of modules, which count over all of the course: of two with one slot the later module has none. */
export function moduleSlots(tables: readonly Slots[]): Slots {
  const owners = new Map<number, string>();
  for (const [key, slot] of tables.flatMap(slots => [...slots]))
    if (key.startsWith('module:') && !owners.has(slot)) owners.set(slot, key);
  return new Map([...owners].map(([slot, key]) => [key, slot]));
}

/** Reports a module whose slot another has, as after a merge of two branches that each added one. */
export function checkModuleSlots(modules: readonly ReadModule[], shelf: Shelf): void {
  const owners = new Map([...moduleSlots(modules.map(({ slots }) => slots))].map(([key, slot]) => [slot, key]));
  for (const { id, slot, slots, slotsFile } of modules) {
    const key = `module:${id}`;
    const owner = owners.get(slot);
    if (!slots.has(key) || owner === undefined || owner === key) continue;
    const fault = brokenSlots(`“${key}” and “${owner}” of another module share the slot ${slot}`);
    shelf.reportIn(slotsFile)(placesIn(textOf(shelf.files.get(slotsFile) ?? ''))(key), fault);
  }
}

/** Looks a slot up; a missing one is a fault. */
export const slotOf = (slots: Slots, key: string, place: Place, report: Report): number => {
  const slot = slots.get(key);
  if (slot === undefined) report(place, missingSlot(key));
  return slot ?? 0;
};
