import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { packagesFolder } from '../bundle.js';
import { kilobytes } from '../core/bytes.js';
import { readApi } from '../embedding/api/api.js';
import { esModules } from '../embedding/modules.js';
import { packageFiles } from '../embedding/npm/package.js';
import { classicScripts } from '../embedding/scripts.js';
import { wordsFile } from '../embedding/words-file.js';
import { writeWhole } from '../folder.js';
import { noticesOfElements } from '../notices.js';
import { text, type Command } from './command.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What must travel with every copy. */
const licences = async (): Promise<ReadonlyMap<string, string>> =>
  new Map([
    ['LICENSE', readFileSync(path.join(root, 'LICENSE'), 'utf8')],
    ['THIRD-PARTY-NOTICES.md', await noticesOfElements()],
  ]);

export const elements: Command = {
  summary: 'Writes the elements for any HTML page: scripts, one with all of them and one each, and a package for npm.',
  options: {
    out: { type: 'string', value: 'DIR', doc: 'folder for the scripts (dist/elements); the package is in npm/ there' },
  },
  async run(values) {
    const out = path.resolve(text(values, 'out') ?? path.join(root, 'dist/elements'));
    const modules = await esModules();
    const scripts = await classicScripts(modules);
    const ours = await licences();
    const readme = readFileSync(path.join(packagesFolder, 'embed/README.md'), 'utf8');
    await writeWhole(out, new Map([...scripts, ...ours, ['words-en.json', wordsFile()]]));
    // What an older version left would be packed too.
    await rm(path.join(out, 'npm'), { recursive: true, force: true });
    await writeWhole(
      path.join(out, 'npm'),
      packageFiles(modules, readApi(), new Map([...ours, ['README.md', readme]])),
    );
    console.log(`Written to ${out}, gzipped:\n`);
    for (const [name, code] of scripts)
      console.log(`  ${name.padEnd(26)} ${kilobytes(gzipSync(code, { level: 9 }).length).padStart(9)}`);
    console.log(`\nFor npm: npm pack ${path.join(out, 'npm')}`);
    return 0;
  },
};
