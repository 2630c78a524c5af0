import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { fill, languageOf, onWords, plural, registerWords, wordsFor } from '../internal/words.js';
import { styles } from './assessment.styles.js';
import { START_EVENT } from './start-event.js';
import { strings } from './strings.js';

registerWords('en', strings);

type Words = Record<keyof typeof strings, string>;

/**
 * A check of a module: an introduction, a try of drawn questions, a result in words. It knows neither bank nor record:
 * it asks for a try with `assessment-start` and is given `questions`; the questions report their own answers.
 */
export class TlAssessment extends LitElement {
  static override styles = styles;

  static override properties = {
    draw: { type: Number },
    pass: { type: Number },
    tries: { type: Number },
    finished: { type: Number },
    best: { attribute: false },
    score: { attribute: false },
    answered: { attribute: false },
    questions: { attribute: false },
    loading: { attribute: false },
  };

  /** How many questions a try has. */
  declare draw: number;
  /** The mark, in per cent. */
  declare pass: number;
  /** How many tries may be taken; 0: no limit. */
  declare tries: number;
  /** How many tries were finished. */
  declare finished: number;
  /** Best result, 0..1; null before the first try is finished. */
  declare best: number | null;
  /** Result of the try on show, 0..1; null while it is open. */
  declare score: number | null;
  /** How many questions of the try on show are answered. */
  declare answered: number;
  /** The question elements of the try on show; empty where none is. */
  declare questions: readonly Element[];
  /** `failed`: the questions could not be fetched. */
  declare loading: 'no' | 'yes' | 'failed';

  private stopWords: (() => void) | undefined;
  private started = false;

  constructor() {
    super();
    this.draw = 0;
    this.pass = 0;
    this.tries = 0;
    this.finished = 0;
    this.best = null;
    this.score = null;
    this.answered = 0;
    this.questions = [];
    this.loading = 'no';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.stopWords = onWords(() => {
      this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopWords?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('questions')) this.place();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!changed.has('questions') || !this.started || this.questions.length === 0) return;
    this.started = false;
    this.querySelector<HTMLElement>('.drawn')?.focus();
  }

  protected override render(): TemplateResult {
    const open = this.questions.length > 0;
    return html`
      <div class="card">
        <slot name="intro"></slot>
        <p class="facts">${this.facts()}</p>
        ${open ? nothing : this.startButton(this.best === null ? 'assessment.start' : 'assessment.again', '')}
      </div>
      <div class="questions" ?hidden=${!open}><slot name="question"></slot></div>
      <div class="card" ?hidden=${!open}>
        <p class="next" ?hidden=${this.score !== null}>
          ${fill(this.words['assessment.answered'], { n: this.answered, of: this.questions.length })}
        </p>
        <div class="result" role="status">${this.score === null ? nothing : this.result(this.score)}</div>
        ${this.score === null ? nothing : this.startButton('assessment.again', 'quiet')}
      </div>
    `;
  }

  private get words(): Words {
    return wordsFor<Words>(this);
  }

  private get left(): number {
    return this.tries > 0 ? Math.max(0, this.tries - this.finished) : Infinity;
  }

  private percent(share: number): string {
    return new Intl.NumberFormat(languageOf(this), { style: 'percent', maximumFractionDigits: 0 }).format(share);
  }

  private facts(): string {
    const { words, left } = this;
    return [
      plural(this, 'assessment.questions', this.draw),
      fill(words['assessment.pass'], { pass: this.percent(this.pass / 100) }),
      left === Infinity ? words['assessment.often'] : left > 0 ? plural(this, 'assessment.left', left) : '',
      this.best === null ? '' : fill(words['assessment.best'], { score: this.percent(this.best) }),
    ]
      .filter(sentence => sentence !== '')
      .join(' ');
  }

  private result(score: number): TemplateResult {
    const { words } = this;
    const passed = score * 100 >= this.pass;
    const next = passed
      ? words['assessment.nextPassed']
      : this.left > 0
        ? words['assessment.nextAgain']
        : words['assessment.nextNone'];
    return html`<p class="score">
        ${fill(words['assessment.score'], { score: this.percent(score) })}
        ${
          passed
            ? words['assessment.passed']
            : fill(words['assessment.notYet'], { pass: this.percent(this.pass / 100) })
        }
      </p>
      <p class="next">${next}</p>`;
  }

  private startButton(label: keyof Words, kind: string): TemplateResult | typeof nothing {
    if (this.left === 0) return nothing;
    const said = { no: '', yes: this.words['assessment.loading'], failed: this.words['assessment.failed'] };
    return html`<button type="button" class=${kind} @click=${this.start}>${this.words[label]}</button>
      <p class="facts" role="status">${said[this.loading]}</p>`;
  }

  private readonly start = (): void => {
    this.started = true;
    this.dispatchEvent(new CustomEvent(START_EVENT, { bubbles: true, composed: true }));
  };

  /** The questions stand in the light, as their authors' words do; each in a section that says its number. */
  private place(): void {
    this.querySelectorAll(':scope > .drawn').forEach(section => {
      section.remove();
    });
    this.append(
      ...this.questions.map((question, at) => {
        const section = document.createElement('section');
        const name = fill(this.words['assessment.question'], { n: at + 1, of: this.questions.length });
        const count = document.createElement('h2');
        section.className = 'drawn';
        section.slot = 'question';
        section.tabIndex = -1;
        section.setAttribute('aria-label', name);
        count.textContent = name;
        section.append(count, question);
        return section;
      }),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-assessment': TlAssessment;
  }
}
