import { css, html, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { controls } from '../internal/controls.styles.js';
import { Reading } from '../internal/reading.js';
import { showDue } from '../internal/due.js';
import { fill, registerWords, wordsFor } from '../internal/words.js';
import { strings } from './strings.js';

registerWords('en', strings);

/**
 * A question without a right answer. The answer is the learner's own: nothing is told to anyone and nothing is kept
 * (decision 4).
 *
 * @slot - Question and answers.
 * @slot explanation - What is to be said of them, once one was given.
 */
export class TlPoll extends Reading {
  static override styles: CSSResultGroup = [
    Reading.styles,
    controls,
    css`
      .private {
        margin: 1rem 0 0;
        color: var(--ink-soft, CanvasText);
        font-size: var(--step--1, 0.875rem);
      }
    `,
  ];
  static override properties: PropertyDeclarations = { ...Reading.properties, said: { state: true } };

  /** What was answered last; empty: nothing was chosen; null: the button was not pressed yet. */
  declare private said: readonly string[] | null;
  /** What is chosen; words in another language take the place of the old ones. */
  private chosen: readonly string[] = [];

  constructor() {
    super();
    this.said = null;
    this.addEventListener('change', () => {
      this.chosen = this.inputs.filter(({ checked }) => checked).map(({ value }) => value);
    });
  }

  protected override render(): TemplateResult {
    const words = wordsFor<typeof strings>(this);
    return html`${this.label()}<slot @slotchange=${this.placed}></slot>
      <p class="private">${words.pollPrivate}</p>
      <div class="row"><button type="button" @click=${this.answer}>${words.pollAnswer}</button></div>
      <div class="outcome" role="status">
        ${this.said && html`<p>${this.outcome(this.said)}</p>`}<slot name="explanation"></slot>
      </div>`;
  }

  protected override updated(): void {
    const explained = this.said !== null && this.said.length > 0;
    showDue(this, this, { feedback: [], explained, named: false, wordsOf: () => '' });
  }

  private get inputs(): readonly HTMLInputElement[] {
    return [...this.querySelectorAll('input')];
  }

  private outcome(said: readonly string[]): string {
    const { chooseFirst } = wordsFor(this);
    const { pollSaid } = wordsFor<typeof strings>(this);
    const answers = this.inputs.filter(({ value }) => said.includes(value));
    return said.length === 0
      ? chooseFirst
      : fill(pollSaid, { words: answers.map(({ labels }) => labels?.[0]?.textContent.trim() ?? '').join(' · ') });
  }

  private readonly answer = (): void => {
    this.said = this.chosen;
  };

  private readonly placed = (): void => {
    for (const input of this.inputs) input.checked = this.chosen.includes(input.value);
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-poll': TlPoll;
  }
}
