import type { Attempt, CheckState, ScopeState } from './attempt.js';
import type { Id, Outline } from './course.js';
import type { LearningEvent } from './events.js';
import { BEGUN, emptyAttempt } from './attempt.js';
import { keptAnswer } from './answers.js';
import { grain } from './forms.js';
import { lookup } from './lookup.js';
import { mean } from './mean.js';
import { absorb, better } from './merge.js';

type Answered = Extract<LearningEvent, { verb: 'answered' }>;

const UNOPENED: CheckState = { opened: 0, finished: 0, best: null, draw: [] };

/** What an event says: no more of an attempt than it changes, and what joins with the rest. */
type Said = Partial<Attempt>;

const inCheck = (id: Id, state: Partial<CheckState>): Said => ({ checks: new Map([[id, { ...UNOPENED, ...state }]]) });

/** An outcome of a check belongs to the page the check stands on. */
const inScope = (scope: Id, state: Partial<ScopeState>, outline: Outline): Said => ({
  scopes: new Map([[lookup(outline).checks.get(scope)?.id ?? scope, { ...BEGUN, ...state }]]),
});

/** Ends the open try when everything drawn was answered: the mean credit counts if it is the best. */
const finished = (check: CheckState): CheckState => {
  const credits = check.draw.flatMap(({ credit }) => credit ?? []);
  if (check.opened === check.finished || credits.length === 0 || credits.length < check.draw.length) return check;
  return { ...check, finished: check.opened, best: better(check.best, grain(mean(credits))) };
};

/** Ends the tries whose last answer was given, here or in two places that came together in a merge. */
export const settle = (attempt: Attempt): Attempt => ({
  ...attempt,
  checks: new Map(Array.from(attempt.checks, ([id, check]) => [id, finished(check)])),
});

/** An answer, and its credit in the open try of the check that drew its question. */
const answered = ({ checks }: Attempt, event: Answered, outline: Outline): Said => {
  const item = lookup(outline).items.get(event.item);
  if (!item) return {};
  const { id, revision, check = '', slot } = item;
  const credit = grain(event.score);
  const state = { revision, tries: event.tries, best: credit, response: keptAnswer(event.response, item) };
  const open = checks.get(check);
  return {
    items: new Map([[id, state]]),
    ...(open &&
      open.opened !== open.finished &&
      inCheck(check, {
        opened: open.opened,
        draw: open.draw.map(drawn => (drawn.slot === slot ? { slot, credit } : drawn)),
      })),
  };
};

const said = (attempt: Attempt, event: Exclude<LearningEvent, { verb: 'drafted' }>, outline: Outline): Said => {
  switch (event.verb) {
    case 'answered':
      return answered(attempt, event, outline);
    case 'experienced':
      return { done: new Set([event.activity]) };
    case 'visited':
      return { visited: new Set([event.page]), location: { page: event.page, seq: event.seq } };
    case 'attempted':
      return inCheck(event.check, { opened: event.tries, draw: event.draw });
    case 'completed':
      return inScope(event.scope, { completion: 'completed' }, outline);
    case 'scored': {
      const score = grain(event.score);
      return lookup(outline).checks.has(event.scope)
        ? inCheck(event.scope, { best: score })
        : inScope(event.scope, { score }, outline);
    }
    case 'passed':
    case 'failed':
      return inScope(event.scope, { success: event.verb, score: grain(event.score) }, outline);
    case 'preferred':
      return { language: { locale: event.language, seq: event.seq } };
  }
};

/** The attempt after one more event. Answers are kept as the codec will give them back; nothing ever goes down. */
export const fold = (attempt: Attempt, event: LearningEvent, outline: Outline): Attempt =>
  // Chosen and not submitted: the journal keeps it, the record does not know it (decision 21).
  event.verb === 'drafted'
    ? attempt
    : settle(absorb(attempt, { ...emptyAttempt(''), ...said(attempt, event, outline), seq: event.seq }));
