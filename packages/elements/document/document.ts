import { Reading } from '../internal/reading.js';

/** An excerpt of a document on a sheet of its own, under its title. */
export class TlDocument extends Reading {}

declare global {
  interface HTMLElementTagNameMap {
    'tl-document': TlDocument;
  }
}
