import { adoptStyles, type LitElement } from 'lit';
import { Question } from './question.js';
import { wordsFor } from './words.js';

/**
 * A question whose words run through a text, a list or a table: its native markup is complete when it arrives and is
 * enhanced where it stands (decision 41). Only the foot (button, outcome, explanation) has a shadow root, on an element
 * of its own at the end of the host.
 */
export abstract class InPlace extends Question {
  readonly #foot = document.createElement('div');
  readonly #label = document.createElement('span');
  #body: Element | null | undefined;

  constructor() {
    super();
    this.#foot.dataset['foot'] = '';
    this.#label.className = 'fictional';
  }

  protected override get outlet(): HTMLElement {
    return this.#foot;
  }

  protected override createRenderRoot(): ShadowRoot {
    const root = this.#foot.attachShadow({ mode: 'open' });
    adoptStyles(root, (this.constructor as typeof LitElement).elementStyles);
    return root;
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const body = this.querySelector(':scope > fieldset');
    if (body !== this.#body) {
      // First time, or the words were replaced by those of another language: what was copied is of the old one.
      this.#body = body;
      this.#foot.replaceChildren();
      this.enhance();
    }
    if (this.lastElementChild !== this.#foot) this.append(this.#foot);
    if (this.fictional && this.#label.parentNode !== this) this.prepend(this.#label);
    this.#label.textContent = wordsFor(this).fictional;
    super.willUpdate(changed);
  }

  protected override updated(): void {
    this.paint();
  }

  /** Completes markup that has just arrived: listeners, buttons. */
  protected abstract enhance(): void;

  /** Brings the markup into the state of the answer; called after every change. */
  protected abstract paint(): void;
}

/** Writes an attribute or takes it away. */
export const mark = (node: Element, name: string, value: string | null): void => {
  if (value === null) node.removeAttribute(name);
  else if (node.getAttribute(name) !== value) node.setAttribute(name, value);
};

/** Says in words, after a part of the answer, whether it is right; null takes the words away. */
export const verdict = (node: Element, says: { readonly right: boolean; readonly words: string } | null): void => {
  const old = node.querySelector(':scope > .verdict');
  if (!says) {
    old?.remove();
    mark(node, 'data-verdict', null);
    return;
  }
  const words = old ?? document.createElement('span');
  words.className = 'verdict';
  // The space is for those who hear it behind the words it is said of; at the start of a box it takes no room.
  words.textContent = ` ${says.right ? '✓' : '✗'} ${says.words}`;
  mark(node, 'data-verdict', says.right ? 'right' : 'wrong');
  if (!old) node.append(words);
};
