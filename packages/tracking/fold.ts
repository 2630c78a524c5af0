import type { Attempt, CheckState, ScopeState } from './attempt.js';
import type { Id, Outline } from './course.js';
import type { LearningEvent } from './events.js';
import { BEGUN } from './attempt.js';
import { keptAnswer } from './answers.js';
import { grain } from './forms.js';
import { lookup } from './lookup.js';
import { mean } from './mean.js';
import { better, latestLanguage, latestLocation, mergeCheck, mergeItem, mergeScope } from './merge.js';

type Answered = Extract<LearningEvent, { verb: 'answered' }>;
type Kept = Exclude<LearningEvent, { verb: 'drafted' }>;

const UNOPENED: CheckState = { opened: 0, finished: 0, best: null, draw: [] };

/** What an event changes. */
type Change = Partial<Attempt>;

const put = <Value>(map: ReadonlyMap<Id, Value>, id: Id, value: Value): ReadonlyMap<Id, Value> =>
  new Map(map).set(id, value);

/** An outcome of a check belongs to the page the check stands on. */
const inScope = ({ scopes }: Attempt, scope: Id, outline: Outline, state: Partial<ScopeState>): Change => {
  const id = lookup(outline).checks.get(scope)?.id ?? scope;
  return { scopes: put(scopes, id, mergeScope(scopes.get(id) ?? BEGUN, { ...BEGUN, ...state })) };
};

/** Ends the open try when everything drawn was answered: the mean credit counts if it is the best. */
const finished = (check: CheckState): CheckState => {
  const credits = check.draw.flatMap(({ credit }) => credit ?? []);
  if (check.opened === check.finished || credits.length === 0 || credits.length < check.draw.length) return check;
  return { ...check, finished: check.opened, best: better(check.best, grain(mean(credits))) };
};

/** Ends tries whose last answers were given in two places and came together in a merge. */
export const settle = (attempt: Attempt): Attempt => ({
  ...attempt,
  checks: new Map(Array.from(attempt.checks, ([id, check]) => [id, finished(check)])),
});

const inCheck = ({ checks }: Attempt, id: Id, change: (check: CheckState) => CheckState): Change => ({
  checks: put(checks, id, change(checks.get(id) ?? UNOPENED)),
});

/** The credit of an answer in the open try. */
const credited = (check: CheckState, slot: number, credit: number): CheckState =>
  check.opened === check.finished
    ? check
    : finished({
        ...check,
        draw: check.draw.map(drawn => (drawn.slot === slot ? { slot, credit: better(drawn.credit, credit) } : drawn)),
      });

const answered = (attempt: Attempt, event: Answered, outline: Outline): Change => {
  const item = lookup(outline).items.get(event.item);
  if (!item) return {};
  const { id, revision, check, slot } = item;
  const best = grain(event.score);
  const now = { revision, tries: event.tries, best, response: keptAnswer(event.response, item) };
  return {
    items: put(attempt.items, id, mergeItem(attempt.items.get(id) ?? now, now)),
    ...(check !== undefined &&
      attempt.checks.has(check) &&
      inCheck(attempt, check, state => credited(state, slot, best))),
  };
};

const changed = (attempt: Attempt, event: Kept, outline: Outline): Change => {
  switch (event.verb) {
    case 'answered':
      return answered(attempt, event, outline);
    case 'experienced':
      return { done: new Set(attempt.done).add(event.activity) };
    case 'visited':
      return {
        visited: new Set(attempt.visited).add(event.page),
        location: latestLocation(attempt.location, { page: event.page, seq: event.seq }),
      };
    case 'attempted': {
      const draw = event.draw.map(slot => ({ slot, credit: null }));
      return inCheck(attempt, event.check, check =>
        mergeCheck(finished(check), { ...UNOPENED, opened: event.tries, draw }),
      );
    }
    case 'completed':
      return inScope(attempt, event.scope, outline, { completion: 'completed' });
    case 'scored': {
      const score = grain(event.score);
      return lookup(outline).checks.has(event.scope)
        ? inCheck(attempt, event.scope, check => ({ ...check, best: better(check.best, score) }))
        : inScope(attempt, event.scope, outline, { score });
    }
    case 'passed':
    case 'failed':
      return inScope(attempt, event.scope, outline, { success: event.verb, score: grain(event.score) });
    case 'preferred':
      return { language: latestLanguage(attempt.language, { locale: event.language, seq: event.seq }) };
  }
};

/** The attempt after one more event. Answers are kept as the codec will give them back; nothing ever goes down. */
export const fold = (attempt: Attempt, event: LearningEvent, outline: Outline): Attempt =>
  // Chosen and not submitted: the journal keeps it, the record does not know it (decision 21).
  event.verb === 'drafted'
    ? attempt
    : { ...attempt, ...changed(attempt, event, outline), seq: Math.max(attempt.seq, event.seq) };
