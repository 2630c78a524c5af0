import { ReactiveElement, type PropertyDeclarations } from 'lit';
import { mark } from '../internal/in-place.js';
import { onWords, registerWords, wordsFor } from '../internal/words.js';
import { strings } from './strings.js';

registerWords('en', strings);

/**
 * How long the learner's words stay, as whoever keeps them says: on this device, in this tab, nowhere but in the field,
 * or in the file that was saved last. Empty: nobody keeps them.
 */
export type Keeping = '' | 'device' | 'tab' | 'nowhere' | 'file';

/** Told when the words have changed; bubbles. It holds no words: who keeps them reads `text`. */
export const OWN_WORDS_EVENT = 'own-words';

/**
 * A field for the learner's own words (decision 1): they are in no learning-event. Its native field is complete when it
 * arrives; here it grows with what is typed, says how long that stays, and is printed whole.
 *
 * Markup: `label`, `[data-paper]` with `textarea`, `[data-typed]` and `[data-lines]`; the attribute `name` is the key
 * under which the words are kept.
 */
export class TlOwnWords extends ReactiveElement {
  static override properties: PropertyDeclarations = {
    text: { attribute: false },
    keeping: { attribute: false },
    readonly: { type: Boolean, reflect: true },
  };

  /** What the learner typed; set it to restore. */
  declare text: string;
  /** What is said of how long it stays. */
  declare keeping: Keeping;
  /** The words can be read and not changed. */
  declare readonly: boolean;

  #stop: (() => void) | undefined;
  readonly #children = new MutationObserver(() => {
    this.requestUpdate();
  });

  constructor() {
    super();
    this.text = this.keeping = '';
    this.readonly = false;
    this.addEventListener('input', () => {
      this.#take(this.area?.value ?? '');
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = onWords(() => {
      this.requestUpdate();
    });
    this.#children.observe(this, { childList: true });
    // What was typed before the script came.
    const typed = this.area?.value ?? '';
    if (this.text === '' && typed !== '') this.#take(typed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
    this.#children.disconnect();
  }

  /** What is asked for, in words. */
  get label(): string {
    return this.querySelector('label')?.textContent.trim() ?? '';
  }

  private get area(): HTMLTextAreaElement | null {
    return this.querySelector('textarea');
  }

  /** All of it stands in the light, where the page can be read without scripts. */
  protected override createRenderRoot(): this {
    return this;
  }

  protected override updated(): void {
    const { area, text } = this;
    if (!area) return;
    if (area.value !== text) area.value = text;
    area.readOnly = this.readonly;
    this.toggleAttribute('written', text.trim() !== '');
    const typed = this.querySelector('[data-typed]');
    // The last line is as high as the others, also when it is empty.
    if (typed) typed.textContent = `${text}\u200b`;
    this.#sayKeeping(area);
    this.#children.takeRecords();
  }

  /** Said once in a form, at its first field, and before the first key. */
  #sayKeeping(area: HTMLTextAreaElement): void {
    const first = this.parentElement?.closest('[id]')?.querySelector('tl-own-words') ?? this;
    const says = first === this && this.keeping !== '' ? wordsFor<typeof strings>(this)[`words.${this.keeping}`] : '';
    const note = this.querySelector('[data-keeping]') ?? document.createElement('p');
    note.setAttribute('data-keeping', '');
    note.id = `${area.id}-keeping`;
    if (note.textContent !== says) note.textContent = says;
    if (says === '') note.remove();
    else if (!note.parentNode) area.parentElement?.before(note);
    const help = this.querySelector('[data-help]')?.id ?? '';
    mark(area, 'aria-describedby', [help, says === '' ? '' : note.id].filter(id => id !== '').join(' ') || null);
  }

  #take(text: string): void {
    this.text = text;
    this.dispatchEvent(new Event(OWN_WORDS_EVENT, { bubbles: true, composed: true }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-own-words': TlOwnWords;
  }
}
