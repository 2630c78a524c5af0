import { TlMatrix } from '../matrix/matrix.js';

/**
 * Things to sort into groups: a matrix that is no table, since each thing is asked for its group on its own. Credit: the
 * share of things in their right group.
 *
 * Markup: `fieldset[data-source]` with a legend `[data-words]` and a radio button for each group.
 */
export class TlSorting extends TlMatrix {}
