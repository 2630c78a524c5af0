import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { esModules } from '../embedding/modules.js';
import { classicScripts } from '../embedding/scripts.js';
import { wordsFile } from '../embedding/words-file.js';
import { writeWhole } from '../folder.js';
import { kilobytes } from '../sizes.js';
import { text, type Command } from './command.js';

const dist = fileURLToPath(new URL('../../dist/elements', import.meta.url));

export const elements: Command = {
  summary: 'Writes the elements as scripts for any HTML page: one with all of them, and one each.',
  options: { out: { type: 'string', value: 'DIR', doc: 'folder for the scripts (dist/elements)' } },
  async run(values) {
    const out = path.resolve(text(values, 'out') ?? dist);
    const scripts = await classicScripts(await esModules());
    await writeWhole(out, new Map([...scripts, ['words-en.json', wordsFile()]]));
    console.log(`Written to ${out}, gzipped:\n`);
    for (const [name, code] of scripts)
      console.log(`  ${name.padEnd(26)} ${kilobytes(gzipSync(code, { level: 9 }).length).padStart(9)}`);
    return 0;
  },
};
