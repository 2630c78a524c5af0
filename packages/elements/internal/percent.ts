import { languageOf } from './words.js';

/**
 * A share as whole per cent, rounded down: a result just under the mark must not read as if it had reached it. One that a
 * state keeps, in steps of a 10,080th, is up to 0.005 per cent less than it was: 4 per cent must not read as 3.
 */
export const wholePercent = (share: number): number => Math.floor(share * 100 + 0.005);

/** A share in the language around an element, such as "70%". */
export const percent = (element: Element, share: number): string =>
  new Intl.NumberFormat(languageOf(element), { style: 'percent', maximumFractionDigits: 0 }).format(
    wholePercent(share) / 100,
  );
