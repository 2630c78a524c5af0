import { draw } from '@throughline/tracking/order.js';
import type { TlAssessment } from '@throughline/elements/assessment/assessment.js';
import { grain } from '@throughline/tracking/forms.js';
import type {
  Attempt,
  Check,
  CheckState,
  Happening,
  Id,
  Item,
  Launch,
  Locale,
  Outline,
  Recorder,
  Response,
} from '@throughline/tracking';
import { moduleOf, parsePage, type PageStore } from './page-store.js';
import { passMark } from './policy.js';
import { elementOf, give, type Known } from './restore.js';

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
  { attempt, check, drafts, document }: Given,
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

interface Given {
  readonly attempt: Attempt;
  readonly check: Check;
  readonly drafts: ReadonlyMap<Id, Response>;
  readonly document: Document;
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

interface Course {
  readonly recorder: Recorder;
  readonly outline: Outline;
  readonly store: PageStore;
  readonly locale: () => Locale;
}

/** A new try, drawn once the words of its questions are there; null where they could not be fetched. */
export async function open(
  element: TlAssessment,
  check: Check,
  { recorder, outline, store, locale }: Course,
): Promise<Happening | null> {
  element.loading = 'yes';
  const bank = await store.bank(check.id, locale());
  element.loading = bank === null ? 'failed' : 'no';
  if (bank === null) return null;
  const { attempt } = recorder;
  const opened = (attempt.checks.get(check.id)?.opened ?? 0) + 1;
  return {
    verb: 'attempted',
    check: check.id,
    tries: opened,
    draw: draw(check, outline, attempt, attempt.lineage),
  };
}

/** The questions of a try, once their words are there; null where they could not be fetched, or are not wanted any more. */
export async function questions(
  element: TlAssessment,
  check: Check,
  shown: ShownTry,
  { recorder, outline, store, locale }: Course,
): Promise<readonly Element[] | null> {
  const bank = await store.bank(check.id, locale());
  if (bank === null || !element.isConnected) return null;
  const { attempt, drafts } = recorder;
  const items = moduleOf(outline, check.id)?.items ?? [];
  return drawnQuestions(bank, items, shown, { attempt, check, drafts, document: element.ownerDocument });
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
export const tries = { open, questions, tellStanding, triesFinished, tryToShow };
