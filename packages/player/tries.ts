import type { Credits } from '@throughline/elements/assessment/told.js';
import { grain } from '@throughline/tracking/forms.js';
import type { Attempt, Check, CheckState, Drawn, Happening, Id, Item, Response } from '@throughline/tracking';
import { parsePage } from './page-store.js';
import { elementOf, give, type Known } from './restore.js';

/** A try on show: the drawn slots, and its result once it is finished (0..1). */
export interface ShownTry {
  readonly draw: readonly number[];
  readonly opened: number;
  readonly score: number | null;
}

export type Scored = Extract<Happening, { readonly verb: 'scored' }>;

/** What a try came to: the mean credit of all its questions, those that counted from the one before among them. */
const resultOf = (draw: readonly Drawn[]): number =>
  grain(draw.reduce((total, { credit }) => total + (credit ?? 0), 0) / draw.length);

/**
 * Whether a try is open: drawn, not every question of it answered, and each still in the bank. One whose question has
 * left the course can never be finished: the next one takes its place.
 */
export function tryOpen(state: CheckState | undefined, items: readonly Item[]): boolean {
  const isThere = ({ slot }: Drawn): boolean => items.some(item => item.slot === slot);
  return state !== undefined && state.opened > state.finished && state.draw.length > 0 && state.draw.every(isThere);
}

/**
 * Results of the tries that were finished between two attempts, as the fold counts them. Pure; a try that a merge has
 * closed is not told of, its best result is.
 */
export function triesFinished(before: Attempt, after: Attempt): readonly Scored[] {
  return [...after.checks].flatMap(([scope, { finished, draw }]) =>
    finished <= (before.checks.get(scope)?.finished ?? 0) || draw.length === 0
      ? []
      : [{ verb: 'scored', scope, score: resultOf(draw) }],
  );
}

/** The last try of a check as it is put on show: open, or finished and looked at again. */
export const lastTry = ({ draw, opened, finished }: CheckState): ShownTry => ({
  draw: draw.map(({ slot }) => slot),
  opened,
  score: opened > finished ? null : resultOf(draw),
});

/** Credit of the answered questions of the last try, by their ids; null where no answer is right or wrong. */
export const creditsOf = (state: CheckState | undefined, items: readonly Item[]): Credits =>
  new Map(
    (state?.draw ?? []).flatMap(({ slot, credit }) => {
      const item = items.find(each => each.slot === slot);
      return item && credit !== null ? [[item.id, item.key === undefined ? null : credit] as const] : [];
    }),
  );

interface Given {
  readonly attempt: Attempt;
  readonly check: Check;
  readonly items: readonly Item[];
  readonly drafts: ReadonlyMap<Id, Response>;
  readonly document: Document;
}

/** The drawn questions as elements, each with one try, restored from the attempt. */
export function drawnQuestions(
  bank: string,
  shown: ShownTry,
  { attempt, check, items, drafts, document }: Given,
): readonly Element[] {
  const fragment = parsePage(bank, document);
  const open = attempt.checks.get(check.id)?.draw ?? [];
  return shown.draw.flatMap(slot => {
    const item = items.find(candidate => candidate.slot === slot);
    const element = item && elementOf(fragment, item.id);
    if (!element) return [];
    const credit = open.find(drawn => drawn.slot === slot)?.credit ?? null;
    element.setAttribute('max-tries', '1');
    give(
      element,
      knownDrawn(attempt, item, {
        answered: shown.score !== null || credit !== null,
        opened: shown.opened,
        draft: drafts.get(item.id) ?? null,
      }),
    );
    return [element];
  });
}

/** A drawn question: answered in this try or fresh, whatever earlier tries said. `opened` counts the tries. */
function knownDrawn(
  attempt: Attempt,
  item: Item,
  { answered, opened, draft }: { answered: boolean; opened: number; draft: Response | null },
): Known {
  const state = attempt.items.get(item.id);
  return {
    response: answered ? (state?.response ?? null) : null,
    draft: answered ? null : draft,
    tries: answered ? 1 : 0,
    best: answered ? (state?.best ?? 0) : 0,
    seed: `${attempt.lineage}:${String(opened)}`,
  };
}
