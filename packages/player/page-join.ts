import type { TlAssessment } from '@throughline/elements/assessment/assessment.js';
import { START_EVENT } from '@throughline/elements/assessment/start-event.js';
import type {
  Check,
  ElementEvent,
  Env,
  Happening,
  Id,
  Item,
  Launch,
  Locale,
  ModuleOutline,
  Outline,
  Recorder,
} from '@throughline/tracking';
import { moduleOf, type PageStore } from './page-store.js';
import { heardOf } from './heard.js';
import type { LateParts } from './late.js';
import type { OwnWords } from './own-words/own-words.js';
import { elementOf, give, knownPractice } from './restore.js';
import { placeOf } from './route.js';
import { drawThread } from './thread.js';
import type { ShownTry } from './tries.js';

export interface JoinOptions {
  readonly host: HTMLElement;
  readonly outline: Outline;
  readonly store: PageStore;
  readonly recorder: Recorder;
  readonly locale: () => Locale;
  readonly late: () => LateParts | null;
  readonly env: Env;
  readonly changed: () => void;
  /** Asks for the part of the menu where a plan is opened. */
  readonly ask: () => void;
}

/** Joins the elements of the page on show to the Recorder: what they say is recorded, what is known is given back. */
export class PageJoin {
  private readonly options: JoinOptions;
  private article: Element | null = null;
  private page: Id = '';
  private launch: Launch | null = null;
  /** Questions the learner has acted on since the launch: what they show is newer than what is restored. */
  private readonly touched = new Set<Id>();
  private kept: OwnWords | null = null;
  private readonly shown = new Map<Id, ShownTry>();

  constructor(options: JoinOptions) {
    this.options = options;
    const { host } = options;
    host.addEventListener('learning-event', event => {
      const heard = event instanceof CustomEvent && heardOf(event.detail as ElementEvent, this.module()?.items ?? []);
      if (heard) this.heard(heard);
      else options.env.note?.('E1');
    });
    host.addEventListener(START_EVENT, event => {
      void this.startTry(event.target as TlAssessment);
    });
  }

  /** What keeps the learner's own words, once it has come; null where the course asks for none. */
  get own(): OwnWords | null {
    const article = () => this.article;
    return (this.kept ??= this.options.late()?.ownWords?.({ ...this.options, article }) ?? null);
  }

  /** A page's article has come into the document: restores its questions, its check, its thread. */
  settle(article: Element, page: Id): void {
    this.own?.give();
    if (page !== this.page) this.shown.clear();
    this.article = article;
    this.page = page;
    for (const item of this.practice()) this.restore(item);
    void this.showCheck(true);
    this.own?.give();
    this.refresh();
  }

  /** The LMS has answered and the record is merged: gives questions that nobody has touched what is known of them. */
  restored(launch: Launch | null): void {
    this.launch = launch;
    for (const item of this.practice()) if (!this.touched.has(item.id)) this.restore(item);
    void this.showCheck(this.shown.size === 0);
    if (launch) void this.own?.restored(launch, this.options.recorder.device);
    this.settleOutcomes();
  }

  /** Records, with everything that comes about by it. */
  record(happening: Happening): void {
    const { recorder } = this.options;
    const before = recorder.attempt;
    recorder.record(happening);
    for (const scored of this.tries?.triesFinished(before, recorder.attempt) ?? []) {
      const shown = this.shown.get(scored.scope);
      if (shown) this.shown.set(scored.scope, { ...shown, score: scored.score });
      recorder.record(scored);
    }
    this.settleOutcomes();
  }

  /** Draws what follows from the attempt: the thread, practice, the standing of the check. */
  refresh(): void {
    if (!this.article) return;
    const { attempt } = this.options.recorder;
    drawThread(this.article, attempt);
    this.late?.aside.settle(this.article, attempt.lineage, this.launch);
    void this.showCheck(false);
  }

  private settleOutcomes(): void {
    const { recorder, outline, late } = this.options;
    const due = late()?.due(recorder.attempt, outline, this.launch) ?? [];
    for (const happening of due) recorder.record(happening);
    this.refresh();
  }

  private heard(event: ElementEvent): void {
    if (event.verb === 'experienced') {
      if (!this.options.recorder.attempt.done.has(event.activity)) this.record(event);
      return;
    }
    const item = this.module()?.items.find(({ id }) => id === event.item);
    this.touched.add(event.item);
    if (item) this.record(this.numbered(event, item));
    else this.late?.aside.heard(event);
  }

  /** A drawn question counts its tries over all tries of the check, so that a merge keeps the newest. */
  private numbered(event: Exclude<ElementEvent, { verb: 'experienced' }>, { check }: Item): Happening {
    if (event.verb !== 'answered' || !check) return event;
    return { ...event, tries: (this.options.recorder.attempt.items.get(event.item)?.tries ?? 0) + 1 };
  }

  private async startTry(element: TlAssessment): Promise<void> {
    const check = this.check();
    const opened = check?.id === element.id ? await this.tries?.open(element, check, this.options) : null;
    if (!check || !opened) return;
    this.shown.delete(check.id);
    this.record(opened);
    await this.showCheck(true);
  }

  /** Tells the check how it stands; with `questions`, puts the open try's questions on the page. */
  private async showCheck(questions: boolean): Promise<void> {
    const { recorder } = this.options;
    const { tries } = this;
    const check = this.check();
    const element = tries && check && (this.article?.querySelector(`tl-assessment#${check.id}`) as TlAssessment | null);
    if (!element) return;
    const shown = tries.tryToShow(recorder.attempt, check, this.shown.get(check.id));
    tries.tellStanding(element, { attempt: recorder.attempt, check, launch: this.launch, shown });
    if (!shown || !questions) return;
    this.shown.set(check.id, shown);
    const drawn = await tries.questions(element, check, shown, this.options);
    if (!drawn) return;
    element.questions = drawn;
    this.late?.aside.compare(drawn);
  }

  private restore(item: Item): void {
    const { attempt, drafts } = this.options.recorder;
    const element = this.article && elementOf(this.article, item.id);
    if (element) give(element, knownPractice(attempt, item, drafts.get(item.id) ?? null));
  }

  private get late(): LateParts | null {
    return this.options.late();
  }

  private get tries(): LateParts['tries'] | undefined {
    return this.late?.tries;
  }

  private module(): ModuleOutline | undefined {
    return moduleOf(this.options.outline, this.page);
  }

  private check(): Check | undefined {
    return placeOf(this.options.outline, this.page)?.page.check;
  }

  private practice(): readonly Item[] {
    const ids = placeOf(this.options.outline, this.page)?.page.items ?? [];
    return this.module()?.items.filter(({ id }) => ids.includes(id)) ?? [];
  }
}
