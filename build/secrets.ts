import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Content } from '@throughline/content/folder.js';
import { isLarge, textOf } from '@throughline/content/parse.js';
import { isPrivateFile, isText, secretsIn } from './core/secrets.js';
import { errors } from './errors.js';
import { namesIn } from './folder.js';
import { troubleOf, type Trouble } from './trouble.js';

/** Everything in a course's folder that must not leave the house, hidden files and the course's own elements too. */
export async function secretsOf(folder: string, read: Readonly<Record<string, Content>>): Promise<readonly Trouble[]> {
  // Who keeps the course under version control works in such a folder; nothing of it is ever packed.
  const versioned = existsSync(path.join(folder, '.git/HEAD'));
  const names = (await namesIn(folder)).filter(
    name => !/(?:^|\/)node_modules\//.test(name) && !(versioned && name.startsWith('.git/')),
  );
  const found: Trouble[] = [];
  for (const name of names) {
    if (isPrivateFile(name)) {
      found.push(troubleOf(errors.privateFile(name).fault, `${name}:1:1`));
      continue;
    }
    const content = read[name] ?? (await readFile(path.join(folder, name)).catch(() => ''));
    if (isLarge(content) || (typeof content !== 'string' && !isText(content))) continue;
    const at = secretsIn(name, textOf(content));
    found.push(
      ...at.map(({ what, line, column }) => troubleOf(errors.secret(what).fault, `${name}:${line}:${column}`)),
    );
  }
  return found;
}
