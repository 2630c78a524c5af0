import type { ElementEvent } from '@throughline/tracking';
import { html, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { controls } from '../internal/controls.styles.js';
import { Print } from '../internal/print.js';
import { veil } from '../internal/veil.js';
import { Worded } from '../internal/worded.js';
import { registerWords } from '../internal/words.js';
import { REVIEW_EVENT, START_EVENT } from './asks.js';
import { styles } from './assessment.styles.js';
import { place } from './place.js';
import { strings } from './strings.js';
import { facts, resultWords, withheld, type Credits, type Standing } from './told.js';
import { buttons, tryView } from './view.js';

registerWords('en', strings);

/**
 * A check of a module: an introduction, a try of drawn questions, a result in words, a look back. It knows neither bank nor
 * record: it asks for a try with `assessment-start`, for the last one with `assessment-review`, and is given `questions`;
 * the questions report their own answers.
 *
 * @slot intro - What is said before a try.
 */
export class TlAssessment extends Worded implements Standing {
  static override styles: CSSResultGroup = [controls, styles];

  static override properties = {
    draw: { type: Number },
    pass: { type: Number },
    tries: { type: Number },
    review: {},
    retake: {},
    bands: {},
    finished: { type: Number },
    best: { attribute: false },
    score: { attribute: false },
    credits: { attribute: false },
    questions: { attribute: false },
    loading: { attribute: false },
  };

  /** How many questions a try has. */
  declare draw: number;
  /** The mark, in per cent. */
  declare pass: number;
  /** How many tries may be taken; 0: no limit. */
  declare tries: number;
  /** When it is said which answers are right: at once, once it is passed or no try is left, or never. */
  declare review: 'try' | 'passed' | 'never';
  /** What a further try asks: other questions, or those that were not right. */
  declare retake: 'all' | 'wrong';
  /** The id of the `tl-bands` that say what a result means; empty: none do. */
  declare bands: string;
  /** How many tries were finished. */
  declare finished: number;
  /** Best result, 0..1; null before the first try is finished. */
  declare best: number | null;
  /** Result of the try on show, 0..1; null while it is open. */
  declare score: number | null;
  /** Credit of the answered questions of the last try by their ids, 0..1; null where no answer is right or wrong. */
  declare credits: Credits;
  /** The question elements of the try on show; empty where none is. Those with a credit are folded away. */
  declare questions: readonly Element[];
  /** `failed`: the questions could not be fetched. */
  declare loading: 'no' | 'yes' | 'failed';

  /** Of each question, whether it was answered before it came. */
  private folded: readonly boolean[] = [];
  private asked = false;
  private readonly print = new Print(this);

  constructor() {
    super();
    this.draw = this.pass = this.tries = this.finished = 0;
    this.review = 'try';
    this.retake = 'all';
    this.bands = '';
    this.best = this.score = null;
    this.credits = new Map();
    this.questions = [];
    this.loading = 'no';
    this.addEventListener('learning-event', this.heard);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('questions')) this.folded = place(this, changed.get('questions') ?? []);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const frames = [...this.renderRoot.querySelectorAll('details')];
    if (this.print.now) frames.forEach(frame => (frame.open = true));
    // What comes again without being asked for comes in another language: what the learner unfolded stays so.
    if (!changed.has('questions') || (!this.asked && changed.get('questions')?.length)) return;
    frames.forEach((frame, at) => (frame.open = !this.folded[at]));
    const first = frames.find(({ open }) => open) ?? frames[0];
    if (this.asked) first?.querySelector('summary')?.focus();
    this.asked &&= !first;
  }

  /** There are answers to look at that are not on show, and it may be said which are right. */
  get looksBack(): boolean {
    const shown = this.questions.length > 0 && !this.folded.includes(false);
    return !shown && this.finished > 0 && this.credits.size > 0 && !withheld(this);
  }

  /** Asks whoever runs the course for the questions of a try; `look` for those of the last one, with their answers. */
  readonly start = (): void => {
    this.asked = true;
    this.dispatchEvent(new CustomEvent(START_EVENT, { bubbles: true, composed: true }));
  };

  readonly look = (): void => {
    this.asked = true;
    this.dispatchEvent(new CustomEvent(REVIEW_EVENT, { bubbles: true, composed: true }));
  };

  protected override render(): TemplateResult {
    const { best, questions } = this;
    const open = questions.length > 0;
    return html`<div class="card">
        ${best === null ? '' : html`<p class="best">${resultWords(this, 'best', best)}</p>`}
        <slot name="intro"></slot>
        <p class="note">${facts(this)}</p>
        ${open ? '' : buttons(this)}
      </div>
      ${open ? tryView(this) : ''}`;
  }

  /** Where it is not said what is right, an answer is kept as it is handed in, and the focus stays with it. */
  private readonly heard = (event: Event): void => {
    const { target, detail } = event as CustomEvent<ElementEvent>;
    const at = this.questions.indexOf(target as Element);
    if (at < 0 || detail.verb !== 'answered' || !withheld(this)) return;
    veil(target as Element);
    this.renderRoot.querySelectorAll('summary')[at]?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-assessment': TlAssessment;
  }
}
