import { css, html, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { OWN_ROLE_EVENT, ofRole, RoleFollower } from '../internal/own-role.js';
import { Reading } from '../internal/reading.js';
import { registerWords, wordsFor } from '../internal/words.js';
import { strings } from './strings.js';

registerWords('en', strings);

/**
 * The roles to choose from: native radio buttons, and one more to take the choice back. Every `tl-by-role` on the page
 * follows; nothing is told to anyone (decision 4).
 *
 * @slot - The question with its roles, and words below them.
 */
export class TlRoles extends Reading {
  static override styles: CSSResultGroup = [
    Reading.styles,
    css`
      p {
        margin: 0.4rem 0 0;
        color: var(--ink-soft, CanvasText);
        font: var(--step--1, 0.875rem) / 1.5 var(--sans, sans-serif);
      }
    `,
  ];
  static override properties: PropertyDeclarations = { ...Reading.properties, ownRole: { attribute: false } };

  /** The role that the learner has chosen: the value of its radio button; empty where there is none. */
  declare ownRole: string;

  /** The answer that takes the choice back. */
  readonly #none = document.createElement('input');
  readonly #words = document.createElement('span');

  constructor() {
    super();
    this.ownRole = '';
    new RoleFollower(this);
    Object.assign(this.#none, { type: 'radio', value: '' });
    document.createElement('label').append(this.#none, this.#words);
    this.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement) this.dispatchEvent(new CustomEvent(OWN_ROLE_EVENT, ofRole(target.value)));
    });
  }

  protected override render(): TemplateResult {
    return html`${this.label()}<slot
        @slotchange=${() => {
          this.requestUpdate();
        }}
      ></slot>
      <p>${wordsFor<typeof strings>(this)['roles.private']}</p>`;
  }

  protected override updated(): void {
    const group = this.querySelector('fieldset');
    const [first] = group?.querySelectorAll('input') ?? [];
    if (!group || !first) return;
    const label = this.#words.parentElement;
    this.#none.name = first.name;
    this.#words.textContent = wordsFor<typeof strings>(this)['roles.none'];
    if (label && label.parentNode !== group) group.append(label);
    for (const input of group.querySelectorAll('input')) input.checked = input.value === this.ownRole;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-roles': TlRoles;
  }
}
