/** What is wrong, why it matters and how to mend it; `errors.ts` makes these. */
export interface Fault {
  /** `C` and three digits, for ever the same. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly what: string;
  readonly why: string;
  readonly cure: string;
}

/** A fault and its place in the file as the author wrote it. Lines and columns from 1; `length` in characters. */
export interface Problem extends Fault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
}

/** A place in a mended text. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly length?: number;
}

/** Takes a fault of one file down. */
export type Report = (place: Place, fault: Fault) => void;

export const byPlace = (a: Problem, b: Problem): number =>
  compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code);

/** By code point, the same on every machine. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
