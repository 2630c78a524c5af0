import type {
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
import type { AchievedJoin } from './achieved/open-achieved.js';
import type { Aside } from './aside.js';
import type { Checks } from './checks.js';
import { heardOf } from './heard.js';
import type { LateParts } from './late.js';
import type { OwnWords } from './own-words/own-words.js';
import { elementOf, give, knownPractice } from './restore.js';
import { placeOf } from './route.js';
import { drawThread } from './thread.js';

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
  private checking: Checks | null = null;
  private besides: Aside | null = null;
  private achieving: AchievedJoin | null = null;

  constructor(options: JoinOptions) {
    this.options = options;
    const { host } = options;
    host.addEventListener('learning-event', event => {
      const heard = event instanceof CustomEvent && heardOf(event.detail as ElementEvent, this.module()?.items ?? []);
      if (heard) this.heard(heard);
      else options.env.note?.('E1');
    });
  }

  /** What keeps the learner's own words, once it has come; null where the course asks for none. */
  get own(): OwnWords | null {
    const article = () => this.article;
    return (this.kept ??= this.options.late()?.ownWords?.({ ...this.options, article }) ?? null);
  }

  /** Runs checks, once that has come. */
  private get checks(): Checks | null {
    return (this.checking ??=
      this.options.late()?.checks({
        ...this.options,
        on: this.on,
        record: happening => this.record(happening),
        came: questions => this.aside?.compare(questions),
      }) ?? null);
  }

  /** What tells records and certificates, once it has come; null where the course has none. */
  private get achieved(): AchievedJoin | null {
    return (this.achieving ??= this.options.late()?.achieved?.({ ...this.options, on: this.on }) ?? null);
  }

  private readonly on = () => ({ article: this.article, page: this.page, launch: this.launch });

  /** What is recorded nowhere, once what keeps it has come. */
  get aside(): Aside | null {
    return (this.besides ??=
      this.options.late()?.aside({ ...this.options, ownDevice: () => this.kept?.home === 'device' }) ?? null);
  }

  /** A page's article has come into the document: restores its questions, its check, its thread. */
  settle(article: Element, page: Id): void {
    this.own?.give();
    this.article = article;
    this.page = page;
    for (const item of this.practice()) this.restore(item);
    this.checks?.settle();
    this.own?.give();
    this.refresh();
  }

  /** The LMS has answered and the record is merged: gives questions that nobody has touched what is known of them. */
  restored(launch: Launch | null): void {
    this.launch = launch;
    for (const item of this.practice()) if (!this.touched.has(item.id)) this.restore(item);
    this.checks?.restored();
    if (launch) void this.own?.restored(launch, this.options.recorder.device);
    this.settleOutcomes();
  }

  /** Records, with everything that comes about by it. */
  record(happening: Happening): void {
    const { recorder } = this.options;
    const before = recorder.attempt;
    recorder.record(happening);
    for (const scored of this.checks?.finished(before, recorder.attempt) ?? []) recorder.record(scored);
    this.settleOutcomes();
  }

  /** Draws what follows from the attempt: the thread, practice, the standing of the check. */
  refresh(): void {
    if (!this.article) return;
    const { attempt } = this.options.recorder;
    drawThread(this.article, attempt);
    this.aside?.settle(this.article);
    this.checks?.refresh();
    this.achieved?.give();
  }

  private settleOutcomes(): void {
    const { recorder, outline, late } = this.options;
    const due = late()?.due(recorder.attempt, outline, this.launch) ?? [];
    // Recorded whether or not anything here shows it.
    const events = due.map(happening => recorder.record(happening));
    this.achieved?.came(events);
    this.refresh();
  }

  private heard(event: ElementEvent): void {
    if (event.verb === 'experienced') {
      if (!this.options.recorder.attempt.done.has(event.activity)) this.record(event);
      return;
    }
    const item = this.module()?.items.find(({ id }) => id === event.item);
    this.touched.add(event.item);
    if (item) this.record(this.checks?.numbered(event, item) ?? event);
    else this.aside?.heard(event);
  }

  private restore(item: Item): void {
    const { attempt, drafts } = this.options.recorder;
    const element = this.article && elementOf(this.article, item.id);
    if (element) give(element, knownPractice(attempt, item, drafts.get(item.id) ?? null));
  }

  private module(): ModuleOutline | undefined {
    return moduleOf(this.options.outline, this.page);
  }

  private practice(): readonly Item[] {
    const ids = placeOf(this.options.outline, this.page)?.page.items ?? [];
    return this.module()?.items.filter(({ id }) => ids.includes(id)) ?? [];
  }
}
