/** What an error of the command is. Nothing of Node here: the core uses it too. */

/** 0 is "all is well"; 1 a problem in the course; 2 wrong usage; 3 something of ours. */
export type ExitCode = 0 | 1 | 2 | 3;

export interface Fault {
  readonly code: string;
  readonly what: string;
  readonly why: string;
  readonly cure: string;
  readonly exit: ExitCode;
}

/** Thrown where work cannot go on; the command prints it in words. */
export class FaultError extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.what);
    this.fault = fault;
  }
}

export const fault = (exit: ExitCode, code: string, what: string, why: string, cure: string): FaultError =>
  new FaultError({ code, what, why, cure, exit });

/** What was thrown, as it says itself. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** A fault in words, as the command prints it. */
export function faultText({ what, why, cure, code }: Fault): string {
  return `${what} [${code}]\n  why:  ${why}\n  cure: ${cure}`;
}
