import { Reading } from '../internal/reading.js';

/** Steps to follow: an ordered list with its numbers written large. */
export class TlSteps extends Reading {}

declare global {
  interface HTMLElementTagNameMap {
    'tl-steps': TlSteps;
  }
}
