import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import {
  Achieving,
  type Achieved,
  type AchievedCheck,
  type AchievedPart,
  type Day,
  type Paper,
} from '../internal/achieved.js';
import { card, controls } from '../internal/controls.styles.js';
import { percent } from '../internal/percent.js';
import { fill, registerWords, wordsFor } from '../internal/words.js';
import { styles } from './record.styles.js';
import { strings } from './strings.js';

registerWords('en', strings);

/** What is said of a check, by how it stands. */
const SAID = { passed: 'recordCheckPassed', open: 'recordCheckOpen', lost: 'recordCheckLost' } as const;

/**
 * What the learner has done: modules, results of checks, days, as far as they are known. To print on one page; nothing is told
 * to anyone by it.
 *
 * @slot - The author's words: what the record is, and what it is not.
 */
export class TlRecord extends Achieving {
  static override styles: CSSResultGroup = [controls, card, styles];
  static override properties: PropertyDeclarations = { ...Achieving.properties, of: {} };

  /** How much of it is listed. */
  declare of: 'course' | 'module';

  constructor() {
    super();
    this.of = 'course';
  }

  protected override render(): TemplateResult {
    const { achieved } = this;
    if (!achieved)
      return html`<slot></slot>
        <p class="note">${this.words.achievedNothing}</p>`;
    const said = wordsFor<typeof strings>(this);
    return html`<div class="sheet">
        ${this.mark()}
        <p class="course">${achieved.course}</p>
        <p class="state">${said[stateOf(achieved)]}</p>
        <dl>
          ${this.fact(said.recordBegun, achieved.begunOn)}
          ${this.fact(said.recordCompletedOn, achieved.passed ? achieved.completedOn : null)}
          ${this.fact(said.recordToday, achieved.today)}
        </dl>
        <ul>
          ${achieved.parts.map(part => this.module(part))}
        </ul>
        <div><slot></slot></div>
        ${achieved.counts ? nothing : html`<p class="note">${this.words.achievedReading}</p>`}
        <p class="note">${fill(this.words.achievedVersion, { version: achieved.version })}</p>
      </div>
      ${this.buttons(said.recordPrint)}`;
  }

  get paper(): Paper {
    return { name: 'my-record.html', title: wordsFor<typeof strings>(this).recordTitle, css: styles.cssText };
  }

  private fact(name: string, day: Day | null): TemplateResult | typeof nothing {
    return day === null
      ? nothing
      : html`<div>
          <dt>${name}</dt>
          <dd>${this.day(day)}</dd>
        </div>`;
  }

  /** Completed is only what nothing stands open in: the check of a module may have been taken and not passed (decision 18). */
  private module({ title, lessons, opened, completedOn, checks, ...part }: AchievedPart): TemplateResult {
    const said = wordsFor<typeof strings>(this);
    const completed = part.completed && checks.every(({ state }) => state === 'passed');
    const done = completedOn === null ? said.recordCompleted : `${said.recordCompletedOn} ${this.day(completedOn)}`;
    return html`<li class=${completed ? 'completed' : 'open'}>
      <p class="part">${title}</p>
      <p>${fill(said.recordLessons, { opened, n: lessons })}${completed ? html` · ${done}` : nothing}</p>
      ${checks.map(check => html`<p>${this.check(check)}</p>`)}
    </li>`;
  }

  private check({ state, best, mark, passedOn }: AchievedCheck): string {
    const said = wordsFor<typeof strings>(this);
    const key = best === null && state === 'open' ? 'recordCheckNone' : SAID[state];
    const words = fill(said[key], { best: percent(this, best ?? 0), mark: percent(this, mark) });
    return passedOn === null ? words : `${words} ${fill(said.recordCheckDay, { day: this.day(passedOn) })}`;
  }
}

const stateOf = ({ completed, passed, parts }: Achieved) =>
  !completed
    ? 'recordOpen'
    : !passed
      ? 'recordUnpassed'
      : parts.some(({ checks }) => checks.length > 0)
        ? 'recordPassed'
        : 'recordCompleted';

declare global {
  interface HTMLElementTagNameMap {
    'tl-record': TlRecord;
  }
}
