import assert from 'node:assert/strict';
import validation from '@learninglocker/xapi-validation';

type Validate = (statement: unknown) => readonly { toString(): string }[];

// CommonJS: Node gives the module, a bundler its default.
const validate = ((validation as unknown as { default?: Validate }).default ?? validation) as Validate;

/** What a strict LRS would say against a statement. */
export const warnings = (statement: unknown): readonly string[] =>
  validate(statement).map(warning => JSON.stringify(warning));

/** Throws what a strict LRS would say against a statement. */
export const assertValid = (statement: unknown): void => {
  assert.deepEqual(warnings(statement), [], JSON.stringify(statement, null, 1));
};
