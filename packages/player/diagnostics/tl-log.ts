import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { fill, registerWords, wordsFor } from '@throughline/elements/internal/words.js';
import type { Locale, Outline, StandardName } from '@throughline/tracking';
import { guarded } from '../browser-env.js';
import { copyText } from '../copy-text.js';
import type { AllWords } from '../late.strings.js';
import type { ShownStatus } from '../notices.js';
import type { DiagnosticLine, DiagnosticLog } from './log.js';
import { strings, subjectOf, type LogWords } from './strings.js';

registerWords('en', strings);

/** What of a run is needed here. */
export interface LogRun {
  readonly status: ShownStatus;
  readonly setup: { readonly standard: { readonly name: StandardName } };
  readonly late: { readonly log: Pick<DiagnosticLog, 'lines'> } | null;
}

export interface LogView {
  readonly run: LogRun;
  readonly outline: Pick<Outline, 'version'>;
  readonly locale: Locale;
}

/**
 * The menu's part "Technical help": what a helpdesk asks for, to be read out or copied. It stands in the light of the
 * menu, which has the styles. It sends nothing, and names neither learner nor course.
 */
export class TlLog extends LitElement {
  static override properties = { view: { attribute: false }, copied: { state: true } };

  declare view: LogView | null;
  /** Null until the button was pressed. */
  declare private copied: boolean | null;

  constructor() {
    super();
    this.view = null;
    this.copied = null;
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { view, words, copied } = this;
    if (!view) return nothing;
    const lines = linesOf(view);
    return html`<p>${words['log.explain']}</p>
      <p><b>${aboutOf(view, words)}</b></p>
      <div class="row">
        <button type="button" class="item" @click=${() => void this.copy()}>${words['log.copy']}</button>
      </div>
      <p role="status">${copied === null ? '' : words[copied ? 'take.copied' : 'take.byHand']}</p>
      ${copied === false ? this.field(textOf(view, words)) : nothing}
      ${
        lines.length === 0
          ? html`<p>${words['log.none']}</p>`
          : html`<ol class="log">
              ${[...lines].reverse().map(line => row(line, view.locale, words))}
            </ol>`
      }`;
  }

  /** All of it to be selected, where the page may not copy. */
  private field(text: string): TemplateResult {
    return html`<textarea
      class="typed"
      readonly
      rows="6"
      dir="auto"
      aria-label=${this.words['menu.log']}
      .value=${text}
    ></textarea>`;
  }

  private get words(): LogWords & AllWords {
    return wordsFor<LogWords & AllWords>(this);
  }

  private async copy(): Promise<void> {
    const { view } = this;
    if (!view) return;
    this.copied = null;
    this.copied = await copyText(textOf(view, this.words));
    await this.updateComplete;
    const shown = this.querySelector('textarea');
    shown?.focus();
    shown?.select();
  }
}

const linesOf = ({ run }: LogView): readonly DiagnosticLine[] => run.late?.log.lines ?? [];

const aboutOf = ({ outline, run }: LogView, words: LogWords & AllWords): string =>
  fill(words['log.course'], {
    version: outline.version,
    standard: run.setup.standard.name,
    status: words[`status.${run.status}`],
  });

const timesOf = (count: number, words: LogWords): string => (count > 1 ? fill(words['log.times'], { n: count }) : '');

/** In the learner's own time, which they can read out; its date, because a page may stay open overnight. */
const timeOf = (at: number, locale: Locale): string => {
  const date = new Date(at);
  return guarded(() => date.toLocaleString(locale, { dateStyle: 'short', timeStyle: 'medium' }), date.toISOString());
};

const row = ({ code, at, count }: DiagnosticLine, locale: Locale, words: LogWords): TemplateResult =>
  html`<li>
    <b dir="ltr">${code}</b>
    <span>${timeOf(at, locale)}${count > 1 ? html`, ${timesOf(count, words)}` : nothing}</span>
    <span>${words[subjectOf(code)]}</span>
  </li>`;

/** All of it for a helpdesk, the oldest first: times as in the logs of servers. */
const textOf = (view: LogView, words: LogWords & AllWords): string =>
  [
    aboutOf(view, words),
    ...linesOf(view).map(({ code, at, count }) =>
      [new Date(at).toISOString(), code, timesOf(count, words), words[subjectOf(code)]].filter(Boolean).join('  '),
    ),
  ].join('\n');

declare global {
  interface HTMLElementTagNameMap {
    'tl-log': TlLog;
  }
}
