import type { Id, Response } from '@throughline/tracking';
import type { CSSResultGroup, PropertyDeclarations, TemplateResult } from 'lit';
import { controls } from '../internal/controls.styles.js';
import { InPlace, verdict } from '../internal/in-place.js';
import type { Parts } from '../internal/question.js';
import { fill, wordsFor } from '../internal/words.js';

type Pair = readonly [source: Id, target: Id];

/**
 * A table whose rows are each given a match. Credit: the share of rows that have the right one.
 *
 * A `select` shows one line and cuts it. So the words chosen stand over it, whole, and give it its height.
 *
 * Markup: `tr[data-source]` with a `select` whose options have the targets' ids, `ol[data-targets]` with
 * `li[data-target]`, `template[data-key]` with `source=target` pairs.
 */
export class TlMatching extends InPlace {
  static override styles: CSSResultGroup = controls;
  static override properties: PropertyDeclarations = { fixed: { type: Boolean } };

  /** What is chosen from keeps its order. */
  declare fixed: boolean;

  constructor() {
    super();
    this.fixed = false;
  }

  protected override parts(response: Response): Parts {
    const key = this.key;
    const right = this.#pairs(response).filter(pair => key.includes(pair.join('='))).length;
    return [right, key.length];
  }

  protected override feedbackFor(): readonly Id[] {
    return this.#rows.map(({ source }) => source);
  }

  protected override get namesFeedback(): boolean {
    return true;
  }

  protected override wordsOf(id: Id): string {
    return this.querySelector(`tr[data-source="${id}"] > th`)?.textContent ?? '';
  }

  protected override missing(response: Response | null): string | null {
    return this.#pairs(response).length < this.#rows.length ? wordsFor(this).chooseAll : null;
  }

  protected override again(response: Response): Response {
    return response;
  }

  protected override enhance(): void {
    for (const { select } of this.#rows) {
      const over = document.createElement('span');
      const says = document.createElement('span');
      over.className = 'over';
      says.setAttribute('aria-hidden', 'true');
      select.replaceWith(over);
      over.append(select, says);
      select.addEventListener('change', this.#change);
    }
  }

  protected override paint(): void {
    const { key } = this;
    const words = wordsFor(this);
    const list = this.querySelector('ol[data-targets]');
    // Nothing is chosen from it now.
    list?.classList.toggle('done', this.checked);
    const listed = [...(list?.querySelectorAll('li') ?? [])];
    const targets = this.fixed ? listed : this.ordered(listed, ({ dataset }) => dataset['target'] ?? '');
    if (targets.some((target, n) => list?.children[n] !== target)) list?.append(...targets);
    for (const { source, select, cell } of this.#rows) {
      const chosen = this.#targetOf(this.shown, source);
      this.#fillSelect(select, targets, words.choose);
      select.value = chosen;
      const says = select.nextElementSibling;
      if (says) says.textContent = select.selectedOptions[0]?.text ?? '';
      select.disabled = this.locked;
      const right = key.includes(`${source}=${chosen}`);
      const target = targets.find(({ dataset }) => key.includes(`${source}=${dataset['target'] ?? ''}`));
      const missed = this.final && target ? ` · ${fill(words.rightMatch, { words: target.textContent.trim() })}` : '';
      verdict(
        cell,
        this.checked ? { right, words: right ? words.optionRight : `${words.optionWrong}${missed}` } : null,
      );
    }
  }

  protected override render(): TemplateResult {
    return this.renderFoot();
  }

  get #rows(): readonly { readonly source: Id; readonly select: HTMLSelectElement; readonly cell: Element }[] {
    return [...this.querySelectorAll<HTMLElement>('tr[data-source]')].flatMap(row => {
      const select = row.querySelector('select');
      return select ? [{ source: row.dataset['source'] ?? '', select, cell: select.closest('td') ?? row }] : [];
    });
  }

  #pairs(response: Response | null): readonly Pair[] {
    return response?.type === 'matching' ? response.pairs : [];
  }

  #targetOf(response: Response | null, source: Id): Id {
    return this.#pairs(response).find(([id]) => id === source)?.[1] ?? '';
  }

  /** An `<option>` takes only text: the numbers say which entry of the list is meant. */
  #fillSelect(select: HTMLSelectElement, targets: readonly HTMLElement[], choose: string): void {
    const [first, ...options] = [...select.options];
    if (first && first.text !== choose) first.text = choose;
    const byId = new Map(options.map(option => [option.value, option]));
    targets.forEach(({ dataset, textContent }, n) => {
      const option = byId.get(dataset['target'] ?? '');
      if (!option) return;
      const says = `${n + 1}. ${textContent.trim()}`;
      if (option.text !== says) option.text = says;
      if (select.options[n + 1] !== option) select.add(option, n + 1);
    });
  }

  readonly #change = (): void => {
    const pairs = this.#rows
      .map(({ source, select }): Pair => [source, select.value])
      .filter(([, target]) => target !== '');
    this.choose({ type: 'matching', pairs });
  };
}
