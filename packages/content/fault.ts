/** What faults are made with: `errors.ts` holds them. */
import type { Fault } from './problem.js';

type Make = (code: string, what: string, why: string, cure: string) => Fault;
export const error: Make = (code, what, why, cure) => ({ code, severity: 'error', what, why, cure });
export const warning: Make = (code, what, why, cure) => ({ code, severity: 'warning', what, why, cure });

export const meant = (suggestion: string | undefined) =>
  suggestion === undefined ? '' : ` Did you mean “${suggestion}”?`;
export const list = (names: readonly string[]) => names.join(', ');
