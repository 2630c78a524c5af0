import type { Id, Response } from '@throughline/tracking';
import type { CSSResultGroup, TemplateResult } from 'lit';
import { controls } from '../internal/controls.styles.js';
import { InPlace, mark, verdict } from '../internal/in-place.js';
import type { Parts } from '../internal/question.js';
import { fill, registerWords, wordsFor } from '../internal/words.js';
import type { strings as shared } from '../strings.js';
import { moveButtons, moved } from './moves.js';
import { strings } from './strings.js';

registerWords('en', strings);

const idOf = ({ dataset }: HTMLElement): Id => dataset['option'] ?? '';

/**
 * A list to put in order with two buttons a row: nothing is dragged. Credit: the share of rows in their right place,
 * which is what the rows say after the answer.
 *
 * Markup: `ol[data-steps]` with `li[data-option]`, each holding one block with an id.
 */
export class TlSequencing extends InPlace {
  static override styles: CSSResultGroup = controls;

  protected override get checkWords(): string {
    return wordsFor<typeof strings>(this).checkOrder;
  }

  /** A list is always in some order: what is shown can be handed in as it stands. */
  protected override get shown(): Response {
    return super.shown ?? { type: 'sequencing', ids: this.#start() };
  }

  protected override parts(response: Response): Parts {
    const ids = this.#idsOf(response);
    return [this.key.filter((id, n) => id === ids[n]).length, this.key.length];
  }

  protected override feedbackFor(response: Response): readonly Id[] {
    return this.#idsOf(response);
  }

  protected override wordsOf(id: Id): string {
    return this.querySelector(`[data-option="${id}"] > div`)?.textContent ?? '';
  }

  protected override missing(): null {
    return null;
  }

  protected override again(response: Response): Response {
    return response;
  }

  protected override enhance(): void {
    for (const row of this.#rows)
      row.append(
        moveButtons(`${this.id}-${idOf(row)}`, row.firstElementChild?.id ?? '', by => {
          this.#move(row, by);
        }),
      );
  }

  protected override paint(): void {
    const words = wordsFor<typeof shared & typeof strings>(this);
    const ids = this.#idsOf(this.shown);
    this.#arrange(ids);
    const rows = this.#rows;
    rows.forEach((row, n) => {
      for (const button of row.querySelectorAll<HTMLButtonElement>('button[data-by]')) {
        const by = Number(button.dataset['by']);
        const says = button.querySelector('.words');
        if (says) says.textContent = by < 0 ? words.moveUp : words.moveDown;
        // Not `disabled`: the button at the end of the list keeps the focus.
        mark(button, 'aria-disabled', rows[n + by] ? null : 'true');
        button.hidden = this.locked;
      }
      const right = this.key[n] === ids[n];
      verdict(row, this.checked ? { right, words: right ? words.optionRight : words.optionWrong } : null);
    });
  }

  protected override render(): TemplateResult {
    return this.renderFoot();
  }

  get #rows(): readonly HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('ol[data-steps] > li')];
  }

  #idsOf(response: Response): readonly Id[] {
    return response.type === 'sequencing' ? response.ids : [];
  }

  /** The order a try begins with: that of the seed, as long as it does not give the answer away. */
  #start(): readonly Id[] {
    const ids = this.ordered(this.#rows, idOf).map(idOf);
    return ids.every((id, n) => id === this.key[n]) ? [...ids].reverse() : ids;
  }

  /** Rows around the one that holds the focus are moved, never that one: moving it would lose the focus. */
  #arrange(ids: readonly Id[]): void {
    const rows = this.#rows;
    const wanted = ids.flatMap(id => rows.find(row => idOf(row) === id) ?? []);
    const { activeElement } = this.getRootNode() as Document | ShadowRoot;
    const still = Math.max(
      0,
      wanted.findIndex(row => row.contains(activeElement)),
    );
    const anchor = wanted[still];
    if (!anchor || wanted.every((row, n) => row === rows[n])) return;
    for (const row of wanted.slice(0, still)) anchor.before(row);
    for (const row of wanted.slice(still + 1)) anchor.parentElement?.append(row);
  }

  #move(row: HTMLElement, by: number): void {
    const ids = this.#idsOf(this.shown);
    const from = ids.indexOf(idOf(row));
    const order = moved(ids, from, from + by);
    if (this.locked || order === ids) return;
    this.choose({ type: 'sequencing', ids: order });
    this.remark = () => fill(wordsFor<typeof strings>(this).movedTo, { n: from + by + 1, all: ids.length });
  }
}
