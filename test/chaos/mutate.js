/**
 * A loader hook that breaks the product on purpose: the text of one mutant's edits is changed as its file is loaded. Each
 * edit must fit exactly once, so that a mutant cannot go stale unnoticed.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';

let edits = [];

export const initialize = data => {
  edits = data.edits;
};

export const load = (url, context, next) => {
  const own = edits.filter(({ file }) => url.split('?')[0].endsWith(`/packages/${file}`));
  if (own.length === 0) return next(url, context);
  let text = readFileSync(fileURLToPath(url.split('?')[0]), 'utf8');
  for (const { find, replace } of own) {
    if (text.split(find).length !== 2) throw new Error(`This stands not once in ${url}: ${find}`);
    text = text.replace(find, () => replace);
  }
  const { code } = transformSync(text, { loader: 'ts', format: 'esm', target: 'es2022' });
  return { format: 'module', source: code, shortCircuit: true };
};
