import { correction, generate } from 'lean-qr/nano';
import type { DrawQr } from './qr.js';

/**
 * The script `qr.js`: brings the drawing of QR codes, a library that only who asks for one has to load (decision 23). It
 * puts it into the one global.
 */
const draw: DrawQr = text => {
  const code = generate(text, { minCorrectionLevel: correction.L });
  return { size: code.size, dark: (x, y) => code.get(x, y) };
};

const shared = globalThis as { tl?: { qr?: DrawQr } };
(shared.tl ??= {}).qr = draw;
