import type { Attempt, CheckState, Drawn, ItemState, Ledger, ScopeState } from './attempt.js';
import type { Id, Item, Outline, Response } from './course.js';
import { packAnswer, unpackAnswer } from './answers.js';
import { fixed, reader } from './bits.js';
import type { Reader } from './bits.js';
import { flag, list, maybe, number, oneOf, record, share, text } from './forms.js';
import type { Form } from './forms.js';
import { lookup } from './lookup.js';
import { COMPLETION, latestLocation, SUCCESS } from './merge.js';
import { once } from './once.js';
import { quietly } from './quietly.js';

/** One fact of an attempt in its place, as `attempt.unknown` keeps it: `kind.module.slot.bits`. */
export type Row = string;

/** An attempt that is being read: the same, but it can be written to. */
export type Draft = {
  -readonly [Key in keyof Attempt]: Attempt[Key] extends ReadonlyMap<infer Id, infer State>
    ? Map<Id, State>
    : Attempt[Key] extends ReadonlySet<infer Id>
      ? Set<Id>
      : Attempt[Key];
};

/** What an attempt holds of one kind. */
interface Kind {
  /** Every fact with the id it belongs to; without `answers` of items only tries and credit. */
  readonly facts: (attempt: Attempt, outline: Outline, answers: boolean) => readonly (readonly [Id, string])[];
  /** Puts a fact into a draft. False where not all of it was understood, and its row must be kept. */
  readonly take: (draft: Draft, from: Reader, id: Id, outline: Outline) => unknown;
}

const credit = maybe(share);
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
  sent: record<Ledger>({
    interactions: number,
    initialized: flag,
    completed: flag,
    passed: flag,
    // Stands with the launches.
    told: { write: () => '', read: () => new Map() },
  }),
});
const visit = record({ visited: flag, scope: maybe(scope) });
const language = record<NonNullable<Attempt['language']>>({ seq: number, locale: text });
const seconds: Form<number> = {
  write: ms => number.write(Math.floor(ms / 1000)),
  read: from => number.read(from) * 1000,
};

/** What is known of an item beside its answer, which stands behind it. */
const tried = record<Omit<ItemState, 'response'>>({ revision: number, tries: number, best: share });

/** Answers do not change: what one was packed to is remembered, since the journal packs all of them at every event. */
const bitsOf = once((item: Item) => once((response: Response) => packAnswer(response, item)));

const writeItem = (state: ItemState, item: Item, answers: boolean): string => {
  const bits = answers && state.response ? bitsOf(item)(state.response) : null;
  return tried.write(state) + (bits === null ? '0' : `1${bits}`);
};

/** A map of the attempt, a fact for each of its values. */
const mapOf = <Value>(name: 'scopes' | 'checks', { write, read }: Form<Value>): Kind => ({
  facts: attempt => Array.from(attempt[name] as ReadonlyMap<Id, Value>, ([id, value]) => [id, write(value)]),
  take: (draft, from, id) => (draft[name] as Map<Id, Value>).set(id, read(from)),
});

/** All that a state holds, in the order of its worth. Facts of the course as a whole belong to `course`. */
const TABLE: Readonly<Record<string, Kind>> = {
  /** The header. */
  H: {
    facts: attempt => [['course', header.write(attempt)]],
    take: (draft, from) => Object.assign(draft, header.read(from)),
  },
  /** Outcomes of course and modules. */
  O: mapOf('scopes', scope),
  /** Checks, at the slot of their page. */
  C: mapOf('checks', check),
  /** Pages. */
  V: {
    facts: ({ visited, scopes }) =>
      Array.from(new Set([...visited, ...scopes.keys()]), id => [
        id,
        visit.write({ visited: visited.has(id), scope: scopes.get(id) ?? null }),
      ]),
    take: ({ visited, scopes }, from, id) => {
      const read = visit.read(from);
      if (read.visited) visited.add(id);
      if (read.scope) scopes.set(id, read.scope);
    },
  },
  /** Items. */
  I: {
    facts: ({ items }, outline, answers) =>
      Array.from(items).flatMap(([id, state]) => {
        const item = lookup(outline).items.get(id);
        return item ? [[id, writeItem(state, item, answers)] as const] : [];
      }),
    take: ({ items }, from, id, outline) => {
      const item = lookup(outline).items.get(id);
      if (!item) return false;
      // Not spread into a new object: that took a third of the time of reading.
      const state = Object.assign(tried.read(from), { response: null as Response | null });
      const answered = flag.read(from);
      items.set(id, state);
      if (!answered) return true;
      // An answer to an older revision may be to another question by now: its credit stays, its text waits untouched.
      if (state.revision !== item.revision) return false;
      return (state.response = unpackAnswer(from, item));
    },
  },
  /** The last page. */
  L: {
    facts: ({ location }) => (location ? [[location.page, number.write(location.seq)]] : []),
    take: (draft, from, page) => {
      draft.location = latestLocation(draft.location, { page, seq: number.read(from) });
    },
  },
  /** The language. */
  G: {
    facts: attempt => (attempt.language ? [['course', language.write(attempt.language)]] : []),
    take: (draft, from) => (draft.language = language.read(from)),
  },
  /** What was done. */
  D: {
    facts: ({ done }) => Array.from(done, id => [id, '']),
    take: ({ done }, _, id) => done.add(id),
  },
  /** Of every launch, whose id is its slot, the time and what of it was told. */
  T: {
    facts: ({ sessions, sent: { told } }) =>
      Array.from(sessions, ([id, ms]) => [id, seconds.write(ms) + number.write(told.get(id) ?? 0)]),
    take: ({ sessions, sent: { told } }, from, id) => {
      // A row that ends too early is kept as it is, and none of it is taken.
      const [ms, seq] = [seconds.read(from), number.read(from)];
      sessions.set(id, ms);
      (told as Map<Id, number>).set(id, seq);
    },
  },
};

/** The kinds of facts, the most valuable first. */
export const KINDS = Object.keys(TABLE).join('');

const placeOf = (kind: string, id: Id, outline: Outline): string | undefined =>
  kind === 'T' ? `T.0.${parseInt(id, 16)}` : lookup(outline).places.get(`${kind}.${id}`);

const idAt = (kind: string, module: string, slot: string, outline: Outline): Id | undefined =>
  kind === 'T' ? Number(slot).toString(16).padStart(8, '0') : lookup(outline).ids.get(`${kind}.${module}.${slot}`);

/** Everything of an attempt that has a place in the outline; without `answers` of items only tries and credit. */
export const rowsOf = (attempt: Attempt, outline: Outline, answers: boolean): Row[] =>
  Object.entries(TABLE).flatMap(([kind, { facts }]) =>
    facts(attempt, outline, answers).flatMap(([id, bits]) => {
      const place = placeOf(kind, id, outline);
      return place === undefined ? [] : `${place}.${bits}`;
    }),
  );

/** Puts one row into the draft. False where it must be kept as it is, because it was not understood. Never throws. */
export const takeRow = (draft: Draft, row: Row, outline: Outline): boolean =>
  quietly(() => {
    const [kind = '', module = '', slot = '', bits = ''] = row.split('.');
    const id = idAt(kind, module, slot, outline);
    return id !== undefined && TABLE[kind]?.take(draft, reader(bits), id, outline) !== false;
  }) ?? false;
