import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import { reference } from '../reference.js';

const START =
  '<!-- The rest is written by a program: node --import tsx packages/content/testing/write-authoring.ts -->';
const file = fileURLToPath(new URL('../../../docs/authoring.md', import.meta.url));

/** docs/authoring.md as it is, and as it should be. */
export async function authoring(): Promise<{ readonly is: string; readonly should: string }> {
  const is = readFileSync(file, 'utf8');
  const [hand = ''] = is.split(START);
  const options = await prettier.resolveConfig(file);
  const text = `${hand.trimEnd()}\n\n${START}\n\n${reference()}\n`;
  return {
    is,
    should: await prettier.format(text, { ...options, parser: 'markdown', embeddedLanguageFormatting: 'off' }),
  };
}

export const writeAuthoring = async (): Promise<void> => writeFileSync(file, (await authoring()).should);
