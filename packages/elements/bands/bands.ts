import { css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { percent } from '../internal/percent.js';
import { Reading } from '../internal/reading.js';
import { fill, registerWords, wordsFor } from '../internal/words.js';
import { strings } from './strings.js';

registerWords('en', strings);

/**
 * What a result means, band by band, the best first. `bands` of an `assessment` names it: what is said of a result is read
 * from here.
 *
 * @slot band-ID - The words of a band: a child with `data-from`, the mark in per cent from which it is said.
 */
export class TlBands extends Reading {
  static override styles: CSSResultGroup = [
    Reading.styles,
    css`
      p {
        margin: 0 0 0.5rem;
        font: 650 var(--step-0, 1rem) / 1.4 var(--sans, sans-serif);
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        padding-block: 0.6rem;
        border-block-start: 1px solid var(--line, GrayText);
      }
      b {
        display: block;
        color: var(--ink-soft, CanvasText);
        font: 600 var(--step--1, 0.875rem) / 1.4 var(--sans, sans-serif);
      }
    `,
  ];

  protected override render(): TemplateResult {
    const words = wordsFor<typeof strings>(this);
    const bands = [...this.querySelectorAll<HTMLElement>(':scope > [data-from]')];
    const from = (at: number): number => Number(bands[at]?.dataset['from']);
    const range = (at: number): string =>
      fill(words['bands.range'], {
        from: percent(this, from(at) / 100),
        to: percent(this, at === 0 ? 1 : (from(at - 1) - 1) / 100),
      });
    return html`<slot></slot>
      <p id="label">${words['bands.label']}</p>
      <ul aria-labelledby="label">
        ${bands.map((band, at) => html`<li><b>${range(at)}</b><slot name=${band.slot}></slot></li>`)}
      </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tl-bands': TlBands;
  }
}
