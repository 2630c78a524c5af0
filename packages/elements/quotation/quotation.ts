import { Reading } from '../internal/reading.js';

/** What somebody said or wrote, and where it is from. */
export class TlQuotation extends Reading {}

declare global {
  interface HTMLElementTagNameMap {
    'tl-quotation': TlQuotation;
  }
}
