import { PAPER_EVENT, type Achieving } from '@throughline/elements/internal/achieved.js';
import type { TlRecord } from '@throughline/elements/record/record.js';
import { dayAt, dayOf, withDay, type Dated } from '@throughline/tracking/days.js';
import type { Env, Id, Launch, LearningEvent, Locale, Outline, Recorder } from '@throughline/tracking';
import { moduleOf } from '../page-store.js';
import { reports } from '../policy.js';
import { places } from '../route.js';
import { achievedIn } from './achieved.js';
import { printAlone } from './print-alone.js';
import { savePaper } from './save-paper.js';

export interface AchievedHost {
  readonly host: HTMLElement;
  readonly outline: Outline;
  readonly recorder: Recorder;
  readonly env: Env;
  readonly locale: () => Locale;
  /** The page on show, and how the course was launched. */
  readonly on: () => { readonly article: Element | null; readonly page: Id; readonly launch: Launch | null };
}

/** Keeps the days on which something was achieved, and tells the record and the certificate of a page. */
export interface AchievedJoin {
  /** Something may have come about: keeps the days of it. To be called before the first visit is recorded. */
  came(events: readonly LearningEvent[]): void;
  /** Tells the elements of the page on show. */
  give(): void;
}

export type OpenAchieved = (needs: AchievedHost) => AchievedJoin;

export const openAchieved: OpenAchieved = ({ host, outline, recorder, env, locale, on }) => {
  /** Of pages no day is kept: nobody is shown it. */
  const dated = {
    completed: new Set<Id>(['course', ...outline.modules.map(({ id }) => id)]),
    passed: new Set<Id>(places(outline).flatMap(({ page }) => page.check?.id ?? [])),
  };

  const dayNow = (at: number): number => dayAt(at, new Date(at).getTimezoneOffset());

  const keep = (what: Dated, scope: Id, at: number): void => {
    if (dayOf(recorder.attempt, what, scope) === null) recorder.take(withDay(what, scope, dayNow(at)));
  };

  host.addEventListener(PAPER_EVENT, event => {
    const paper = event.target as Achieving;
    if ((event as CustomEvent).detail === 'print') printAlone(paper);
    else savePaper(paper);
  });

  return {
    came(events) {
      // Who has been here before began on a day that nobody knows.
      if (reports(on().launch) && recorder.attempt.visited.size === 0) keep('begun', 'course', env.now());
      for (const event of events)
        if ((event.verb === 'completed' || event.verb === 'passed') && dated[event.verb].has(event.scope))
          keep(event.verb, event.scope, event.at);
    },
    give() {
      const { article, page, launch } = on();
      if (!article || !launch) return;
      const needs = { attempt: recorder.attempt, outline, launch, locale: locale(), today: dayNow(env.now()) };
      for (const element of article.querySelectorAll<Achieving>('tl-record, tl-certificate')) {
        const { of } = element as Partial<TlRecord>;
        element.achieved = achievedIn(needs, of === 'module' ? moduleOf(outline, page) : undefined);
      }
    },
  };
};
