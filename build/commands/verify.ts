import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import path from 'node:path';
import { kilobytes } from '../core/bytes.js';
import { errors, reasonOf } from '../errors.js';
import type { Finding } from '../verify/verify.js';
import type { Source } from '../verify/zip-reader.js';
import { counted } from '../trouble.js';
import { text, type Command } from './command.js';

/** Places of one rule that are printed; `--json` has all of them. */
const SHOWN = 5;

export const verify: Command = {
  summary: 'Holds a package, anybody’s, against the rules of its standard; names rule, place and cure.',
  argument: 'FILE',
  options: { json: { type: 'boolean', doc: 'prints one JSON object instead of words' } },
  async run(values) {
    const file = text(values, 'FILE');
    if (file === undefined) throw errors.missing('FILE', 'It is the zip of a package.', 'verify course-scorm12.zip');
    // The XML parser starts in a tenth of a second, which no other command should wait for.
    const { findings, labelOf, readPack } = await import('../verify/verify.js');
    const pack = await reading(path.resolve(file), readPack);
    const found = findings(pack);
    const wrong = found.filter(({ severity }) => severity === 'error').length;
    if (values.json === true)
      console.log(
        JSON.stringify({
          ok: wrong === 0,
          standard: labelOf(pack),
          files: pack.paths.size,
          bytes: pack.size,
          findings: found,
        }),
      );
    else {
      console.log(`${path.basename(file)}: ${labelOf(pack)}, ${pack.paths.size} files, ${kilobytes(pack.size)}`);
      print(found);
    }
    return wrong === 0 ? 0 : 1;
  },
};

/** Opens the file for as long as it is read. */
async function reading<Result>(file: string, read: (source: Source) => Promise<Result>): Promise<Result> {
  const descriptor = opened(file);
  try {
    const { size } = fstatSync(descriptor);
    return await read({
      size,
      read: (at, length) => {
        const bytes = new Uint8Array(Math.max(0, Math.min(length, size - at)));
        return bytes.subarray(0, readSync(descriptor, bytes, 0, bytes.length, at));
      },
    });
  } finally {
    closeSync(descriptor);
  }
}

function opened(file: string): number {
  try {
    const descriptor = openSync(file, 'r');
    if (fstatSync(descriptor).isFile()) return descriptor;
    closeSync(descriptor);
    throw new Error('it is not a file');
  } catch (error) {
    throw errors.notReadable(file, reasonOf(error));
  }
}

/** As a terminal may show it: a name in a zip may hold anything, commands to the terminal and turns of the text too. */
const shown = (text: string): string =>
  text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, mark => `\\u{${mark.charCodeAt(0).toString(16)}}`);

function print(found: readonly Finding[]): void {
  for (const id of new Set(found.map(finding => finding.id))) {
    const of = found.filter(finding => finding.id === id);
    const [{ severity, must, why, cure }] = of as [Finding];
    console.log(`\n${severity} [${id}] ${must}`);
    for (const { what, place } of of.slice(0, SHOWN)) console.log(`  ${shown(place)}\n    ${shown(what)}`);
    if (of.length > SHOWN) console.log(`  and ${of.length - SHOWN} more`);
    console.log(`  why:  ${why}\n  cure: ${cure}`);
  }
  console.log(found.length === 0 ? 'No rule is broken.' : `\n${counted(found)}`);
}
