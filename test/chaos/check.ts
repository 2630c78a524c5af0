import type { Attempt, Outline } from '@throughline/tracking';
import { emptyAttempt } from '@throughline/tracking/attempt.js';
import { fold } from '@throughline/tracking/fold.js';
import { isoDuration, span12 } from '@throughline/tracking/formats.js';
import { merge } from '@throughline/tracking/merge.js';
import type { Fact } from './oracle.js';

/** What went wrong in a story. */
export interface Failure {
  readonly kind: 'lost' | 'duplicated' | 'leaked' | 'objected';
  readonly what: string;
}

/** A fact in a few words. */
export const wordsOf = ({ event, learner }: Fact): string => {
  const { id, seq, at, session, ...happening } = event;
  return `${learner} #${seq} ${JSON.stringify(happening)} (${id.slice(0, 8)} in ${session}, ${new Date(at).toISOString()})`;
};

/** An attempt as text; two of the same text hold the same. Times a session are no outcome. */
const textOf = ({ visited, done, items, checks, scopes, location, language }: Attempt): string =>
  JSON.stringify([
    [...visited].sort(),
    [...done].sort(),
    [...items].sort(),
    [...checks].sort(),
    [...scopes].sort(),
    location,
    language,
  ]);

/** An answer to an older revision of a question counts, and its text is shown no more. */
const aged = (attempt: Attempt, from: Outline, to: Outline): Attempt => {
  if (from === to) return attempt;
  const revisions = new Map(
    to.modules.flatMap(({ items }) => items.map(({ id, revision }) => [id, revision] as const)),
  );
  return {
    ...attempt,
    items: new Map(
      [...attempt.items].map(([id, state]) => [
        id,
        revisions.get(id) === state.revision ? state : { ...state, response: null },
      ]),
    ),
  };
};

/** Whether `merge(restored, fold([event]))` is `restored`. */
export const holds = (restored: Attempt, fact: Fact, now: Outline): boolean => {
  const { event, outline } = fact;
  const alone = fold(emptyAttempt(restored.lineage), event, outline);
  return stands(restored, fact) && textOf(merge(restored, aged(alone, outline, now))) === textOf(restored);
};

/**
 * Whether a fact stands in an attempt as anybody would read it. Beside `holds`, which would be as blind as the product
 * where folding or merging itself is wrong.
 */
export const stands = (attempt: Attempt, { event }: Fact): boolean => {
  const { visited, done, items, checks, scopes } = attempt;
  switch (event.verb) {
    case 'answered': {
      const item = items.get(event.item);
      return item !== undefined && item.tries >= event.tries && item.best >= event.score - 1e-4;
    }
    case 'visited':
      return visited.has(event.page);
    case 'experienced':
      return done.has(event.activity);
    case 'attempted':
      return (checks.get(event.check)?.opened ?? 0) >= event.tries;
    case 'completed':
      return scopes.get(event.scope)?.completion === 'completed';
    case 'passed':
      return scopes.get(event.scope)?.success === 'passed';
    default:
      return true;
  }
};

/** Things in an attempt that none of these facts put there. */
export const unfounded = (
  { visited, done, items, scopes, checks }: Attempt,
  facts: readonly Fact[],
): readonly string[] => {
  const told = new Set(
    facts.flatMap(({ event }) => {
      switch (event.verb) {
        case 'answered':
          return [`item ${event.item} ${event.tries}`];
        case 'visited':
          return [`page ${event.page}`];
        case 'experienced':
          return [`part ${event.activity}`];
        case 'attempted':
          return [`check ${event.check}`];
        case 'completed':
        case 'passed':
        case 'failed':
          return [`scope ${event.scope}`, `${event.scope} ${event.verb}`];
        case 'scored':
          return [`scope ${event.scope}`, `check ${event.scope}`];
        default:
          return [];
      }
    }),
  );
  return [
    ...[...visited].map(id => `page ${id}`),
    ...[...done].map(id => `part ${id}`),
    ...[...items].map(([id, { tries }]) => `item ${id} ${tries}`),
    ...[...checks.keys()].map(id => `check ${id}`),
    ...[...scopes].flatMap(([id, { completion, success }]) => [
      `scope ${id}`,
      ...(completion === 'completed' ? [`${id} completed`] : []),
      ...(success === 'unknown' ? [] : [`${id} ${success}`]),
    ]),
  ].filter(thing => !told.has(thing));
};

/**
 * Under which name a platform lists the answer of this event; null where it is told of none (decision 5): at `checks` those
 * to the modules' checks, without the time they took, at `outcome` none.
 */
export const listedAs = ({ event, outline: { privacy, modules } }: Fact, standard: string): string | null => {
  if (event.verb !== 'answered') return null;
  const isOfCheck = modules.some(({ items }) =>
    items.some(({ id, check }) => id === event.item && check !== undefined),
  );
  if (privacy === 'outcome' || (privacy === 'checks' && !isOfCheck)) return null;
  if (!standard.startsWith('scorm')) return event.id;
  if (privacy === 'checks') return event.item.replaceAll('-', '_');
  return standard === 'scorm12' ? span12(event.latency) : isoDuration(event.latency);
};
