import type { Id, Response } from '@throughline/tracking';
import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { controls } from '../internal/controls.styles.js';
import { InPlace, mark, verdict } from '../internal/in-place.js';
import type { Parts } from '../internal/question.js';
import { fill, wordsFor } from '../internal/words.js';

type Pair = readonly [source: Id, target: Id];

const idOf = ({ dataset }: HTMLElement): Id => dataset['source'] ?? '';

/**
 * Rows that are each given one of the same targets (radio buttons) or several (`several`, check boxes).
 *
 * Credit: rows that are right / all rows; with `several` (right cells − wrong cells) / all right cells, not below 0.
 *
 * Markup: `[data-source]` with `[data-words]` and an `input` for each target, `[data-target]` with the words of each
 * target, `template[data-key]` with `source=target` pairs.
 */
export class TlMatrix extends InPlace {
  static override styles: CSSResultGroup = controls;
  static override properties: PropertyDeclarations = { several: { type: Boolean }, fixed: { type: Boolean } };

  /** A row may have more than one target. */
  declare several: boolean;
  /** The rows keep the author's order. */
  declare fixed: boolean;

  constructor() {
    super();
    this.several = this.fixed = false;
  }

  protected override parts(response: Response): Parts {
    const { key } = this;
    const pairs = this.#pairs(response);
    const hits = pairs.filter(pair => key.includes(pair.join('='))).length;
    return [this.several ? Math.max(0, 2 * hits - pairs.length) : hits, key.length];
  }

  protected override feedbackFor(response: Response): readonly Id[] {
    const sources = this.#pairs(response).map(([source]) => source);
    return this.#ordered.map(idOf).filter(id => sources.includes(id));
  }

  protected override get namesFeedback(): boolean {
    return true;
  }

  protected override wordsOf(id: Id): string {
    return this.querySelector(`[data-source="${id}"] [data-words]`)?.textContent ?? '';
  }

  protected override missing(response: Response | null): string | null {
    const pairs = this.#pairs(response);
    const words = wordsFor(this);
    if (this.several) return pairs.length > 0 ? null : words.chooseFirst;
    return pairs.length < this.#rows.length ? words.chooseAll : null;
  }

  protected override again(response: Response): Response {
    return response;
  }

  protected override enhance(): void {
    for (const input of this.#inputsIn(this)) {
      input.addEventListener('click', this.#guard);
      input.addEventListener('change', this.#change);
    }
  }

  protected override paint(): void {
    this.#arrange();
    const { key } = this;
    const words = wordsFor(this);
    const chosen = this.#pairs(this.shown).map(pair => pair.join('='));
    for (const row of this.#rows) {
      for (const input of this.#inputsIn(row)) {
        input.checked = chosen.includes(`${idOf(row)}=${input.value}`);
        mark(input, 'aria-disabled', this.locked ? 'true' : null);
      }
      const of = (pair: string): boolean => pair.startsWith(`${idOf(row)}=`);
      const [mine, wanted] = [chosen.filter(of), key.filter(of)];
      const right = mine.length === wanted.length && mine.every(pair => wanted.includes(pair));
      const missed = this.final ? ` · ${fill(words.rightMatch, { words: this.#targets(wanted) })}` : '';
      const says = right ? words.optionRight : `${words.optionWrong}${missed}`;
      verdict(row.querySelector('th') ?? row, this.checked ? { right, words: says } : null);
    }
  }

  protected override render(): TemplateResult {
    return this.renderFoot();
  }

  get #rows(): readonly HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-source]')];
  }

  #inputsIn(place: HTMLElement): readonly HTMLInputElement[] {
    return [...place.querySelectorAll('input')];
  }

  #pairs(response: Response | null): readonly Pair[] {
    return response?.type === 'matching' ? response.pairs : [];
  }

  /** The words of the targets of pairs. */
  #targets(pairs: readonly string[]): string {
    const ids = pairs.map(pair => pair.split('=')[1] ?? '');
    return ids.map(id => this.querySelector(`[data-target="${id}"]`)?.textContent.trim() ?? '').join(', ') || '–';
  }

  get #ordered(): readonly HTMLElement[] {
    return this.fixed ? this.#rows : this.ordered(this.#rows, idOf);
  }

  #arrange(): void {
    const rows = this.#rows;
    const wanted = this.#ordered;
    if (wanted.some((row, n) => row !== rows[n])) wanted[0]?.parentElement?.append(...wanted);
  }

  /** A guard instead of `disabled`, which would take the choice out of reach of a screen reader and grey it out. */
  readonly #guard = (event: Event): void => {
    if (this.locked) event.preventDefault();
  };

  readonly #change = (): void => {
    if (this.locked) return;
    const pairs = this.#rows.flatMap(row =>
      this.#inputsIn(row)
        .filter(({ checked }) => checked)
        .map(({ value }): Pair => [idOf(row), value]),
    );
    this.choose({ type: 'matching', pairs });
  };
}
