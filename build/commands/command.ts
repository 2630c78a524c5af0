import type { ParseArgsConfig } from 'node:util';
import { errors, type ExitCode } from '../errors.js';

export interface Option {
  readonly type: 'string' | 'boolean';
  /** How the value is called in the help, for example `DIR`; absent for switches. */
  readonly value?: string;
  readonly doc: string;
}

export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** One command of `throughline`: its help and its command line are read from the same table. */
export interface Command {
  readonly summary: string;
  /**
   * What stands after the name without an option of its own, for example `URL` or `element NAME`; each value comes under
   * its word.
   */
  readonly argument?: string;
  readonly options: Readonly<Record<string, Option>>;
  run(values: Values): Promise<ExitCode>;
}

export const text = (values: Values, name: string): string | undefined => {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
};

/** The list in `--format a,b`; undefined where the option was left out. */
export const list = (values: Values, name: string): readonly string[] | undefined =>
  text(values, name)
    ?.split(',')
    .map(item => item.trim())
    .filter(item => item !== '');

/** A value that is one of those known. */
export function oneOf<Name extends string>(option: string, value: string, known: readonly Name[]): Name {
  const found = known.find(name => name === value);
  if (found === undefined) throw errors.unknownValue(option, value, known);
  return found;
}

/** The values of a list, each one of those known; all of these where it was left out. */
export const chosen = <Name extends string>(values: Values, option: string, known: readonly Name[]): readonly Name[] =>
  list(values, option)?.map(value => oneOf(option, value, known)) ?? known;

/** Says how far the work is, but for `--json`. */
export const teller =
  (values: Values) =>
  (line: string): void => {
    if (values.json !== true) console.log(line);
  };

export const parseOptions = (command: Command): NonNullable<ParseArgsConfig['options']> =>
  Object.fromEntries(Object.entries(command.options).map(([name, { type }]) => [name, { type }]));

export const courseOption: Option = { type: 'string', value: 'DIR', doc: 'folder of the course (modules)' };

/** Whether the course is a draft, in words. It is no warning: nobody who builds it can mend that. */
export const reviewsIn = (unread: readonly string[] = []): string =>
  unread.length === 0 ? '' : `Draft for review; reviews still to come: ${unread.join(', ')}.`;
