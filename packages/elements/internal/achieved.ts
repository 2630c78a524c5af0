import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { strings } from './achieved.strings.js';
import { Worded } from './worded.js';
import { languageOf, registerWords, wordsFor } from './words.js';

registerWords('en', strings);

/** A day, as the number of days since 1 January 1970 where the learner is. */
export type Day = number;

/** How a check stands: it can still be passed, it is passed, or no try is left. */
export interface AchievedCheck {
  readonly state: 'open' | 'passed' | 'lost';
  /** Best result, 0..1; null before the first try is finished. */
  readonly best: number | null;
  /** The mark from which it is passed, 0..1. */
  readonly mark: number;
  /** Null where it is not known. */
  readonly passedOn: Day | null;
}

/** What was done in one module. */
export interface AchievedPart {
  readonly title: string;
  /** Lessons, and how many of them were opened. */
  readonly lessons: number;
  readonly opened: number;
  /** How many lessons that are required were not opened. */
  readonly missing: number;
  readonly completed: boolean;
  /** Null where it is not known. */
  readonly completedOn: Day | null;
  /** When the last of its checks was passed; null where there is none, or not known. */
  readonly passedOn: Day | null;
  readonly checks: readonly AchievedCheck[];
}

/** What a learner has done in a course, in the language of the page: whoever runs the course gives it. */
export interface Achieved {
  readonly course: string;
  readonly version: string;
  /** What is done now is recorded. */
  readonly counts: boolean;
  readonly today: Day;
  /** Days that are not known are null. */
  readonly begunOn: Day | null;
  readonly completedOn: Day | null;
  readonly completed: boolean;
  /** Every required check was passed; also where there is none. */
  readonly passed: boolean;
  readonly parts: readonly AchievedPart[];
}

/** Asks whoever runs the course to print the element that dispatched it, alone, or to save it as a file. */
export const PAPER_EVENT = 'own-paper';

export type PaperAsk = 'print' | 'save';

/** What is saved: the name of the file, which tells nothing, its title, and how its sheet looks. */
export interface Paper {
  readonly name: string;
  readonly title: string;
  readonly css: string;
}

const MILLISECONDS = 86_400_000;

/** A page of what was achieved, to be printed alone or saved as a file: whoever runs the course does both when asked. */
export abstract class Achieving extends Worded {
  static override properties: PropertyDeclarations = {
    achieved: { attribute: false },
    draft: { type: Boolean },
    printed: { state: true },
  };

  /** What was done; null: nobody has said. */
  declare achieved: Achieved | null;
  /** The course is still under review: what is printed says so. */
  declare draft: boolean;
  /** It was asked to be printed. */
  declare protected printed: boolean;

  constructor() {
    super();
    this.achieved = null;
    this.draft = this.printed = false;
  }

  protected get words(): Readonly<Record<keyof typeof strings, string>> {
    return wordsFor<typeof strings>(this);
  }

  /** A day in the language around. */
  protected day(day: Day): string {
    return new Intl.DateTimeFormat(languageOf(this), { dateStyle: 'long', timeZone: 'UTC' }).format(day * MILLISECONDS);
  }

  protected mark(): TemplateResult | typeof nothing {
    return this.draft ? html`<p class="draft">${this.words.achievedDraft}</p>` : nothing;
  }

  /** The buttons; `print` says what is printed. */
  protected buttons(print: string): TemplateResult {
    const { words } = this;
    return html`<div class="row">
        <button type="button" @click=${this.ask('print')}>${print}</button>
        <button type="button" class="quiet" @click=${this.ask('save')}>${words.achievedSave}</button>
      </div>
      <p class="note" role="status">${this.printed ? words.achievedNoPrint : ''}</p>`;
  }

  /** How `.sheet` in its shadow root is saved. */
  abstract readonly paper: Paper;

  private ask(detail: PaperAsk) {
    return (): void => {
      this.printed ||= detail === 'print';
      this.dispatchEvent(new CustomEvent(PAPER_EVENT, { bubbles: true, composed: true, detail }));
    };
  }
}
