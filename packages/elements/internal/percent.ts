import { languageOf } from './words.js';

/** A share as whole per cent, rounded down: a result just under the mark must not read as if it had reached it. */
export const wholePercent = (share: number): number => Math.floor(share * 100 + 1e-9);

/** A share in the language around an element, such as "70%". */
export const percent = (element: Element, share: number): string =>
  new Intl.NumberFormat(languageOf(element), { style: 'percent', maximumFractionDigits: 0 }).format(
    wholePercent(share) / 100,
  );
