import type { Attempt, CheckState, Completion, Drawn, ItemState, Ledger, ScopeState, Success } from './attempt.js';
import type { Id, Response } from './course.js';
import { count } from './bits.js';

/** What two of a kind come to. */
type Join<Value> = (a: Value, b: Value) => Value;

/** The greater by its text, in which numbers are bits that sort as they do. Equal ones are the same. */
const greatest =
  <Value>(text: (value: Value) => string): Join<Value> =>
  (a, b) =>
    text(a) < text(b) ? b : a;

/** Field by field. */
const fields =
  <Fields extends object>(joins: { readonly [Key in keyof Fields]: Join<Fields[Key]> }): Join<Fields> =>
  (a, b) =>
    Object.fromEntries(
      (Object.entries(joins) as [keyof Fields, Join<unknown>][]).map(([key, join]) => [key, join(a[key], b[key])]),
    ) as Fields;

/** Key by key; what only one of them has stays as it is. */
const byKey =
  <Value>(join: Join<Value>): Join<ReadonlyMap<Id, Value>> =>
  (a, b) =>
    new Map([
      ...a,
      ...Array.from(b, ([key, value]) => {
        const other = a.get(key);
        return [key, other === undefined ? value : join(other, value)] as const;
      }),
    ]);

const union: Join<ReadonlySet<Id>> = (a, b) => new Set([...a, ...b]);

const either: Join<boolean> = (a, b) => a || b;

const first: Join<string> = a => a;

/** The greater of two scores; null is less than every score. */
export const better = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.max(a, b);

/** An answer as text, the same however its object was put together; no answer comes before every answer. */
const answerText = (response: Response | null): string =>
  response ? JSON.stringify(Object.entries(response).sort()) : '';

const latestItem = greatest<ItemState>(
  ({ revision, tries, response }) => count(revision) + count(tries) + answerText(response),
);

/**
 * Revision, tries and encoded answer by the total order of decision 10; credit is the best of both, because an outcome
 * never goes down. Credit therefore has no part in the order: else the order of merging would tell.
 */
export const mergeItem: Join<ItemState> = (a, b) => ({ ...latestItem(a, b), best: Math.max(a.best, b.best) });

const slotsOf = (draw: readonly Drawn[]): string => draw.map(({ slot }) => count(slot)).join('');

/** Of two draws of the same try the smaller by comparison stays (decision 21); of the same draw, every credit. */
const mergeDraw: Join<readonly Drawn[]> = (a, b) => {
  const [one, other] = [slotsOf(a), slotsOf(b)];
  if (one !== other) return one < other ? a : b;
  return a.map(({ slot, credit }, index) => ({ slot, credit: better(credit, b[index]?.credit ?? null) }));
};

const bestOf = fields<Omit<CheckState, 'draw'>>({ opened: Math.max, finished: Math.max, best: better });

/** The draw belongs to the latest try that was opened. */
const mergeCheck: Join<CheckState> = (a, b) => ({
  ...bestOf(a, b),
  draw: a.opened === b.opened ? mergeDraw(a.draw, b.draw) : a.opened > b.opened ? a.draw : b.draw,
});

/** The words of the two lattices, the lowest first. */
export const COMPLETION = ['incomplete', 'completed'] as const satisfies readonly Completion[];
export const SUCCESS = ['unknown', 'failed', 'passed'] as const satisfies readonly Success[];

const highest = <Word>(words: readonly Word[]): Join<Word> => greatest(word => count(words.indexOf(word)));

/** Two lattices and a best score, each going up only. */
export const mergeScope = fields<ScopeState>({
  completion: highest(COMPLETION),
  success: highest(SUCCESS),
  score: better,
});

/** The later of two by `seq`, then by name: a total order. */
const latest = <Value extends { readonly seq: number }>(name: (value: Value) => string): Join<Value | null> =>
  greatest(value => (value ? count(value.seq) + name(value) : ''));

export const latestLocation = latest<NonNullable<Attempt['location']>>(({ page }) => page);
export const latestLanguage = latest<NonNullable<Attempt['language']>>(({ locale }) => locale);

const both = fields<Attempt>({
  lineage: first,
  seq: Math.max,
  visited: union,
  done: union,
  items: byKey(mergeItem),
  checks: byKey(mergeCheck),
  scopes: byKey(mergeScope),
  location: latestLocation,
  sessions: byKey(Math.max),
  language: latestLanguage,
  sent: fields<Ledger>({
    interactions: Math.max,
    initialized: either,
    completed: either,
    passed: either,
    told: byKey(Math.max),
  }),
  unknown: (a, b) => [...new Set([...a, ...b])].sort(),
});

/**
 * The join of two attempts of one lineage: commutative, associative, idempotent, never lower than either. Throws
 * RangeError where the lineages differ: whose work it is must be settled before (see `reconcile`).
 */
export const merge = (a: Attempt, b: Attempt): Attempt => {
  if (a.lineage !== b.lineage) throw new RangeError();
  return both(a, b);
};

/** An attempt with the work of another one, whatever its lineage; the ledger says what it said. */
export const absorb = (attempt: Attempt, other: Attempt): Attempt => ({ ...both(attempt, other), sent: attempt.sent });
