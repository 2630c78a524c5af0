import type { Attempt, CheckState, Drawn, ItemState, Ledger, ScopeState } from './attempt.js';
import type { Id, Item, Outline } from './course.js';
import { packAnswer, unpackAnswer } from './answers.js';
import { count, fixed, maybe, reader, share, text } from './bits.js';
import type { Reader } from './bits.js';
import { lookup } from './lookup.js';
import type { Place } from './lookup.js';
import { COMPLETION, latestLocation, SUCCESS } from './merge.js';

/**
 * One fact of an attempt in its place. Kinds: `H` header, `O` outcomes of course and modules, `C` checks (at the slot
 * of their page), `V` pages, `I` items, `L` last page, `G` language, `D` done, `T` time a session.
 */
export interface Row extends Place {
  readonly bits: string;
}

/** Which items keep their answer, and not only their tries and credit. */
export type Answers = 'all' | 'checks' | 'none';

/** A row as a line of `attempt.unknown`. */
export const writeRow = ({ kind, module, slot, bits }: Row): string => `${kind}.${module}.${slot}.${bits}`;

/** How a value is written, and read again. */
interface Form<Value> {
  readonly write: (value: Value) => string;
  readonly read: (from: Reader) => Value;
}

const number: Form<number> = { write: count, read: from => from.count() };
const flag: Form<boolean> = { write: value => (value ? '1' : '0'), read: from => from.flag() };
const credit: Form<number | null> = {
  write: value => maybe(value, share),
  read: from => from.maybe(() => from.share()),
};

const oneOf = <Word extends string>(words: readonly [Word, ...Word[]]): Form<Word> => ({
  write: word => count(words.indexOf(word)),
  read: from => words[from.count()] ?? words[0],
});

const list = <Value>({ write, read }: Form<Value>): Form<readonly Value[]> => ({
  write: values => count(values.length) + values.map(write).join(''),
  read: from => Array.from({ length: from.count() }, () => read(from)),
});

/** The fields in the order in which they stand here. */
const record = <Fields extends object>(forms: { readonly [Key in keyof Fields]: Form<Fields[Key]> }): Form<Fields> => {
  const fields = Object.entries(forms) as [keyof Fields, Form<unknown>][];
  return {
    write: value => fields.map(([key, { write }]) => write(value[key])).join(''),
    read: from => Object.fromEntries(fields.map(([key, { read }]) => [key, read(from)])) as Fields,
  };
};

const scope = record<ScopeState>({ completion: oneOf(COMPLETION), success: oneOf(SUCCESS), score: credit });
const check = record<CheckState>({
  opened: number,
  finished: number,
  best: credit,
  draw: list(record<Drawn>({ slot: number, credit })),
});
const header = record<Pick<Attempt, 'lineage' | 'seq' | 'sent'>>({
  lineage: {
    write: lineage => fixed(parseInt(lineage, 16) || 0, 48),
    read: from => from.fixed(48).toString(16).padStart(12, '0'),
  },
  seq: number,
  sent: record<Ledger>({ interactions: number, initialized: flag, completed: flag, passed: flag }),
});

const writeItem = ({ revision, tries, best, response }: ItemState, item: Item, kept: boolean): string =>
  count(revision) +
  count(tries) +
  share(best) +
  maybe(kept && response ? packAnswer(response, item) : null, bits => bits);

/** States do not change: what one was packed to is remembered, since the journal packs all of them at every event. */
const packed = new WeakMap<ItemState, { readonly item: Item; readonly bits: string }>();

const packItem = (state: ItemState, item: Item, answers: Answers): string => {
  if (answers === 'none' || (answers === 'checks' && item.check === undefined)) return writeItem(state, item, false);
  const found = packed.get(state);
  if (found?.item === item) return found.bits;
  const bits = writeItem(state, item, true);
  packed.set(state, { item, bits });
  return bits;
};

/** An answer to an older revision may be to another question by now: its credit stays, its text waits untouched. */
const readItem = (from: Reader, item: Item): { readonly state: ItemState; readonly whole: boolean } => {
  const state = { revision: from.count(), tries: from.count(), best: from.share(), response: null };
  if (!from.flag()) return { state, whole: true };
  try {
    const known = state.revision === item.revision;
    return { state: known ? { ...state, response: unpackAnswer(from, item) } : state, whole: known };
  } catch {
    return { state, whole: false };
  }
};

/** Everything of an attempt that has a place in the outline. */
export const rowsOf = (attempt: Attempt, outline: Outline, answers: Answers): Row[] => {
  const { items, places } = lookup(outline);
  const { visited, done, checks, scopes, location, language, sessions } = attempt;
  const row = (kind: string, id: Id, bits: string): Row[] => {
    const place = places.get(`${kind}.${id}`);
    return place ? [{ ...place, bits }] : [];
  };
  const course = (kind: string, slot: number, bits: string): Row => ({ kind, module: 0, slot, bits });
  return [
    course('H', 0, header.write(attempt)),
    ...Array.from(scopes).flatMap(([id, state]) => row('O', id, scope.write(state))),
    ...Array.from(checks).flatMap(([id, state]) => row('C', id, check.write(state))),
    ...Array.from(new Set([...visited, ...scopes.keys()])).flatMap(id =>
      row('V', id, flag.write(visited.has(id)) + maybe(scopes.get(id) ?? null, scope.write)),
    ),
    ...Array.from(attempt.items).flatMap(([id, state]) => {
      const item = items.get(id)?.thing;
      return item ? row('I', id, packItem(state, item, answers)) : [];
    }),
    ...(location ? row('V', location.page, count(location.seq)).map(found => ({ ...found, kind: 'L' })) : []),
    ...(language ? [course('G', 0, count(language.seq) + text(language.locale))] : []),
    ...Array.from(done).flatMap(id => row('D', id, '')),
    ...Array.from(sessions).flatMap(([id, ms]) =>
      /^[0-9a-f]{8}$/.test(id) ? [course('T', parseInt(id, 16), count(Math.floor(ms / 1000)))] : [],
    ),
  ];
};

/** An attempt that is being read: the same, but it can be written to. */
export type Draft = {
  -readonly [Key in keyof Attempt]: Attempt[Key] extends ReadonlyMap<infer Id, infer State>
    ? Map<Id, State>
    : Attempt[Key] extends ReadonlySet<infer Id>
      ? Set<Id>
      : Attempt[Key];
};

/** Puts one row into the draft. False where not all of it was understood and the row must be kept. */
type Take = (draft: Draft, from: Reader, id: Id, outline: Outline) => unknown;

/** Facts of the course as a whole, whose slot is no place. */
const WHOLE: Readonly<Record<string, (draft: Draft, from: Reader, slot: number) => unknown>> = {
  H: (draft, from) => Object.assign(draft, header.read(from)),
  G: (draft, from) => (draft.language = { seq: from.count(), locale: from.text() }),
  T: ({ sessions }, from, slot) => sessions.set(slot.toString(16).padStart(8, '0'), from.count() * 1000),
};

const PLACED: Readonly<Record<string, Take>> = {
  O: ({ scopes }, from, id) => scopes.set(id, scope.read(from)),
  C: ({ checks }, from, id) => checks.set(id, check.read(from)),
  V: ({ visited, scopes }, from, id) => {
    if (from.flag()) visited.add(id);
    from.maybe(() => scopes.set(id, scope.read(from)));
  },
  I: ({ items }, from, id, outline) => {
    const item = lookup(outline).items.get(id)?.thing;
    if (!item) return false;
    const { state, whole } = readItem(from, item);
    items.set(id, state);
    return whole;
  },
  L: (draft, from, page) => {
    draft.location = latestLocation(draft.location, { page, seq: from.count() });
  },
  D: ({ done }, _, id) => done.add(id),
};

/** Puts one row into the draft. False where it must be kept as it is, because it was not understood. Never throws. */
export const takeRow = (draft: Draft, { kind, module, slot, bits }: Row, outline: Outline): boolean => {
  try {
    const from = reader(bits);
    const whole = WHOLE[kind]?.(draft, from, slot);
    if (whole) return true;
    const id = lookup(outline).ids.get(`${kind === 'L' ? 'V' : kind}.${module}.${slot}`);
    const take = PLACED[kind];
    return id !== undefined && take !== undefined && take(draft, from, id, outline) !== false;
  } catch {
    return false;
  }
};
