import type { Attempt, CheckState, Drawn, ItemState, Ledger, ScopeState } from './attempt.js';
import type { Id, Item, Outline } from './course.js';
import { packAnswer, unpackAnswer } from './answers.js';
import { count, fixed, maybe, reader, share, text } from './bits.js';
import type { Reader } from './bits.js';
import { lookup } from './lookup.js';
import type { Lookup, Placed } from './lookup.js';
import { COMPLETION, latestLocation, SUCCESS } from './merge.js';

/**
 * One fact of an attempt in its place. Kinds: `H` header, `O` outcomes of course and modules, `C` checks (at the slot
 * of their page), `V` pages, `I` items, `L` last page, `G` language, `D` done, `T` time a session.
 */
export interface Row {
  readonly kind: string;
  readonly module: number;
  readonly slot: number;
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

const outcomes = ({ scopes }: Attempt, { modules }: Lookup): Row[] =>
  Array.from(scopes).flatMap(([id, state]) => {
    const slot = id === 'course' ? 0 : (modules.get(id)?.slot ?? -2) + 1;
    return slot < 0 ? [] : [{ kind: 'O', module: 0, slot, bits: scope.write(state) }];
  });

const pages = ({ visited, scopes }: Attempt, known: Lookup): Row[] =>
  Array.from(known.pages.values()).flatMap(({ thing: { id, slot }, module }) => {
    const found = scopes.get(id);
    const bits = (visited.has(id) ? '1' : '0') + maybe(found ?? null, scope.write);
    return bits === '00' ? [] : [{ kind: 'V', module: module.slot, slot, bits }];
  });

const at = <Thing>(
  kind: string,
  place: Placed<Thing> | undefined,
  slot: (thing: Thing) => number,
  bits: string,
): Row[] => (place ? [{ kind, module: place.module.slot, slot: slot(place.thing), bits }] : []);

const items = (attempt: Attempt, known: Lookup, answers: Answers): Row[] =>
  Array.from(attempt.items).flatMap(([id, state]) => {
    const place = known.items.get(id);
    return place ? at('I', place, item => item.slot, packItem(state, place.thing, answers)) : [];
  });

/** Everything of an attempt that has a place in the outline. */
export const rowsOf = (attempt: Attempt, outline: Outline, answers: Answers): Row[] => {
  const known = lookup(outline);
  const { location, language } = attempt;
  return [
    { kind: 'H', module: 0, slot: 0, bits: header.write(attempt) },
    ...outcomes(attempt, known),
    ...Array.from(attempt.checks).flatMap(([id, state]) =>
      at('C', known.checks.get(id), page => page.slot, check.write(state)),
    ),
    ...pages(attempt, known),
    ...items(attempt, known, answers),
    ...(location ? at('L', known.pages.get(location.page), page => page.slot, count(location.seq)) : []),
    ...(language ? [{ kind: 'G', module: 0, slot: 0, bits: count(language.seq) + text(language.locale) }] : []),
    ...Array.from(attempt.done).flatMap(id => at('D', known.activities.get(id), slot => slot, '')),
    ...Array.from(attempt.sessions).flatMap(([id, ms]) =>
      /^[0-9a-f]{8}$/.test(id)
        ? [{ kind: 'T', module: 0, slot: parseInt(id, 16), bits: count(Math.floor(ms / 1000)) }]
        : [],
    ),
  ];
};

/** An attempt that is being read. */
export interface Draft {
  head: Pick<Attempt, 'lineage' | 'seq' | 'sent'>;
  readonly visited: Set<Id>;
  readonly done: Set<Id>;
  readonly items: Map<Id, ItemState>;
  readonly checks: Map<Id, CheckState>;
  readonly scopes: Map<Id, ScopeState>;
  location: Attempt['location'];
  readonly sessions: Map<string, number>;
  language: Attempt['language'];
}

/** Puts one row into the draft. False where nothing, or not all of it, was understood and the row must be kept. */
type Take = (draft: Draft, from: Reader, row: Row, known: Lookup) => boolean;

/** Reads a row where its place is known. */
const placed = <Thing>(thing: Thing | undefined, read: (thing: Thing) => unknown): boolean => {
  if (thing === undefined) return false;
  return read(thing) !== false;
};

const placeOf = ({ module, slot }: Row): string => `${module}.${slot}`;

const TAKE: Readonly<Record<string, Take>> = {
  H: (draft, from) => {
    draft.head = header.read(from);
    return true;
  },
  O: ({ scopes }, from, { slot }, { moduleAt }) =>
    placed(slot === 0 ? 'course' : moduleAt.get(slot - 1), id => scopes.set(id, scope.read(from))),
  C: ({ checks }, from, row, { checkAt }) => placed(checkAt.get(placeOf(row)), id => checks.set(id, check.read(from))),
  V: ({ visited, scopes }, from, row, { pageAt }) =>
    placed(pageAt.get(placeOf(row)), id => {
      if (from.flag()) visited.add(id);
      from.maybe(() => scopes.set(id, scope.read(from)));
    }),
  I: ({ items }, from, row, { itemAt }) =>
    placed(itemAt.get(placeOf(row)), item => {
      const { state, whole } = readItem(from, item);
      items.set(item.id, state);
      return whole;
    }),
  L: (draft, from, row, { pageAt }) =>
    placed(pageAt.get(placeOf(row)), page => {
      draft.location = latestLocation(draft.location, { page, seq: from.count() });
    }),
  G: (draft, from) => {
    draft.language = { seq: from.count(), locale: from.text() };
    return true;
  },
  D: ({ done }, _, row, { activityAt }) => placed(activityAt.get(placeOf(row)), id => done.add(id)),
  T: ({ sessions }, from, { slot }) => {
    sessions.set(slot.toString(16).padStart(8, '0'), from.count() * 1000);
    return true;
  },
};

/** Puts one row into the draft. False where it must be kept as it is, because it was not understood. Never throws. */
export const takeRow = (draft: Draft, row: Row, outline: Outline): boolean => {
  try {
    return TAKE[row.kind]?.(draft, reader(row.bits), row, lookup(outline)) ?? false;
  } catch {
    return false;
  }
};
