import { errors, FaultError, faultText, type Fault } from './errors.js';

/** One thing wrong with the course, as the terminal, the preview and `--json` show it. */
export interface Trouble {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** `file:line:column`; empty where it has no place in a file. */
  readonly place: string;
  /** All of it in words, with the line and a caret under the place. */
  readonly text: string;
  readonly what: string;
  readonly why: string;
  readonly cure: string;
}

export const troubleOf = (fault: Fault, place = ''): Trouble => {
  const { code, what, why, cure } = fault;
  const text = place === '' ? faultText(fault) : `${place} error ${code}\n  ${what}\n  ${why}\n  ${cure}`;
  return { code, severity: 'error', place, text, what, why, cure };
};

/** Whatever was thrown, in words. */
export const troubleFrom = (error: unknown): Trouble =>
  troubleOf(error instanceof FaultError ? error.fault : errors.unexpected(String(error)).fault);

/** How many errors and warnings there are. */
export function counted(found: readonly Pick<Trouble, 'severity'>[]): string {
  const wrong = found.filter(({ severity }) => severity === 'error').length;
  return `${count(wrong, 'error')}, ${count(found.length - wrong, 'warning')}.`;
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** Prints problems one under the other, to where errors belong. */
export function printTrouble(trouble: readonly Trouble[]): void {
  for (const { text } of trouble) console.error(`\n${text}`);
}
