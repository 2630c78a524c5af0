import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { controls } from '../internal/controls.styles.js';
import { Reading } from '../internal/reading.js';
import { registerWords, wordsFor } from '../internal/words.js';
import { strings } from './strings.js';

registerWords('en', strings);

/**
 * A picture with a caption. With `zoom` it can be made larger where it stands and moved about in its frame: no dialog
 * covers the page, so that quick exit stays in reach (decision 35).
 *
 * @slot - Picture and caption.
 */
export class TlFigure extends Reading {
  static override styles: CSSResultGroup = [Reading.styles, controls];
  static override properties: PropertyDeclarations = {
    ...Reading.properties,
    zoom: { type: Boolean },
    large: { type: Boolean, reflect: true },
  };

  /** The picture can be made larger. */
  declare zoom: boolean;
  /** It is large. */
  declare large: boolean;

  constructor() {
    super();
    this.zoom = false;
    this.large = false;
  }

  protected override render(): TemplateResult {
    const words = wordsFor<typeof strings>(this);
    const label = this.large ? words.pictureSmaller : words.pictureLarger;
    return html`${this.label()}<slot @slotchange=${() => this.requestUpdate()}></slot>${
        this.zoom
          ? html`<div class="row"><button type="button" class="quiet" @click=${this.turn}>${label}</button></div>`
          : nothing
      }`;
  }

  /** What can be moved about is reached by Tab, and has a name. */
  protected override updated(): void {
    const frame = this.querySelector('.picture');
    for (const [name, value] of [
      ['tabindex', '0'],
      ['role', 'group'],
      ['aria-label', wordsFor<typeof strings>(this).pictureFrame],
    ] as const) {
      if (this.large) frame?.setAttribute(name, value);
      else frame?.removeAttribute(name);
    }
  }

  private readonly turn = (): void => {
    this.large = !this.large;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-figure': TlFigure;
  }
}
