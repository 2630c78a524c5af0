import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { Worded } from '../internal/worded.js';
import { fill, registerWords, wordsFor } from '../internal/words.js';
import { styles } from './assessment.styles.js';
import { START_EVENT } from './start-event.js';
import { strings } from './strings.js';
import { facts, numbered, outcome, triesLeft, type Words } from './told.js';

registerWords('en', strings);

/**
 * A check of a module: an introduction, a try of drawn questions, a result in words. It knows neither bank nor record:
 * it asks for a try with `assessment-start` and is given `questions`; the questions report their own answers.
 *
 * @slot intro - What is said before a try.
 */
export class TlAssessment extends Worded {
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
        <p class="facts">${facts(this)}</p>
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

  private result(score: number): TemplateResult {
    const { result, next } = outcome(this, score);
    return html`<p class="score">${result}</p>
      <p class="next">${next}</p>`;
  }

  private startButton(label: keyof Words, kind: string): TemplateResult | typeof nothing {
    if (triesLeft(this) === 0) return nothing;
    const said = { no: '', yes: this.words['assessment.loading'], failed: this.words['assessment.failed'] };
    return html`<button type="button" class=${kind} @click=${this.start}>${this.words[label]}</button>
      <p class="facts" role="status">${said[this.loading]}</p>`;
  }

  private readonly start = (): void => {
    this.started = true;
    this.dispatchEvent(new CustomEvent(START_EVENT, { bubbles: true, composed: true }));
  };

  /** The questions stand in the light, as their authors' words do. */
  private place(): void {
    this.querySelectorAll(':scope > .drawn').forEach(section => {
      section.remove();
    });
    this.append(...this.questions.map((question, at, { length }) => numbered(this, question, at + 1, length)));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-assessment': TlAssessment;
  }
}
