import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import { gapTable } from './gaps.js';

const START = '<!-- Written by a program: node --import tsx packages/standards/testing/write-gaps.ts -->';
const END = '<!-- Here ends what the program writes. -->';
const file = fileURLToPath(new URL('../README.md', import.meta.url));

/** README.md as it is, and as it should be: the table is the list that the tests use. */
export async function readme(): Promise<{ readonly is: string; readonly should: string }> {
  const is = readFileSync(file, 'utf8');
  const [before = '', rest = ''] = is.split(START);
  const [, after = ''] = rest.split(END);
  const options = await prettier.resolveConfig(file);
  const table = await prettier.format(gapTable(), { ...options, parser: 'markdown' });
  return { is, should: `${before}${START}\n\n${table}\n${END}${after}` };
}

export const writeReadme = async (): Promise<void> => writeFileSync(file, (await readme()).should);
