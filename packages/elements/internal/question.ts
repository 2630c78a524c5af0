import type { ElementEvent, Id, Response } from '@throughline/tracking';
import { shuffle } from '@throughline/tracking/order.js';
import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import type { beside } from './beside.js';
import { showDue } from './due.js';
import { Worded } from './worded.js';
import { fill, plural, wordsFor, type Words } from './words.js';

/** The signs of an outcome. */
const SIGNS = { right: '✓', partly: '◐', wrong: '✗' } as const;

/** How many parts of an answer are right, of how many. Credit is their quotient. */
export type Parts = readonly [right: number, all: number];

/**
 * What all questions share: answer, outcome, tries, and the one event `learning-event`. A subclass says how an answer
 * is chosen and drawn; where it is drawn (shadow root or in place) is its own matter.
 */
export abstract class Question extends Worded {
  static override properties: PropertyDeclarations = {
    response: { attribute: false },
    draft: { attribute: false },
    tries: { attribute: false },
    best: { attribute: false },
    seed: { attribute: false },
    maxTries: { type: Number, attribute: 'max-tries' },
    readonly: { type: Boolean, reflect: true },
    fictional: { type: Boolean },
    remark: { state: true },
    retrying: { state: true },
  };

  /** What some questions show beside the answer; null until it has come. */
  static beside: typeof beside | null = null;

  /** The last answer handed in; set it to restore. */
  declare response: Response | null;
  /** What was chosen and not handed in yet; set it to restore. */
  declare draft: Response | null;
  /** How many answers were handed in. */
  declare tries: number;
  /** Best credit so far, 0..1. */
  declare best: number;
  /** Decides the order of options together with slot and tries; empty: the author's order. */
  declare seed: string;
  /** How many tries may be taken; 0: as many as the learner likes. */
  declare maxTries: number;
  /** Shows the answer and what was right; nothing can be changed. */
  declare readonly: boolean;
  /** The story in it is made up; said in words above it. */
  declare fictional: boolean;
  /** Said below the button, in the language around it. */
  declare protected remark: (() => string | null) | null;
  declare protected retrying: boolean;

  #since = performance.now();
  #seen = false;
  readonly #sight = new IntersectionObserver(entries => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    this.#sight.disconnect();
    if (!this.#seen) this.#since = performance.now();
    this.#seen = true;
  });
  readonly #children = new MutationObserver(() => {
    this.requestUpdate();
  });

  constructor() {
    super();
    this.response = this.draft = this.remark = null;
    this.tries = this.best = this.maxTries = 0;
    this.seed = '';
    this.readonly = this.fictional = this.retrying = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#children.observe(this, { childList: true });
    this.#sight.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#children.disconnect();
    this.#sight.disconnect();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('response')) this.retrying = false;
    showDue(this, this.outlet, {
      feedback: this.checked && this.response ? this.feedbackFor(this.response) : [],
      explained: this.checked && this.final,
      named: this.namesFeedback,
      wordsOf: id => this.wordsOf(id).trim(),
    });
  }

  /** The first time in a task of its own: elements are many, and a slow phone must not be held up (decision 40). */
  protected override scheduleUpdate(): Promise<unknown> | undefined {
    if (!this.hasUpdated) return new Promise<void>(resolve => setTimeout(resolve)).then(() => super.scheduleUpdate());
    void super.scheduleUpdate();
    return undefined;
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    // What this update itself did to the children asks for no other one.
    this.#children.takeRecords();
  }

  /** An answer was handed in and its outcome is shown. */
  get checked(): boolean {
    return this.response !== null && this.draft === null && !this.retrying;
  }

  /** Nothing more is to be found out: all right, no try left, or review. */
  protected get final(): boolean {
    return this.readonly || this.triesLeft === 0 || (this.response !== null && this.credit(this.response) === 1);
  }

  /** Nothing can be chosen now. */
  protected get locked(): boolean {
    return this.readonly || this.checked;
  }

  protected get triesLeft(): number {
    return this.maxTries > 0 ? Math.max(0, this.maxTries - this.tries) : Infinity;
  }

  /** What the controls show. */
  protected get shown(): Response | null {
    return this.checked ? this.response : this.draft;
  }

  /** Where feedback and explanation are put: children of the host, or of the foot. */
  protected get outlet(): HTMLElement {
    return this;
  }

  /** The right answer, in the notation of the element's directive. */
  protected get key(): readonly string[] {
    const key = this.querySelector<HTMLTemplateElement>(':scope > template[data-key]')?.content.textContent ?? '';
    return key.split(/\s+/u).filter(part => part !== '');
  }

  /** Credit for an answer, 0..1. */
  credit(response: Response): number {
    const [right, all] = this.parts(response);
    return all === 0 ? 0 : right / all;
  }

  protected abstract parts(response: Response): Parts;

  /** Ids of the choices whose feedback is due after this answer, in the order in which they are shown. */
  protected abstract feedbackFor(response: Response): readonly Id[];

  /** Feedback stands away from what it is about, and says so. */
  protected get namesFeedback(): boolean {
    return false;
  }

  /** The words of a choice. */
  protected wordsOf(id: Id): string {
    return this.querySelector(`[data-option="${id}"]`)?.textContent ?? '';
  }

  /** What is said where something is missing before the answer can be handed in; null: nothing is. */
  protected abstract missing(response: Response | null): string | null;

  /** What a new try begins with. */
  protected abstract again(response: Response): Response | null;

  /** The words of button and outcome; a question may say some of them in its own way. */
  protected get words(): Words {
    return wordsFor(this);
  }

  /** The words of the button. */
  protected get checkWords(): string {
    return this.words.check;
  }

  /** The words of the button after an answer, while there is a try left. */
  protected get againWords(): string {
    return this.words.tryAgain;
  }

  /** What is said of an answer where none is right or wrong; null: answers are right or wrong. */
  protected get neutral(): string | null {
    return null;
  }

  /** Options in the order of this try, wherever they stand now; an answered question keeps the order it was answered in. */
  protected ordered<T extends HTMLElement>(nodes: readonly T[], id: (node: T) => Id): readonly T[] {
    if (this.seed === '') return nodes;
    const options = [...nodes].sort((a, b) => (id(a) < id(b) ? -1 : 1)).map((node, slot) => ({ node, slot }));
    const tries = this.checked ? Math.max(0, this.tries - 1) : this.tries;
    return shuffle(options, this.seed, Number(this.dataset['slot'] ?? 0), tries).map(({ node }) => node);
  }

  /** Called by the controls: something was chosen. */
  protected choose(draft: Response | null): void {
    this.draft = draft;
    this.retrying = draft === null && this.response !== null;
    this.remark = null;
    this.#tell({ verb: 'drafted', item: this.id, response: draft });
  }

  protected renderFictional(): TemplateResult | typeof nothing {
    return this.fictional ? html`<span class="fictional">${wordsFor(this).fictional}</span>` : nothing;
  }

  /** Button, outcome, explanation. One live region speaks in order: result, feedback, what is next (decision 13). */
  protected renderFoot(note: string = ''): TemplateResult {
    const { words } = this;
    const over = this.checked && this.triesLeft === 0;
    const says = over ? words.checked : this.checked ? this.againWords : (this.dataset['handIn'] ?? this.checkWords);
    return html`${Question.beside?.sure(this)}${
        this.readonly
          ? nothing
          : html`<div class="row">
              <button
                type="button"
                class=${this.checked ? 'quiet' : ''}
                aria-disabled=${String(over)}
                @click=${this.#press}
              >
                ${says}</button
              >${Question.beside?.help(this)}${note === '' ? nothing : html`<span class="note">${note}</span>`}
            </div>`
      }
      <div class="outcome" role="status" aria-atomic="true">
        ${this.remark && html`<p>${this.remark()}</p>`}
        ${this.checked && this.response ? this.#renderResult(this.response) : Question.beside?.hints(this)}
      </div>
      <div class="explanation" ?hidden=${!this.outlet.querySelector(':scope > [slot="explanation"]')}>
        <p class="label">${words.explanation}</p>
        <slot name="explanation"></slot>
      </div>`;
  }

  #renderResult(response: Response): TemplateResult {
    const { words } = this;
    if (this.neutral !== null)
      return html`<p class="result">${this.neutral}</p>
        ${Question.beside?.said(this)}<slot name="feedback"></slot>`;
    const [right, all] = this.parts(response);
    const whole = right === all && all > 0;
    const tone = whole ? 'right' : right > 0 ? 'partly' : 'wrong';
    const result = {
      right: fill(this.tries > 1 ? words.correctOn : words.correct, { n: this.tries }),
      partly: fill(words.partly, { right, all }),
      wrong: this.final ? words.incorrectEnd : words.incorrect,
    }[tone];
    const next = whole
      ? words.nextGoOn
      : this.triesLeft === 0
        ? words.nextNone
        : this.triesLeft === Infinity
          ? words.nextTry
          : plural(this, 'triesLeft', this.triesLeft);
    return html`<p class="result ${tone}"><span class="icon" aria-hidden="true">${SIGNS[tone]}</span>${result}</p>
      ${Question.beside?.said(this)}<slot name="feedback"></slot>
      ${this.readonly ? nothing : html`<p class="next">${next}</p>`}`;
  }

  /** A double click is one press. The button has the focus: verdicts above it must not move it out of sight (WCAG 2.4.11). */
  readonly #press = ({ detail, currentTarget }: MouseEvent): void => {
    if (detail > 1 || this.readonly) return;
    if (!this.checked) this.#check();
    else if (this.triesLeft > 0 && this.response) {
      this.#since = performance.now();
      this.choose(this.again(this.response));
    }
    void this.updateComplete.then(() => (currentTarget as Element).scrollIntoView({ block: 'nearest' }));
  };

  #check(): void {
    const response = this.shown;
    const missing = (): string | null => this.missing(response) ?? Question.beside?.missing(this) ?? null;
    this.remark = missing() === null ? null : missing;
    if (this.remark || !response) return;
    const score = this.credit(response);
    const best = Math.max(this.best, score);
    Object.assign(this, { response, draft: null, retrying: false, tries: this.tries + 1, best });
    this.#tell({
      verb: 'answered',
      item: this.id,
      response,
      result: this.neutral !== null ? 'neutral' : score === 1 ? 'correct' : 'incorrect',
      score,
      tries: this.tries,
      latency: Math.round(performance.now() - this.#since),
    });
  }

  #tell(detail: ElementEvent): void {
    this.dispatchEvent(new CustomEvent('learning-event', { bubbles: true, composed: true, detail }));
  }
}
