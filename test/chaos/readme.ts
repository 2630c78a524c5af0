import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import type { Mutant } from './mutants.js';

/** A mutant, with the run that found it and how. */
export interface Caught extends Pick<Mutant, 'name' | 'only'> {
  readonly run: number;
  readonly how: string;
}

const START = '<!-- Written by a program: npm run chaos:mutants -->';
const END = '<!-- Here ends what the program writes. -->';
const file = fileURLToPath(new URL('README.md', import.meta.url));

const dayOf = (time: number): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }).format(time);

/** What caught the mutants, as README.md has it. */
export const tableOfCaught = (caught: readonly Caught[], of: number, on: number): string =>
  [
    `On ${dayOf(on)}: ${caught.length} of ${of}, each in this run of seed 1, of all platforms and faults or of those named.`,
    '',
    '| Mutant | Of | Run | Found as |',
    '| --- | --- | ---: | --- |',
    ...caught.map(({ name, only = '', run, how }) => `| ${name} | ${only} | ${run} | ${how} |`),
  ].join('\n');

/** The names of the mutants in the table of README.md. */
export const namesInReadme = (): readonly string[] => {
  const [, table = ''] = readFileSync(file, 'utf8').split(START);
  return [...table.matchAll(/^\| (.+?) +\|/gm)].map(([, name = '']) => name).slice(2);
};

/** Puts the table into README.md. */
export const writeCaught = async (caught: readonly Caught[], of: number): Promise<void> => {
  const is = readFileSync(file, 'utf8');
  const [before = '', rest = ''] = is.split(START);
  const [, after = ''] = rest.split(END);
  const options = await prettier.resolveConfig(file);
  const text = await prettier.format(tableOfCaught(caught, of, Date.now()), { ...options, parser: 'markdown' });
  writeFileSync(file, `${before}${START}\n\n${text}\n${END}${after}`);
};
