import type { Attempt, CheckState, ScopeState } from './attempt.js';
import type { Id, Outline } from './course.js';
import type { LearningEvent } from './events.js';
import { keptAnswer } from './answers.js';
import { grain } from './bits.js';
import { lookup } from './lookup.js';
import { better, latestLanguage, latestLocation, mergeCheck, mergeItem, mergeScope } from './merge.js';

type Answered = Extract<LearningEvent, { verb: 'answered' }>;

const NOTHING: ScopeState = { completion: 'incomplete', success: 'unknown', score: null };
const UNOPENED: CheckState = { opened: 0, finished: 0, best: null, draw: [] };

const put = <Value>(map: ReadonlyMap<Id, Value>, id: Id, value: Value): ReadonlyMap<Id, Value> =>
  new Map(map).set(id, value);

/** An outcome of a check belongs to the page the check stands on. */
const inScope = (attempt: Attempt, scope: Id, outline: Outline, state: Partial<ScopeState>): Attempt => {
  const id = lookup(outline).checks.get(scope)?.thing.id ?? scope;
  const next = mergeScope(attempt.scopes.get(id) ?? NOTHING, { ...NOTHING, ...state });
  return { ...attempt, scopes: put(attempt.scopes, id, next) };
};

/** Ends the open try when everything drawn was answered: the mean credit counts if it is the best. */
const finished = (check: CheckState): CheckState => {
  const credits = check.draw.flatMap(({ credit }) => credit ?? []);
  if (check.opened === check.finished || credits.length === 0 || credits.length < check.draw.length) return check;
  const mean = grain(credits.reduce((sum, credit) => sum + credit, 0) / credits.length);
  return { ...check, finished: check.opened, best: better(check.best, mean) };
};

/** Ends tries whose last answers were given in two places and came together in a merge. */
export const settle = (attempt: Attempt): Attempt => ({
  ...attempt,
  checks: new Map(Array.from(attempt.checks, ([id, check]) => [id, finished(check)])),
});

const credited = (attempt: Attempt, check: Id, slot: number, credit: number): Attempt => {
  const state = attempt.checks.get(check);
  if (!state || state.opened === state.finished) return attempt;
  const draw = state.draw.map(drawn => (drawn.slot === slot ? { slot, credit: better(drawn.credit, credit) } : drawn));
  return { ...attempt, checks: put(attempt.checks, check, finished({ ...state, draw })) };
};

const answered = (attempt: Attempt, event: Answered, outline: Outline): Attempt => {
  const item = lookup(outline).items.get(event.item)?.thing;
  if (!item) return attempt;
  const credit = grain(event.score);
  const before = attempt.items.get(item.id);
  const response = keptAnswer(event.response, item);
  const now = { revision: item.revision, tries: event.tries, best: credit, response };
  const state = before ? mergeItem(before, now) : now;
  const next = { ...attempt, items: put(attempt.items, item.id, state) };
  return item.check === undefined ? next : credited(next, item.check, item.slot, credit);
};

const opened = (attempt: Attempt, check: Id, tries: number, slots: readonly number[]): Attempt => {
  const before = finished(attempt.checks.get(check) ?? UNOPENED);
  const draw = slots.map(slot => ({ slot, credit: null }));
  const state = mergeCheck(before, { ...UNOPENED, opened: tries, draw });
  return { ...attempt, checks: put(attempt.checks, check, state) };
};

const scored = (attempt: Attempt, scope: Id, score: number, outline: Outline): Attempt => {
  if (!lookup(outline).checks.has(scope)) return inScope(attempt, scope, outline, { score: grain(score) });
  const before = attempt.checks.get(scope) ?? UNOPENED;
  return { ...attempt, checks: put(attempt.checks, scope, { ...before, best: better(before.best, grain(score)) }) };
};

const apply = (attempt: Attempt, event: LearningEvent, outline: Outline): Attempt => {
  switch (event.verb) {
    case 'answered':
      return answered(attempt, event, outline);
    case 'experienced':
      return { ...attempt, done: new Set(attempt.done).add(event.activity) };
    case 'visited':
      return {
        ...attempt,
        visited: new Set(attempt.visited).add(event.page),
        location: latestLocation(attempt.location, { page: event.page, seq: event.seq }),
      };
    case 'attempted':
      return opened(attempt, event.check, event.tries, event.draw);
    case 'completed':
      return inScope(attempt, event.scope, outline, { completion: 'completed' });
    case 'scored':
      return scored(attempt, event.scope, event.score, outline);
    case 'passed':
    case 'failed':
      return inScope(attempt, event.scope, outline, { success: event.verb, score: grain(event.score) });
    case 'preferred':
      return { ...attempt, language: latestLanguage(attempt.language, { locale: event.language, seq: event.seq }) };
    case 'drafted':
      // Chosen and not submitted: the journal keeps it, the record does not know it (decision 21).
      return attempt;
  }
};

/** The attempt after one more event. Answers are kept as the codec will give them back; nothing ever goes down. */
export const fold = (attempt: Attempt, event: LearningEvent, outline: Outline): Attempt => {
  const next = apply(attempt, event, outline);
  return event.verb === 'drafted' || next.seq >= event.seq ? next : { ...next, seq: event.seq };
};
