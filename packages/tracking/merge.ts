import type { Attempt, CheckState, Completion, Drawn, ItemState, ScopeState, Success } from './attempt.js';
import type { Id, Locale, Response } from './course.js';

/** The greater by `order` (negative where `a` comes first). Equal ones are the same. */
const greater = <Value>(a: Value, b: Value, order: (a: Value, b: Value) => number): Value => (order(a, b) < 0 ? b : a);

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const join = <Key, Value>(
  a: ReadonlyMap<Key, Value>,
  b: ReadonlyMap<Key, Value>,
  both: (a: Value, b: Value) => Value,
): ReadonlyMap<Key, Value> => {
  const all = new Map(a);
  for (const [key, value] of b) {
    const other = all.get(key);
    all.set(key, other === undefined ? value : both(other, value));
  }
  return all;
};

const union = <Value>(a: Iterable<Value>, b: Iterable<Value>): ReadonlySet<Value> => new Set([...a, ...b]);

/** The greater of two scores; null is less than every score. */
export const better = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.max(a, b);

/** An answer as text, the same however its object was put together; no answer comes before every answer. */
const answerText = (response: Response | null): string =>
  response ? JSON.stringify(Object.entries(response).sort()) : '';

/** Whether two answers say the same. */
export const isSame = (a: Response, b: Response): boolean => answerText(a) === answerText(b);

/**
 * Revision, tries and encoded answer by the total order of decision 10; credit is the best of both, because an outcome
 * never goes down. Credit therefore has no part in the order: else the order of merging would tell.
 */
export const mergeItem = (a: ItemState, b: ItemState): ItemState => ({
  ...greater(
    a,
    b,
    (x, y) => x.revision - y.revision || x.tries - y.tries || byText(answerText(x.response), answerText(y.response)),
  ),
  best: Math.max(a.best, b.best),
});

const compareDraws = (a: readonly Drawn[], b: readonly Drawn[]): number => {
  const differing = a.findIndex((drawn, index) => drawn.slot !== b[index]?.slot);
  const [x, y] = [a[differing], b[differing]];
  return x && y ? x.slot - y.slot : a.length - b.length;
};

/** Of two draws of the same try the smaller by comparison stays (decision 21); of the same draw, every credit. */
const mergeDraw = (a: readonly Drawn[], b: readonly Drawn[]): readonly Drawn[] => {
  const order = compareDraws(a, b);
  if (order !== 0) return order < 0 ? a : b;
  return a.map((drawn, index) => ({ slot: drawn.slot, credit: better(drawn.credit, b[index]?.credit ?? null) }));
};

/** The draw belongs to the latest try that was opened. */
export const mergeCheck = (a: CheckState, b: CheckState): CheckState => ({
  opened: Math.max(a.opened, b.opened),
  finished: Math.max(a.finished, b.finished),
  best: better(a.best, b.best),
  draw: a.opened === b.opened ? mergeDraw(a.draw, b.draw) : a.opened > b.opened ? a.draw : b.draw,
});

/** The words of the two lattices, the lowest first. */
export const COMPLETION = ['incomplete', 'completed'] as const satisfies readonly Completion[];
export const SUCCESS = ['unknown', 'failed', 'passed'] as const satisfies readonly Success[];

/** Two lattices and a best score, each going up only. */
export const mergeScope = (a: ScopeState, b: ScopeState): ScopeState => ({
  completion: greater(a.completion, b.completion, (x, y) => COMPLETION.indexOf(x) - COMPLETION.indexOf(y)),
  success: greater(a.success, b.success, (x, y) => SUCCESS.indexOf(x) - SUCCESS.indexOf(y)),
  score: better(a.score, b.score),
});

/** The later of two by `seq`, then by name: a total order. */
const latest = <Value extends { readonly seq: number }>(
  a: Value | null,
  b: Value | null,
  name: (value: Value) => string,
): Value | null => (a && b ? greater(a, b, (x, y) => x.seq - y.seq || byText(name(x), name(y))) : (a ?? b));

export type Location = NonNullable<Attempt['location']>;
export type Language = NonNullable<Attempt['language']>;

export const latestLocation = (a: Location | null, b: Location | null): Location | null =>
  latest<Location>(a, b, (value): Id => value.page);

export const latestLanguage = (a: Language | null, b: Language | null): Language | null =>
  latest<Language>(a, b, (value): Locale => value.locale);

/**
 * The join of two attempts of one lineage: commutative, associative, idempotent, never lower than either. Throws
 * RangeError where the lineages differ: whose work it is must be settled before (see `reconcile`).
 */
export const merge = (a: Attempt, b: Attempt): Attempt => {
  if (a.lineage !== b.lineage) throw new RangeError();
  return {
    lineage: a.lineage,
    seq: Math.max(a.seq, b.seq),
    visited: union(a.visited, b.visited),
    done: union(a.done, b.done),
    items: join(a.items, b.items, mergeItem),
    checks: join(a.checks, b.checks, mergeCheck),
    scopes: join(a.scopes, b.scopes, mergeScope),
    location: latestLocation(a.location, b.location),
    sessions: join(a.sessions, b.sessions, Math.max),
    language: latestLanguage(a.language, b.language),
    sent: {
      interactions: Math.max(a.sent.interactions, b.sent.interactions),
      initialized: a.sent.initialized || b.sent.initialized,
      completed: a.sent.completed || b.sent.completed,
      passed: a.sent.passed || b.sent.passed,
    },
    unknown: [...union(a.unknown, b.unknown)].sort(),
  };
};
