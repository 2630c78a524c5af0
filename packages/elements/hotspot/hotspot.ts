import type { Id, Response } from '@throughline/tracking';
import type { TemplateResult } from 'lit';
import { mark } from '../internal/in-place.js';
import { wordsFor } from '../internal/words.js';
import { TlMarkTheText } from '../mark-the-text/mark-the-text.js';

/**
 * Places on a picture to find: passages to mark that have a place each. The list of them is the question; the numbers on
 * the picture are the same controls for a pointer. Credit as for passages.
 *
 * Markup: `[data-picture] > p > img`, and `label[data-option][data-at="X Y"]` around a control and the words, in per cent.
 */
export class TlHotspot extends TlMarkTheText {
  protected override get checkWords(): string {
    return wordsFor(this).check;
  }

  protected override missing(response: Response | null): string | null {
    return super.missing(response) === null ? null : wordsFor(this).chooseFirst;
  }

  protected override enhance(): void {
    super.enhance();
    const layer = document.createElement('div');
    // A picture does not turn round with the direction of the text.
    layer.dir = 'ltr';
    layer.className = 'spots';
    layer.setAttribute('aria-hidden', 'true');
    this.passages.forEach(({ id, label, box }, n) => {
      const [x = '0', y = '0'] = (label.dataset['at'] ?? '').split(' ');
      const spot = document.createElement('span');
      spot.dataset['spot'] = id;
      spot.textContent = String(n + 1);
      spot.style.insetInlineStart = `${x}%`;
      spot.style.insetBlockStart = `${y}%`;
      spot.addEventListener('click', () => {
        box.click();
      });
      layer.append(spot);
    });
    this.querySelector('[data-picture] > p')?.append(layer);
  }

  protected override paint(): void {
    super.paint();
    for (const { id, label, box } of this.passages) {
      const spot = this.#spot(id);
      spot?.classList.toggle('chosen', box.checked);
      if (spot) mark(spot, 'data-verdict', label.dataset['verdict'] ?? null);
    }
  }

  protected override render(): TemplateResult {
    return this.renderFoot();
  }

  #spot(id: Id): HTMLElement | null {
    return this.querySelector(`[data-spot="${id}"]`);
  }
}
