import type { ElementEvent, Id, Response } from '@throughline/tracking';
import { ReactiveElement, type PropertyDeclarations } from 'lit';
import { mark } from './in-place.js';
import { onWords } from './words.js';

/** A list in which something was chosen, or a checklist: what the learner's plan says of it. */
export interface Chosen {
  /** The key under which it is kept: the id of its block, `/`, the id of the field where the block has several. */
  readonly name: string;
  readonly label: string;
  readonly ids: readonly Id[];
  /** What stands in the plan, a line each: the words of what was chosen. */
  readonly lines: readonly string[];
}

const wordsOf = ({ labels }: HTMLInputElement): string => (labels?.[0]?.textContent ?? '').trim();

/**
 * What is filled in, without right or wrong: lists to choose from and fields for the learner's own words, in native
 * markup that is complete when it arrives (decision 41). What is chosen is its answer; of words it tells once that they
 * were written (decision 1). It is handed in as it is done: there is no button to forget.
 *
 * Markup: `fieldset[data-list]` with `input`s whose values are option ids; `tl-own-words`.
 */
export abstract class Filled extends ReactiveElement {
  static override properties: PropertyDeclarations = {
    response: { attribute: false },
    draft: { attribute: false },
    tries: { attribute: false },
    best: { attribute: false },
    seed: { attribute: false },
    readonly: { type: Boolean, reflect: true },
  };

  /** What was chosen, or that something was written; set it to restore. */
  declare response: Response | null;
  /** Nothing waits to be handed in here. */
  declare draft: Response | null;
  /** How often it was changed. */
  declare tries: number;
  /** 1 once something was chosen or written. */
  declare best: number;
  /** Lists keep the author's order. */
  declare seed: string;
  /** It can be read and not changed. */
  declare readonly: boolean;

  readonly #since = performance.now();
  #latency: number | null = null;
  #stop: (() => void) | undefined;
  readonly #children = new MutationObserver(() => {
    this.requestUpdate();
  });

  constructor() {
    super();
    this.response = this.draft = null;
    this.tries = this.best = 0;
    this.seed = '';
    this.readonly = false;
    this.addEventListener('input', () => (this.#latency ??= Math.round(performance.now() - this.#since)));
    this.addEventListener('change', this.#changed);
    this.addEventListener('click', this.#guard);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = onWords(() => {
      this.requestUpdate();
    });
    this.#children.observe(this, { childList: true });
    // What was ticked before the script came.
    if (this.response === null && this.chosenIds.length > 0) this.#tell();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#children.disconnect();
  }

  /** What the lists show, for the learner's plan. */
  get chosen(): readonly Chosen[] {
    return this.lists.map(list => {
      const inputs = [...list.querySelectorAll('input')];
      const field = list.dataset['list'] ?? '';
      return {
        name: field === '' ? this.id : `${this.id}/${field}`,
        label: list.querySelector('legend')?.textContent.trim() ?? '',
        ids: inputs.filter(({ checked }) => checked).map(({ value }) => value),
        lines: inputs.filter(({ checked }) => this.stands(checked)).map(wordsOf),
      };
    });
  }

  /** Chooses what a plan from elsewhere says, as if the learner did. */
  choose(ids: readonly Id[]): void {
    this.#show(ids);
    this.#tell();
  }

  /** Whether a line of the plan stands for an item: where it was chosen, but in a checklist where it was not. */
  protected stands(chosen: boolean): boolean {
    return chosen;
  }

  protected get lists(): readonly HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('fieldset[data-list]')];
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override updated(): void {
    const { response } = this;
    this.#show(response?.type === 'choice' ? response.ids : []);
    for (const input of this.#inputs) mark(input, 'aria-disabled', this.readonly ? 'true' : null);
    for (const field of this.querySelectorAll('tl-own-words')) field.toggleAttribute('readonly', this.readonly);
    this.#children.takeRecords();
  }

  private get chosenIds(): readonly Id[] {
    return this.#inputs.filter(({ checked }) => checked).map(({ value }) => value);
  }

  get #inputs(): readonly HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('fieldset[data-list] input')];
  }

  #show(ids: readonly Id[]): void {
    for (const input of this.#inputs) input.checked = ids.includes(input.value);
  }

  readonly #changed = ({ target }: Event): void => {
    const written = target instanceof HTMLTextAreaElement && target.value.trim() !== '';
    if (target instanceof HTMLInputElement || (written && this.tries === 0)) this.#tell();
  };

  /** A guard instead of `disabled`, which would take the choice out of reach of a screen reader. */
  readonly #guard = (event: Event): void => {
    if (this.readonly && event.target instanceof HTMLInputElement) event.preventDefault();
  };

  #tell(): void {
    const response: Response =
      this.#inputs.length > 0 ? { type: 'choice', ids: this.chosenIds } : { type: 'long-fill-in', written: true };
    Object.assign(this, { response, tries: this.tries + 1, best: 1 });
    const detail: ElementEvent = {
      verb: 'answered',
      item: this.id,
      response,
      result: 'neutral',
      score: 1,
      tries: this.tries,
      // Up to the first key: how long somebody wrote tells how much (decision 4).
      latency: this.#latency ?? 0,
    };
    this.dispatchEvent(new CustomEvent('learning-event', { bubbles: true, composed: true, detail }));
  }
}
