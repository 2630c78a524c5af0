import { languageOf } from './words.js';

/** Half of the step in which a state keeps results (10,080 to the whole), in per cent. */
const HALF_STEP = 50 / 10_080;

/**
 * A share as whole per cent, rounded down: a result just under the mark must not read as if it had reached it. One that a
 * state keeps is up to half a step less than it was: 4 per cent must not read as 3.
 */
export const wholePercent = (share: number): number => Math.floor(share * 100 + HALF_STEP);

/** A share in the language around an element, such as "70%". */
export const percent = (element: Element, share: number): string =>
  new Intl.NumberFormat(languageOf(element), { style: 'percent', maximumFractionDigits: 0 }).format(
    wholePercent(share) / 100,
  );
