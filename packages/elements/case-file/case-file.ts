import { css, type CSSResultGroup } from 'lit';
import { Reading } from '../internal/reading.js';

/**
 * A story to read; where it was made up, it says so first.
 *
 * @slot - The story.
 */
export class TlCaseFile extends Reading {
  static override styles: CSSResultGroup = [
    Reading.styles,
    css`
      :host {
        padding: clamp(0.9rem, 0.45rem + 2.4vw, 1.8rem);
        border: 1px solid var(--line, GrayText);
        border-inline-start: 0.35rem solid var(--thread, GrayText);
        border-radius: var(--radius, 0.75rem);
        background: var(--raised, Canvas);
        box-shadow: var(--shadow, none);
      }
    `,
  ];
}
