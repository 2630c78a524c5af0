import type { Attempt, Device, Env, Id, Launch, Locale, Offer, Outline, Recorder } from '@throughline/tracking';
import { IDLE, watchActs } from './acts.js';
import { isAlone } from './alone.js';
import { nextTask } from './define.js';
import { matchLocale, wishedLocale } from './language.js';
import type { LateParts } from './late.js';
import { followLinks } from './links.js';
import type { ShownStatus } from './notices.js';
import type { OwnWords } from './own-words/own-words.js';
import { PageJoin } from './page-join.js';
import { moduleOf, parsePage } from './page-store.js';
import { focusHeading, nameWindow } from './naming.js';
import { leave, watchLeaveKey } from './quick-exit.js';
import { neighbours, placeOf, places } from './route.js';
import { joinAfterPaint, type RunTell, type Setup } from './setup.js';

/** One learner going through one course: pages, language, launch, leaving. `<tl-course>` shows it. */
export class CourseRun {
  readonly setup: Setup;
  readonly outline: Outline;
  readonly recorder: Recorder;
  locale: Locale;
  page: Id;
  about: Node | null = null;
  closed = false; // ended by "Save and exit"
  readonly keeps: boolean; // this browser lets something be kept
  /** Told by the run; nobody listens before the frame is there. */
  tell: RunTell = { changed() {}, restored() {}, plan() {} };

  private readonly element: HTMLElement;
  private readonly document: Document;
  private readonly window: Window;
  private readonly join: PageJoin;
  launch: Launch | null = null;
  private acted = false;
  /** Nothing more is written or sent: the device was emptied. */
  private ended = false;
  resumeTo: Id | null = null;
  earlier: Offer | null = null; // what this learner did in an earlier attempt
  failed: (() => Promise<void>) | null = null;
  private waiting: Id[] = [];
  turns = 0;
  private cancelIdle: (() => void) | undefined;

  constructor(element: HTMLElement, setup: Setup) {
    this.element = element;
    const document = (this.document = element.ownerDocument);
    const window = (this.window = document.defaultView ?? globalThis.window);
    this.setup = setup;
    this.outline = setup.outline;
    this.keeps = setup.host.env.local !== null;
    this.locale = matchLocale([document.documentElement.lang], this.outline.locales) ?? this.outline.locales[0] ?? 'en';
    const article = element.querySelector(':scope > article');
    this.page = placeOf(this.outline, article?.id ?? '')?.page.id ?? places(this.outline)[0]?.page.id ?? '';
    this.recorder = setup.openRecorder({
      standard: joinAfterPaint(setup.standard, element),
      host: setup.host,
      locale: () => this.locale,
      activities: setup.activities,
      lease: () => this.late?.lease,
      changed: () => {
        this.join.refresh();
        this.tell.changed();
      },
    });
    this.join = new PageJoin({
      host: element,
      outline: this.outline,
      store: setup.store,
      recorder: this.recorder,
      locale: () => this.locale,
      late: () => this.late,
      env: setup.host.env,
      ask: () => this.tell.plan(),
      changed: () => this.tell.changed(),
    });
    this.waiting = [this.page];
    if (article) this.join.settle(article, this.page);
    else void this.go(this.page, { focus: false });
    nameWindow(this.window, this.outline, placeOf(this.outline, this.page), this.locale);
    followLinks(element, this.outline, page => void this.go(page));
    watchActs(document, this.act);
    watchLeaveKey(document, this.leave);
    void this.recorder.restored.then(launch => {
      this.late?.watchLifecycle(window, this.recorder, () => this.ended);
      // What the platform was asked and what is shown of it are two tasks, for the sake of slow phones.
      return nextTask().then(() => this.restore(launch));
    });
  }

  /** What is said of saving; without an LMS and on no device of the learner's own, work stays in the tab by design. */
  get status(): ShownStatus {
    const alone = this.launch ? isAlone(this.launch) : this.setup.standard.name === 'standalone';
    if (!alone || this.recorder.device === 'own') return this.recorder.status;
    return this.keeps ? 'tab' : 'unsaved';
  }
  /** Without an LMS the learner chooses whose device it is; with one there is nothing to choose. */
  get choosesDevice(): boolean {
    return this.launch !== null && isAlone(this.launch);
  }
  /** What keeps the learner's own words. */
  get own(): OwnWords | null {
    return this.join.own;
  }
  /** Calls back after `ms`, in the time of the run. */
  readonly after: Env['after'] = (ms, call) => this.setup.host.env.after(ms, call);

  /** What `late.js` brought; null until then. */
  get late(): LateParts | null {
    return this.setup.late.parts;
  }

  /** Asks for `late.js`, again where it could not be loaded before. */
  async fetchLate(): Promise<boolean> {
    const came = await this.setup.late.defined();
    this.tell.changed();
    return came;
  }

  /** Fetches `late.js`, the words of the module on show, and of the one after its last page, quietly (decision 23). */
  async loadAhead(): Promise<void> {
    await this.fetchLate();
    const { next } = neighbours(this.outline, this.page);
    const here = moduleOf(this.outline, this.page);
    if (here) void this.setup.store.ahead(here.id, this.locale);
    if (next && next.module !== here) void this.setup.store.ahead(next.module.id, this.locale);
  }

  /** Turns to a page. Where its words cannot be loaded the page stays, and the turn can be tried again. */
  async go(page: Id, { focus = true }: { readonly focus?: boolean } = {}): Promise<void> {
    if (!(await this.show(page, () => this.go(page, { focus })))) return;
    this.window.scrollTo(0, 0);
    if (focus) focusHeading(this.element);
    this.turns += 1;
    this.visit(page);
    void this.loadAhead();
  }

  /** Speaks another language: the words are replaced; place, answers, order and score stay (decision 21). */
  async speak(locale: Locale, { chosen = true }: { readonly chosen?: boolean } = {}): Promise<void> {
    if (locale !== this.locale) {
      const before = this.locale;
      this.locale = locale;
      if (locale !== 'en') await this.setup.load(`words-${locale}.js`);
      if (!(await this.show(this.page, () => this.speak(locale, { chosen })))) {
        this.locale = before;
        return;
      }
      this.about = null;
      void this.readAbout();
      void this.loadAhead();
    }
    if (chosen) this.join.record({ verb: 'preferred', language: locale });
    this.tell.changed();
  }

  async resume(): Promise<void> {
    const page = this.resumeTo;
    this.forgetResume();
    if (page) await this.go(page);
  }

  forgetResume(): void {
    this.resumeTo = null;
    this.tell.changed();
  }

  readonly retry = async (): Promise<void> => this.failed?.();

  choose(device: Device): void {
    if (this.choosesDevice) this.recorder.choose(device);
    this.own?.choose(device);
    this.act();
    this.tell.changed();
  }

  /** Empties this device. Without an LMS the course starts afresh; with one its session goes on. */
  async forget(): Promise<void> {
    if (!this.choosesDevice) await this.recorder.flush({ sync: false });
    else this.ended = true;
    const words = this.own?.forget();
    this.recorder.session?.forget?.();
    this.join.aside?.forget();
    await Promise.all([words, this.recorder.forget()]);
    if (this.ended) this.window.location.reload();
    this.tell.changed();
  }

  /** Says whose the unsent work is that this device holds (decision 11), then whether earlier answers come along (16). */
  claim(mine: boolean): void {
    const asked = this.recorder.offer ?? this.earlier;
    if (asked === this.earlier) this.earlier = null;
    asked?.[mine ? 'accept' : 'decline']();
    this.settle();
  }

  /** Joins in what the learner has brought along. */
  bring(brought: Attempt): void {
    this.recorder.take(brought);
    this.settle();
  }

  readonly goOn = (): void => {
    this.recorder.lease?.take();
    this.settle();
  };

  /** Sends what is left, ends the session, and closes the window or goes where the platform wants. */
  async exit(): Promise<void> {
    await this.late?.endSession(this.recorder, this.setup.host.env);
    this.closed = true;
    this.tell.changed();
    this.late?.goBack(this.window, this.launch);
  }

  readonly leave = (): void => leave(this.window, this.outline.exit);

  /** The course's own About page, where it brings one: an element, for a fragment is empty once shown. */
  async readAbout(): Promise<void> {
    const words = this.about ? null : await this.setup.store.about(this.locale);
    if (words === null) return;
    this.about = parsePage(words, this.document).firstElementChild;
    this.tell.changed();
  }

  private readonly act = (): void => {
    this.acted = true;
    this.recorder.acted();
    this.cancelIdle?.();
    if (this.choosesDevice && this.recorder.device !== 'own') {
      this.cancelIdle = this.after(IDLE, () => void this.forget());
    }
  };

  private settle(): void {
    this.join.restored(this.launch);
    this.tell.changed();
  }

  private async restore(launch: Launch): Promise<void> {
    this.launch = launch;
    const { acted } = this;
    const { language, location } = this.recorder.attempt;
    const locale = wishedLocale(this.window, [language?.locale, launch.language], this.outline.locales);
    const place = location && placeOf(this.outline, location.page)?.page.id;
    let found = true;
    this.join.restored(launch);
    if (locale !== null && locale !== this.locale) await this.speak(locale, { chosen: false });
    if (place && place !== this.page) {
      if (acted) this.resumeTo = place;
      else found = await this.show(place, () => this.go(place));
    }
    // A page that could not be resumed stays the place where the learner left.
    const visits = acted ? this.waiting : found ? [this.page] : [];
    for (const page of visits) this.join.record({ verb: 'visited', page });
    this.waiting = [];
    this.tell.restored();
    void this.loadAhead();
    this.earlier = (await this.late?.findEarlier(this.setup.host, this.setup.standard.name, this.recorder)) ?? null;
    this.tell.changed();
  }

  /** Until the record is restored a visit waits: it would hide the place where the learner left. */
  private visit(page: Id): void {
    if (this.launch) this.join.record({ verb: 'visited', page });
    else this.waiting.push(page);
    this.tell.changed();
  }

  private async show(page: Id, again: () => Promise<void>): Promise<boolean> {
    const { locale } = this;
    // Its elements may be among what comes late.
    const [words, came] = await Promise.all([this.setup.store.page(page, locale), this.fetchLate()]);
    const article = words === null || !came ? null : parsePage(words, this.document).querySelector('article');
    this.failed = article ? null : again;
    if (!article) {
      this.tell.changed();
      return false;
    }
    this.late?.replacePage(this.element, article);
    this.page = page;
    nameWindow(this.window, this.outline, placeOf(this.outline, this.page), this.locale);
    this.join.settle(article, page);
    this.tell.changed();
    return true;
  }
}
