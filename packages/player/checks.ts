import { REVIEW_EVENT, START_EVENT } from '@throughline/elements/assessment/asks.js';
import type { TlAssessment } from '@throughline/elements/assessment/assessment.js';
import { bandOf } from '@throughline/elements/assessment/told.js';
import { draw, drawWrong } from '@throughline/tracking/order.js';
import type {
  Attempt,
  Check,
  ElementEvent,
  Happening,
  Id,
  Item,
  Launch,
  Locale,
  Outline,
  Recorder,
} from '@throughline/tracking';
import { moduleOf, type PageStore } from './page-store.js';
import { passMark } from './policy.js';
import { placeOf } from './route.js';
import { creditsOf, drawnQuestions, lastTry, triesFinished, tryOpen, type Scored, type ShownTry } from './tries.js';

export interface CheckNeeds {
  readonly host: HTMLElement;
  readonly outline: Outline;
  readonly store: PageStore;
  readonly recorder: Recorder;
  readonly locale: () => Locale;
  /** The page on show, and how the course was launched. */
  readonly on: () => { readonly article: Element | null; readonly page: Id; readonly launch: Launch | null };
  /** Records, with everything that comes about by it. */
  readonly record: (happening: Happening) => void;
  /** Questions have come on show. */
  readonly came: (questions: readonly Element[]) => void;
}

/** Runs the check of the page on show. It comes late, for no check is begun before. */
export interface Checks {
  /** A page has come: puts the open try of its check on it. */
  settle(): void;
  /** The record was merged: the same, where no try is on show yet. */
  restored(): void;
  /** Tells the check how it stands. */
  refresh(): void;
  /** What the tries came to that were finished between two attempts. */
  finished(before: Attempt, after: Attempt): readonly Scored[];
  /** A drawn question counts its tries over all tries of the check, so that a merge keeps the newest. */
  numbered(event: Exclude<ElementEvent, { verb: 'experienced' }>, item: Item): Happening;
}

/** A check, its element and its questions. */
interface Here {
  readonly check: Check;
  readonly element: TlAssessment;
  readonly items: readonly Item[];
}

/** What a band says stands in the light: a link of its author in it turns the page, as any other. */
const showBand = (element: TlAssessment): void => {
  const band = element.score === null ? undefined : bandOf(element, element.score);
  const shown = element.querySelector(':scope > [slot="band"]');
  if (shown?.innerHTML === band?.innerHTML) return;
  shown?.remove();
  if (band) element.append(Object.assign(band.cloneNode(true), { slot: 'band' }));
};

export type OpenChecks = (needs: CheckNeeds) => Checks;

export const openChecks: OpenChecks = ({ host, outline, store, recorder, locale, on, record, came }) => {
  /** The try on show, and the page it is on show on. */
  let shown: ShownTry | null = null;
  let shownOn: Id = '';

  const here = (): Here | null => {
    const { article, page } = on();
    if (page !== shownOn) shown = null;
    shownOn = page;
    const check = placeOf(outline, page)?.page.check;
    const element = check && article?.querySelector<TlAssessment>(`tl-assessment#${check.id}`);
    const items = moduleOf(outline, page)?.items.filter(item => item.check === check?.id) ?? [];
    return check && element ? { check, element, items } : null;
  };

  const stateOf = ({ check }: Here) => recorder.attempt.checks.get(check.id);

  const tell = (at: Here): void => {
    const { element, check, items } = at;
    const state = stateOf(at);
    element.pass = passMark(check, on().launch) * 100;
    element.finished = state?.finished ?? 0;
    element.best = state?.best ?? null;
    element.score = shown?.score ?? null;
    element.credits = creditsOf(state, items);
    showBand(element);
  };

  /** Puts the questions of the try on show into the element, once their words are there. */
  const put = async (at: Here, words: Promise<string | null>): Promise<void> => {
    const { element, check, items } = at;
    const wanted = shown;
    tell(at);
    const bank = wanted && (await words);
    if (!bank || !element.isConnected || shown?.opened !== wanted.opened) return;
    const { attempt, drafts } = recorder;
    tell(at);
    element.questions = drawnQuestions(bank, shown, { attempt, check, items, drafts, document: element.ownerDocument });
    came(element.questions);
  };

  const wordsFor = ({ check }: Here) => store.bank(check.id, locale());

  const putOpen = (at: Here): void => {
    const state = stateOf(at);
    if (!shown && state && tryOpen(state, at.items)) shown = lastTry(state);
    void put(at, wordsFor(at));
  };

  /** The learner asks for a try, or for the last one: its words first, for nothing may be begun that cannot be read. */
  const asked = async (event: Event): Promise<void> => {
    const at = here();
    if (at?.element !== event.target) return;
    const { element, check, items } = at;
    element.loading = 'yes';
    const words = await wordsFor(at);
    element.loading = words === null ? 'failed' : 'no';
    if (words === null) return;
    const { attempt } = recorder;
    const state = stateOf(at);
    if (event.type === START_EVENT && !tryOpen(state, items)) {
      const again = element.retake === 'wrong' ? drawWrong(check, outline, attempt) : null;
      const drawn = again ?? draw(check, outline, attempt, attempt.lineage);
      record({ verb: 'attempted', check: check.id, tries: (state?.opened ?? 0) + 1, draw: drawn });
    }
    const now = stateOf(at);
    shown = now ? lastTry(now) : null;
    await put(at, Promise.resolve(words));
  };
  for (const type of [START_EVENT, REVIEW_EVENT]) host.addEventListener(type, event => void asked(event));

  return {
    settle() {
      const at = here();
      if (at) putOpen(at);
    },
    restored() {
      const at = here();
      if (at && shown) tell(at);
      else if (at) putOpen(at);
    },
    refresh() {
      const at = here();
      if (at) tell(at);
    },
    finished(before, after) {
      const scored = triesFinished(before, after);
      const check = here()?.check.id;
      const score = scored.find(({ scope }) => scope === check)?.score;
      if (shown && score !== undefined) shown = { ...shown, score };
      return scored;
    },
    numbered(event, { id, check }) {
      if (event.verb !== 'answered' || !check) return event;
      return { ...event, tries: (recorder.attempt.items.get(id)?.tries ?? 0) + 1 };
    },
  };
};
