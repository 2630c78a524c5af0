import { html, nothing, svg, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { Achieving, type Achieved, type AchievedPart, type Paper } from '../internal/achieved.js';
import { card, controls } from '../internal/controls.styles.js';
import { percent } from '../internal/percent.js';
import { fill, plural, registerWords, wordsFor } from '../internal/words.js';
import { around, sheet } from './certificate.styles.js';
import { strings } from './strings.js';

registerWords('en', strings);

/** The thread, with a loop in its middle and a knot at each end. */
const thread = svg`<svg viewBox="0 0 400 60" aria-hidden="true" fill="none" stroke="#e0952b" stroke-width="3"><path d="M12 42C80 0 150 66 215 30C236 16 216 3 200 3S164 16 185 30C250 66 320 0 388 42"/><circle cx="7" cy="44" r="5"/><circle cx="393" cy="44" r="5"/></svg>`;

/**
 * A certificate to print, once it is due; before, what is still missing. The name that is typed stands in the page alone: it is
 * kept nowhere, told to nobody, and gone with the page.
 *
 * @slot title - What stands on top.
 * @slot - The author's words: what it says, and what it is not.
 */
export class TlCertificate extends Achieving {
  static override styles: CSSResultGroup = [controls, card, sheet, around];
  static override properties: PropertyDeclarations = {
    ...Achieving.properties,
    dueAfter: { attribute: 'after' },
    name: { state: true },
  };

  /** When it can be printed. */
  declare dueAfter: 'completed' | 'passed';
  declare private name: string;

  constructor() {
    super();
    this.dueAfter = 'completed';
    this.name = '';
  }

  protected override render(): TemplateResult {
    const { achieved } = this;
    const due = achieved?.completed === true && (achieved.passed || this.dueAfter === 'completed');
    this.toggleAttribute('printable', due);
    return due ? this.due(achieved) : this.waiting(achieved);
  }

  get paper(): Paper {
    return {
      name: 'certificate.html',
      title: this.querySelector('[slot=title]')?.textContent ?? '',
      css: sheet.cssText,
    };
  }

  private get said(): Readonly<Record<keyof typeof strings, string>> {
    return wordsFor<typeof strings>(this);
  }

  private waiting(achieved: Achieved | null): TemplateResult {
    const missing = achieved?.parts.flatMap(part => this.missing(part)) ?? [];
    return html`<div class="waiting">
      <slot name="title"></slot><slot></slot>
      ${
        achieved
          ? html`${achieved.counts ? nothing : html`<p>${this.words.achievedReading}</p>`}
              <p>${this.said.certificateMissing}</p>
              <ul>
                ${missing.map(words => html`<li>${words}</li>`)}
              </ul>`
          : html`<p class="note">${this.words.achievedNothing}</p>`
      }
    </div>`;
  }

  /** What of a module is still to be done. */
  private missing({ title, missing, checks }: AchievedPart): readonly string[] {
    const { certificateFinish, certificatePass, certificateLost } = this.said;
    return [
      ...(missing > 0 ? [plural(this, 'certificateLessons', missing, { title })] : []),
      ...checks.flatMap(({ state, best, mark }) => {
        if (best === null && state === 'open') return [fill(certificateFinish, { title })];
        if (this.dueAfter === 'completed' || state === 'passed') return [];
        return [fill(state === 'lost' ? certificateLost : certificatePass, { title, mark: percent(this, mark) })];
      }),
    ];
  }

  private due(achieved: Achieved): TemplateResult {
    const { said } = this;
    const { course, version, today, completedOn, passed, parts } = achieved;
    const checked = parts.filter(({ checks }) => checks.length > 0);
    const shown = checked.length > 0 ? checked : parts;
    const isPassed = passed && checked.length > 0;
    // What a browser may complete it also keeps, and what it spells it may send: so neither.
    return html`<div class="ask">
        <label for="name">${said.certificateName}</label>
        <input
          id="name"
          maxlength="80"
          autocomplete="off"
          spellcheck="false"
          aria-describedby="private"
          .value=${this.name}
          @input=${this.typed}
        />
        <p class="note" id="private">${said.certificatePrivate}</p>
        ${this.buttons(said.certificatePrint)}
      </div>
      <div class="sheet">
        ${thread} ${this.mark()}
        <div class="title"><slot name="title"></slot></div>
        <p class="name" dir="auto">${this.name}</p>
        <p>${isPassed ? said.certificatePassed : said.certificateDone}</p>
        <p class="course">${course}</p>
        <ul>
          ${shown.map(part => this.module(part))}
        </ul>
        <div class="words"><slot></slot></div>
        <p>
          ${fill(completedOn === null ? said.certificateToday : said.certificateOn, { day: this.day(completedOn ?? today) })}
          · ${fill(this.words.achievedVersion, { version })}
        </p>
        ${thread}
      </div>`;
  }

  private module({ title, passedOn, completedOn }: AchievedPart): TemplateResult {
    const on = passedOn ?? completedOn;
    return html`<li>${title}${on === null ? nothing : ` · ${this.day(on)}`}</li>`;
  }

  private readonly typed = (event: Event): void => {
    // Nobody around has to hear what is typed.
    event.stopPropagation();
    this.name = (event.target as HTMLInputElement).value;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-certificate': TlCertificate;
  }
}
