import { css, html, type CSSResultGroup, type TemplateResult } from 'lit';
import { Worded } from '../internal/worded.js';
import { registerWords, wordsFor } from '../internal/words.js';
import { strings } from './strings.js';

registerWords('en', strings);

/**
 * A drawing made at build, its source, and the same numbers as a table.
 *
 * @slot figure - The drawing and its caption.
 * @slot source - Who published the numbers, and when.
 * @slot table - The same numbers.
 * @slot remark - What is to be said about them.
 */
export class TlChart extends Worded {
  static override styles: CSSResultGroup = css`
    :host {
      display: block;
      padding: clamp(0.9rem, 0.45rem + 2.4vw, 1.8rem);
      border: 1px solid var(--line, GrayText);
      border-radius: var(--radius, 0.75rem);
      background: var(--raised, Canvas);
      box-shadow: var(--shadow, none);
      overflow-wrap: break-word;
    }
    .source,
    summary {
      color: var(--ink-soft, CanvasText);
      font-size: var(--step--1, 0.875rem);
    }
    .source {
      margin: 0.8rem 0 0;
    }
    summary {
      box-sizing: border-box;
      min-block-size: 2.75rem;
      margin-inline: -0.6rem;
      padding: 0.7rem 0.6rem;
      color: var(--brand, LinkText);
      cursor: pointer;
    }
    :focus-visible {
      outline: 3px solid var(--focus, Highlight);
      outline-offset: -3px;
      border-radius: 0.3rem;
    }
    details {
      margin: 0 -0.6rem -0.7rem;
      padding-inline: 0.6rem;
    }
    ::slotted([slot='source']) {
      display: inline;
    }
  `;

  protected override render(): TemplateResult {
    const words = wordsFor<typeof strings>(this);
    return html`<slot name="figure"></slot>
      <slot name="remark"></slot>
      <div class="source">${words.source} <slot name="source"></slot></div>
      <details>
        <summary>${words.showTable}</summary>
        <slot name="table"></slot>
      </details>`;
  }
}
