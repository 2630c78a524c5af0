import { html, type TemplateResult } from 'lit';
import type { LoadScript } from '../page-store.js';

/** The squares of a QR code. */
export interface Qr {
  /** Squares a side, without the quiet margin. */
  readonly size: number;
  readonly dark: (x: number, y: number) => boolean;
}

export type DrawQr = (text: string) => Qr;

/**
 * The longest text that is drawn, in characters: 77 squares a side, which a telephone still reads from the narrowest
 * frame (298 px).
 */
const LONGEST = 500;

/** What the QR code holds: the whole text where it can still be read, else the short code. Null: neither will do. */
export const qrContent = (text: string, code: string | null): string | null => (text.length <= LONGEST ? text : code);

/** Squares of margin that readers need. */
const QUIET = 4;

/** The dark squares as one path: a run of them a row. */
export function pathOf({ size, dark }: Qr): string {
  let path = '';
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) {
      const from = x;
      while (x < size && dark(x, y)) x += 1;
      if (x > from) path += `M${from + QUIET} ${y + QUIET}h${x - from}v1H${from + QUIET}z`;
    }
  return path;
}

/** Black on white in every scheme: readers look for that. */
export function qrPicture(qr: Qr, label: string): TemplateResult {
  const side = qr.size + 2 * QUIET;
  return html`<svg class="qr" viewBox="0 0 ${side} ${side}" role="img" aria-label=${label} shape-rendering="crispEdges">
    <rect width=${side} height=${side} fill="#fff" />
    <path d=${pathOf(qr)} fill="#000" />
  </svg>`;
}

/** Asks for `qr.js`, which puts the drawing into the one global; null where it could not be loaded. */
export async function loadQr(load: LoadScript): Promise<DrawQr | null> {
  await load('qr.js');
  return (globalThis as { tl?: { qr?: DrawQr } }).tl?.qr ?? null;
}
