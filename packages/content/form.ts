import type { AttributeRule, Shape } from '@throughline/elements/internal/directive.js';

/**
 * `question`: answered and recorded. `block`: read, opened or filled in. `frame`: words that the page itself sets apart,
 * without an element.
 */
export type Kind = 'question' | 'block' | 'frame';

export type Rules = Readonly<Record<string, AttributeRule>>;

/** A row of the grammar. */
export interface Row {
  readonly shape: Shape;
  /** One line for docs/authoring.md. */
  readonly doc: string;
  /** What may stand between its braces once its element has it, and none that the element reads already. */
  readonly attributes?: Rules;
  /** What may stand between the braces of its items, headings, cells and marks, beside id. */
  readonly parts?: Rules;
}

export type Rows = Readonly<Record<string, Row>>;

/** A block of the grammar, whether or not this version has an element for it. */
export interface Form extends Required<Row> {
  readonly name: string;
  readonly kind: Kind;
  readonly sample: string;
}
