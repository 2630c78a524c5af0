import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { onWords, wordsFor } from '@throughline/elements/internal/words.js';
import type { Id } from '@throughline/tracking';
import type { MapView } from './course-map.js';
import type { CourseRun } from './course-run.js';
import type { DiagnosticLine } from './diagnostics/log.js';
import { screenState, toggleScreen } from './full-screen.js';
import { menu, type MenuPart } from './menu.js';
import { focusHeading } from './naming.js';
import type { NoticeKind, ShownStatus } from './notices.js';
import { inLocale, neighbours, type Place } from './route.js';
import type { AllWords } from './late.strings.js';
import { styles } from './tl-course.styles.js';

/** What an answer is told comes first; trouble with saving waits this many milliseconds after it (decision 13). */
const TROUBLE_WAITS = 4000;

/**
 * The frame around a course: bar, map, menu, notices; the page's article stands in its light. `ready`: the first page
 * can be read and answered. `restored`: what the LMS and the device hold was merged. Both also as events.
 */
export class TlCourse extends LitElement {
  static override styles = styles;

  static override properties = {
    ready: { type: Boolean, reflect: true },
    restored: { type: Boolean, reflect: true },
    view: { state: true },
    dismissed: { state: true },
    lateFailed: { state: true },
    trouble: { state: true },
  };

  declare ready: boolean;
  declare restored: boolean;
  /** Null: the menu is closed, and nothing of it is drawn. */
  declare private view: MenuPart | null;
  declare private dismissed: ReadonlySet<NoticeKind>;
  declare private lateFailed: boolean;
  declare private trouble: string;

  private run: CourseRun | null = null;
  private cancelTrouble: (() => void) | undefined;
  private told: ShownStatus | null = null;

  constructor() {
    super();
    this.ready = false;
    this.restored = false;
    this.view = null;
    this.dismissed = new Set();
    this.lateFailed = false;
    this.trouble = '';
  }

  /** Shows a run; called once. Resolves when the page is `ready`, after `elements` has defined what it uses. */
  async open(run: CourseRun, elements: () => Promise<void>): Promise<void> {
    this.run = run;
    const changed = () => {
      this.requestUpdate();
    };
    onWords(changed);
    this.ownerDocument.addEventListener('fullscreenchange', changed);
    run.tell = {
      changed,
      restored: () => {
        this.restored = true;
        this.dispatchEvent(new Event('restored', { bubbles: true }));
      },
      plan: () => void this.openMenu().then(() => this.show('plan')),
    };
    changed();
    await this.updateComplete;
    await elements();
    this.ready = true;
    this.dispatchEvent(new Event('ready', { bubbles: true }));
    void run.loadAhead();
  }

  protected override willUpdate(): void {
    const sheets = this.shadowRoot?.adoptedStyleSheets ?? [];
    for (const { styleSheet } of this.run?.late?.styles ?? [])
      // First, so that what the frame says of wide frames, print and colours still holds.
      if (styleSheet && !sheets.includes(styleSheet)) sheets.unshift(styleSheet);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.tellTrouble();
  }

  protected override render(): TemplateResult {
    const { run } = this;
    if (!run) return html`<slot></slot>`;
    const { words } = this;
    return html`
      ${this.bar(run, words)}
      <div class="page">
        <nav class="map beside" aria-label=${words['map.title']}>
          <div>${run.late?.map(this.mapView(run, words))}</div>
        </nav>
        <main>
          <slot></slot>
          ${this.turn(run, words)}
        </main>
      </div>
      <aside class="notices">
        ${run.late?.notices({
          run,
          words,
          dismissed: this.dismissed,
          dismiss: kind => {
            this.dismissed = new Set([...this.dismissed, kind]);
            if (kind === 'resume') run.forgetResume();
          },
        })}
      </aside>
      <p class="unseen" role="status">${this.trouble}</p>
      <dialog aria-labelledby="menu-title" @close=${this.closed}>
        ${this.view && this.menu(run, words, this.view)}
      </dialog>
    `;
  }

  /** What was met that is not as it should be, in codes (`docs/diagnostics.md`); nothing of the learner. */
  get diagnostics(): readonly DiagnosticLine[] {
    return this.run?.late?.log.lines ?? [];
  }

  private get words(): AllWords {
    return wordsFor<AllWords>(this);
  }

  private get dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  private bar(run: CourseRun, words: AllWords): TemplateResult {
    const { status } = run;
    const screen = screenState(this.ownerDocument);
    return html`<header class="bar">
      <button type="button" class="skip" @click=${this.skip}>${words['bar.skip']}</button>
      <b>${run.outline.neutral ? words['title.neutral'] : inLocale(run.outline.title, run.locale, run.outline)}</b>
      <span class="status ${status}" title=${words[`status.${status}`]}
        ><i></i><span>${words[`status.${status}`]}</span></span
      >
      ${
        screen
          ? html`<button type="button" class="full" @click=${this.toggleScreen}>
              ${words[screen === 'full' ? 'screen.full' : 'screen.window']}
            </button>`
          : nothing
      }
      <button type="button" class="leave" title=${words['bar.leaveHint']} @click=${run.leave}>
        ${words['bar.leave']}
      </button>
      <button type="button" class="menu" title=${words['bar.menuHint']} aria-haspopup="dialog" @click=${this.openMenu}>
        ${words['bar.menu']}
      </button>
    </header>`;
  }

  private turn(run: CourseRun, words: AllWords): TemplateResult {
    const { previous, next } = neighbours(run.outline, run.page);
    const link = (place: Place, kind: 'previous' | 'next') =>
      html`<button type="button" class=${kind} @click=${() => void run.go(place.page.id)}>
        <small>${words[`turn.${kind}`]}</small>
        <span>${inLocale(place.page.title, run.locale, run.outline)}</span>
      </button>`;
    return html`<nav class="turn" aria-label=${words['turn.name']}>
      ${run.failed && !run.late ? html`<p role="status">${words['notice.noPage']}</p>` : nothing}
      ${next ? nothing : html`<p>${words['turn.end']}</p>`} ${previous ? link(previous, 'previous') : nothing}
      ${next ? link(next, 'next') : nothing}
      ${
        next || !run.late
          ? nothing
          : html`<button type="button" class="exit" @click=${this.exit}>${words['menu.exit']}</button>`
      }
    </nav>`;
  }

  private mapView(run: CourseRun, words: AllWords): MapView {
    const { outline, locale, page, launch } = run;
    const { attempt } = run.recorder;
    const go = (id: Id): void => {
      this.dialog?.close();
      void run.go(id);
    };
    return { outline, attempt, launch, locale, words, page, go };
  }

  private menu(run: CourseRun, words: AllWords, part: MenuPart): TemplateResult {
    return menu({
      ...this.mapView(run, words),
      words,
      part,
      run,
      failed: this.lateFailed,
      fullScreen: screenState(this.ownerDocument),
      show: part => void this.show(part),
      forget: () => {
        this.dialog?.close();
        void run.forget();
      },
      toggleScreen: this.toggleScreen,
      exit: () => void this.exit(),
      close: () => this.dialog?.close(),
    });
  }

  /** From the menu, or from the end of the course, which opens it. */
  private readonly exit = async (): Promise<void> => {
    const { run } = this;
    if (!this.view) await this.openMenu();
    const asks = run?.own?.asks() === true;
    void this.show(asks ? 'plan' : 'exit');
    if (!asks) await run?.exit();
  };

  private readonly skip = (): void => {
    focusHeading(this);
  };

  private readonly toggleScreen = (): void => {
    void toggleScreen(this.ownerDocument);
  };

  private readonly openMenu = async (): Promise<void> => {
    this.view = 'menu';
    // What takes the focus has to be there.
    await this.updateComplete;
    this.dialog?.showModal();
    void this.run?.readAbout();
    void this.fetchLate();
  };

  /** A menu opened before `late.js` has come asks for it again. */
  private async fetchLate(): Promise<void> {
    this.lateFailed = false;
    this.lateFailed = !(await this.run?.fetchLate());
  }

  private async show(part: MenuPart): Promise<void> {
    this.view = part;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#menu-title')?.focus();
  }

  private readonly closed = (): void => {
    // It may have been opened again before it was told of the closing.
    if (!this.dialog?.open) this.view = null;
  };

  /** Trouble is said once, after what an answer was told; success never is (decision 13). */
  private tellTrouble(): void {
    const { run } = this;
    if (!run?.late || run.status === this.told) return;
    this.told = run.status;
    this.cancelTrouble?.();
    const text = run.late.troubleOf(run.status);
    this.cancelTrouble = run.after(text ? TROUBLE_WAITS : 0, () => {
      this.trouble = text ? this.words[text] : '';
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-course': TlCourse;
  }
}
