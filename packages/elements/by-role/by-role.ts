import { html, type CSSResultGroup, type PropertyDeclarations, type PropertyValues, type TemplateResult } from 'lit';
import { Hiding } from '../internal/hiding.js';
import { OWN_ROLE_EVENT, ofRole, RoleFollower } from '../internal/own-role.js';
import { Print } from '../internal/print.js';
import { Reading } from '../internal/reading.js';
import { registerWords, wordsFor } from '../internal/words.js';
import { styles } from './by-role.styles.js';
import { strings } from './strings.js';

registerWords('en', strings);

/**
 * A part for each role. Without a role all are on show; with one its part is, and a native disclosure below it holds the
 * others. A role that has no part here sees all. It can be chosen in every box, and all of them follow.
 *
 * Markup: `section[data-role]` with an `h3`, a part each.
 *
 * @slot - The words above the parts.
 * @slot own - Parts on show. The element puts them there.
 * @slot others - Parts for the other roles. The element puts them there.
 */
export class TlByRole extends Hiding {
  static override styles: CSSResultGroup = [Reading.styles, styles];
  static override properties: PropertyDeclarations = { ...Reading.properties, ownRole: { attribute: false } };

  /** The role that the learner has chosen: the `data-role` of its part; empty where there is none. */
  declare ownRole: string;

  readonly #print = new Print(this);
  /** The parts for the other roles are open. */
  #open = false;

  constructor() {
    super();
    this.ownRole = '';
    new RoleFollower(this);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('ownRole')) this.#open = false;
    const own = this.#own;
    for (const part of this.#parts) part.slot = !own || part === own ? 'own' : 'others';
  }

  protected override render(): TemplateResult {
    const words = wordsFor<typeof strings>(this);
    return html`${this.label()}<slot @slotchange=${this.#placed}></slot>
      <p class="role">
        <label for="role">${words['byRole.for']}</label
        ><select id="role" @change=${this.#choose}></select>
      </p>
      <slot name="own"></slot>
      <details ?hidden=${!this.#own} @toggle=${this.#toggled}>
        <summary>${words['byRole.others']}</summary>
        <slot name="others"></slot>
      </details>`;
  }

  protected override updated(): void {
    const select = this.renderRoot.querySelector('select');
    const details = this.renderRoot.querySelector('details');
    if (details) details.open = this.#print.now || this.#open;
    if (!select) return;
    const roles = [
      ['', wordsFor<typeof strings>(this)['byRole.all']] as const,
      ...this.#parts.map(
        part => [part.dataset['role'] ?? '', part.querySelector('h3')?.textContent.trim() ?? ''] as const,
      ),
    ];
    // A list that is open stays so: it is made anew only where it would say something else.
    if (roles.some(([, words], n) => select.options[n]?.text !== words) || roles.length < select.options.length)
      select.replaceChildren(...roles.map(([role, words]) => new Option(words, role)));
    select.value = this.#own ? this.ownRole : '';
  }

  protected override reach(place: HTMLElement): void {
    super.reach(place);
    if (this.#parts.some(part => part.slot === 'others' && part.contains(place))) {
      this.#open = true;
      this.requestUpdate();
    }
  }

  get #parts(): readonly HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(':scope > [data-role]')];
  }

  get #own(): HTMLElement | undefined {
    return this.#parts.find(({ dataset }) => dataset['role'] === this.ownRole);
  }

  readonly #placed = (): void => {
    this.requestUpdate();
  };

  readonly #choose = ({ target }: Event): void => {
    this.dispatchEvent(new CustomEvent(OWN_ROLE_EVENT, ofRole((target as HTMLSelectElement).value)));
  };

  readonly #toggled = ({ target }: Event): void => {
    if (!this.#print.now) this.#open = (target as HTMLDetailsElement).open;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-by-role': TlByRole;
  }
}
