import { Reading } from '../internal/reading.js';

/** Events in their order: an ordered list, each with its time before its heading. */
export class TlTimeline extends Reading {}

declare global {
  interface HTMLElementTagNameMap {
    'tl-timeline': TlTimeline;
  }
}
