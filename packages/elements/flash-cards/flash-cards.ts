import { shuffle } from '@throughline/tracking/order.js';
import { css, html, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { controls } from '../internal/controls.styles.js';
import { experienced } from '../internal/experienced.js';
import { Hiding } from '../internal/hiding.js';
import { fill, registerWords, wordsFor } from '../internal/words.js';
import { strings } from './strings.js';

registerWords('en', strings);

/**
 * Cards to turn, one at a time; after the last one they are mixed anew. It says when each card was turned once.
 *
 * @slot - Words before the cards.
 * @slot card - A heading in front, the words behind.
 */
export class TlFlashCards extends Hiding {
  static override styles: CSSResultGroup = [
    Hiding.styles,
    controls,
    css`
      .card {
        padding: clamp(0.9rem, 0.45rem + 2.4vw, 1.8rem);
        border: 1px solid var(--line, GrayText);
        border-radius: var(--radius, 0.75rem);
        background: var(--raised, Canvas);
        box-shadow: var(--shadow, none);
      }
      .place {
        margin: 0 0 0.6rem;
        color: var(--ink-soft, CanvasText);
        font-size: var(--step--1, 0.875rem);
      }
      @media print {
        .place,
        .row {
          display: none;
        }
      }
    `,
  ];
  static override properties: PropertyDeclarations = {
    ...Hiding.properties,
    fixed: { type: Boolean },
    at: { state: true },
    turned: { state: true },
  };

  /** The cards keep the order they are written in. */
  declare fixed: boolean;

  /** Place of the card on show in the order of this round. */
  declare private at: number;
  declare private turned: boolean;
  private round = 0;
  private readonly seen = new Set<number>();

  constructor() {
    super();
    this.fixed = false;
    this.at = 0;
    this.turned = false;
  }

  protected override render(): TemplateResult {
    const words = wordsFor<typeof strings>(this);
    const all = this.cards.length;
    // One live region: what comes on show is said, and the focus stays on the button.
    return html`${this.label()}<slot></slot>
      <div class="card" aria-live="polite">
        <p class="place">${fill(words.cardPlace, { n: this.at + 1, all })}</p>
        <slot name="card" @slotchange=${() => this.requestUpdate()}></slot>
      </div>
      <div class="row">
        <button type="button" aria-pressed=${this.turned ? 'true' : 'false'} @click=${this.turn}>
          ${words.turnCard}
        </button>
        <button type="button" class="quiet" aria-disabled=${this.at === 0 ? 'true' : 'false'} @click=${this.back}>
          ${words.previousCard}
        </button>
        <button type="button" class="quiet" @click=${this.next}>${words.nextCard}</button>
      </div>`;
  }

  protected override updated(): void {
    const shown = this.order[this.at];
    this.cards.forEach((card, n) => {
      card.hidden = n !== shown;
      card.dataset['side'] = n === shown && this.turned ? 'back' : 'front';
    });
  }

  protected override reach(place: HTMLElement): void {
    super.reach(place);
    const card = this.cards.findIndex(each => each.contains(place));
    if (card < 0) return;
    this.at = this.order.indexOf(card);
    this.turned = false;
    if (place.closest('[slot="card"] > div')) this.turn();
  }

  private get cards(): readonly HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>(':scope > [slot="card"]')];
  }

  /** Of this round; the same in every language. */
  private get order(): readonly number[] {
    const cards = this.cards.map((_, slot) => ({ slot }));
    return (this.fixed ? cards : shuffle(cards, this.id, 0, this.round)).map(({ slot }) => slot);
  }

  private readonly turn = (): void => {
    this.turned = !this.turned;
    this.seen.add(this.order[this.at] ?? 0);
    if (this.seen.size === this.cards.length) experienced(this);
  };

  private readonly next = (): void => {
    this.turned = false;
    this.at += 1;
    if (this.at < this.cards.length) return;
    this.at = 0;
    this.round += 1;
  };

  private readonly back = (): void => {
    this.turned = false;
    this.at = Math.max(0, this.at - 1);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-flash-cards': TlFlashCards;
  }
}
