import { draw } from '@throughline/tracking/order.js';
import type { TlAssessment } from '@throughline/elements/assessment/assessment.js';
import { grain } from '@throughline/tracking/forms.js';
import type { Attempt, Check, CheckState, Happening, Id, Item, Launch, Response } from '@throughline/tracking';
import { parsePage } from './page-store.js';
import { passMark } from './policy.js';
import { elementOf, give, knownDrawn } from './restore.js';

/** A try on show: the drawn slots, and its result once it is finished (0..1). */
export interface ShownTry {
  readonly draw: readonly number[];
  readonly opened: number;
  readonly score: number | null;
}

type Scored = Extract<Happening, { readonly verb: 'scored' }>;

/** Whether a try is open: drawn, and not every question of it answered. */
function tryOpen(state: CheckState | undefined): boolean {
  return state !== undefined && state.opened > state.finished && state.draw.length > 0;
}

/**
 * Results of the tries that were finished between two attempts: the mean credit of what was drawn, 0..1, as the fold
 * counts it. Pure; a try that a merge has closed is not told of, its best result is.
 */
export function triesFinished(before: Attempt, after: Attempt): readonly Scored[] {
  return [...after.checks].flatMap(([scope, { finished, draw }]) => {
    if (finished <= (before.checks.get(scope)?.finished ?? 0) || draw.length === 0) return [];
    const sum = draw.reduce((total, { credit }) => total + (credit ?? 0), 0);
    return [{ verb: 'scored', scope, score: grain(sum / draw.length) }];
  });
}

/** The try to show: the one on show already, else the open one of the attempt, else none. */
export function tryToShow(attempt: Attempt, check: Check, shown: ShownTry | undefined): ShownTry | undefined {
  if (shown) return shown;
  const state = attempt.checks.get(check.id);
  if (!state || !tryOpen(state)) return undefined;
  return { draw: state.draw.map(({ slot }) => slot), opened: state.opened, score: null };
}

/** The drawn questions as elements, each with one try, restored from the attempt. */
export function drawnQuestions(
  bank: string,
  items: readonly Item[],
  shown: ShownTry,
  { attempt, check, drafts, document }: Known,
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

interface Known {
  readonly attempt: Attempt;
  readonly check: Check;
  readonly drafts: ReadonlyMap<Id, Response>;
  readonly document: Document;
}

/** Tells the element how the check stands; its questions are given apart. */
export function tellStanding(
  element: TlAssessment,
  {
    attempt,
    check,
    launch,
    shown,
  }: { attempt: Attempt; check: Check; launch: Launch | null; shown: ShownTry | undefined },
): void {
  const state = attempt.checks.get(check.id);
  element.pass = passMark(check, launch) * 100;
  element.finished = state?.finished ?? 0;
  element.best = state?.best ?? null;
  element.score = shown?.score ?? null;
  element.answered = state?.draw.filter(({ credit }) => credit !== null).length ?? 0;
}

/** What runs a check; it comes late, for no check is begun before. */
export const tries = { draw, drawnQuestions, tellStanding, triesFinished, tryToShow };
