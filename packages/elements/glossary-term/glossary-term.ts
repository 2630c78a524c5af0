/**
 * A term in a sentence; its meaning opens on demand and closes with Escape, a second press or a press elsewhere. Looking
 * a word up is nobody's business: it says nothing to anyone.
 *
 * The button is a `span`: a native one is a box that breaks neither within its words nor before the full stop.
 *
 * Markup: `<dfn>` with the words, `<template>` with the meaning.
 */
export class TlGlossaryTerm extends HTMLElement {
  /** Words in another language have come. */
  readonly #children = new MutationObserver(() => {
    this.#enhance();
  });
  #button: HTMLElement | null = null;
  #meaning: HTMLElement | null = null;

  connectedCallback(): void {
    this.#enhance();
    this.#children.observe(this, { childList: true });
    this.addEventListener('keydown', this.#key);
    this.addEventListener('focusout', this.#left);
    document.addEventListener('pointerdown', this.#elsewhere);
  }

  disconnectedCallback(): void {
    this.#children.disconnect();
    this.#close();
    document.removeEventListener('pointerdown', this.#elsewhere);
  }

  #enhance(): void {
    const term = this.querySelector('dfn');
    if (!term || !this.querySelector('template') || (this.#button && this.contains(this.#button))) return;
    const open = this.#meaning !== null;
    const button = document.createElement('span');
    button.setAttribute('role', 'button');
    button.tabIndex = 0;
    button.setAttribute('aria-expanded', 'false');
    button.append(...term.childNodes);
    button.addEventListener('click', this.#toggle);
    term.append(button);
    this.#button = button;
    if (open) this.#open();
  }

  readonly #toggle = (): void => {
    if (this.#meaning) this.#close();
    else this.#open();
  };

  #open(): void {
    const template = this.querySelector('template');
    if (!template || !this.#button) return;
    const meaning = document.createElement('span');
    meaning.className = 'meaning';
    // Said at once: who listens hears the meaning without leaving the sentence.
    meaning.setAttribute('role', 'status');
    this.append(meaning);
    meaning.append(document.importNode(template.content, true));
    this.#meaning = meaning;
    this.#button.setAttribute('aria-expanded', 'true');
  }

  #close(): void {
    this.#meaning?.remove();
    this.#meaning = null;
    if (this.#button) this.#button.setAttribute('aria-expanded', 'false');
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.target === this.#button && (event.key === 'Enter' || event.key === ' ')) {
      event.preventDefault();
      this.#toggle();
    }
    if (event.key !== 'Escape' || !this.#meaning) return;
    event.stopPropagation();
    this.#close();
    this.#button?.focus();
  };

  readonly #left = (event: FocusEvent): void => {
    if (event.relatedTarget instanceof Node && !this.contains(event.relatedTarget)) this.#close();
  };

  readonly #elsewhere = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.#close();
  };
}
