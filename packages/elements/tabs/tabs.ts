import { html, type TemplateResult } from 'lit';
import { experienced } from '../internal/experienced.js';
import { Hiding } from '../internal/hiding.js';
import { registerWords, wordsFor } from '../internal/words.js';
import { strings } from './strings.js';

registerWords('en', strings);

/**
 * Parts side by side, one on show (APG tabs, which show what the arrow keys reach). They arrive as headings with words
 * under them, and so they are printed. It says when each part was on show once.
 */
export class TlTabs extends Hiding {
  readonly #list = document.createElement('div');
  readonly #shown = new Set<number>();
  #sections: readonly HTMLElement[] = [];
  #at = 0;

  constructor() {
    super();
    this.#list.setAttribute('role', 'tablist');
    this.#list.addEventListener('keydown', this.#key);
    this.#list.addEventListener('click', ({ target }) => {
      const at = this.#tabs.findIndex(tab => tab.contains(target as Node));
      if (at >= 0) this.#show(at);
    });
  }

  protected override render(): TemplateResult {
    return html`${this.label()}<slot @slotchange=${this.#placed}></slot>`;
  }

  protected override updated(): void {
    this.#list.setAttribute('aria-label', wordsFor<typeof strings>(this).tabs);
  }

  protected override reach(place: HTMLElement): void {
    super.reach(place);
    const at = this.#sections.findIndex(section => section.contains(place));
    if (at >= 0) this.#show(at);
  }

  get #tabs(): readonly HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[role="tab"]')];
  }

  /** Parts have come, at first or in another language: each gets its tab. */
  readonly #placed = (): void => {
    const sections = [...this.querySelectorAll<HTMLElement>(':scope > section')];
    if (sections[0] === this.#sections[0]) return;
    this.#sections = sections;
    this.#list.replaceChildren(...sections.map(tabOf));
    sections[0]?.before(this.#list);
    this.#at = Math.min(this.#at, sections.length - 1);
    this.#paint();
  };

  readonly #key = (event: KeyboardEvent): void => {
    const { length } = this.#sections;
    const forward = getComputedStyle(this).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const back = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
    const to = { [forward]: this.#at + 1, [back]: this.#at - 1 + length, Home: 0, End: length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#show(to % length);
    this.#tabs[this.#at]?.focus();
  };

  #show(at: number): void {
    // Who looks at another part has seen this one too.
    this.#shown.add(this.#at).add(at);
    this.#at = at;
    this.#paint();
    if (this.#shown.size === this.#sections.length) experienced(this);
  }

  #paint(): void {
    this.#tabs.forEach((tab, n) => {
      tab.setAttribute('aria-selected', String(n === this.#at));
      tab.tabIndex = n === this.#at ? 0 : -1;
    });
    this.#sections.forEach((section, n) => (section.hidden = n !== this.#at));
  }
}

/** The tab of a part has the words of its heading; the part becomes its panel. */
const tabOf = (section: HTMLElement): HTMLElement => {
  const tab = document.createElement('button');
  tab.type = 'button';
  tab.id = `${section.id}-tab`;
  tab.setAttribute('role', 'tab');
  tab.setAttribute('aria-controls', section.id);
  tab.append(...(section.querySelector('h3')?.cloneNode(true).childNodes ?? []));
  section.setAttribute('role', 'tabpanel');
  section.setAttribute('aria-labelledby', tab.id);
  section.tabIndex = 0;
  return tab;
};

declare global {
  interface HTMLElementTagNameMap {
    'tl-tabs': TlTabs;
  }
}
