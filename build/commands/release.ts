import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFile } from 'node:fs/promises';
import { openBundler } from '../bundler.js';
import { formatNames } from '../core/formats.js';
import { ownCourse, type Put } from '../folder.js';
import { packEach } from '../packing.js';
import { doctorsFor, facilitatorsFor } from '../release/beside.js';
import type { Released } from '../release/choose.js';
import { packagesOf } from '../release/packages.js';
import { papersOf } from '../release/release.js';
import { SUMS, writeRelease } from '../release/write.js';
import { chosen, courseOption, teller, text, type Command } from './command.js';
import { courseIn, courseToPack } from './course-to-pack.js';

const release = fileURLToPath(new URL('../../release', import.meta.url));

export const handOver: Command = {
  summary: 'Writes all that an institution needs into a folder: packages, START-HERE.html, guides, code book, sums.',
  options: {
    course: courseOption,
    out: {
      type: 'string',
      value: 'DIR',
      doc: 'folder of the release (release); what an earlier one wrote is replaced',
    },
    format: { type: 'string', value: 'LIST', doc: `some of ${formatNames.join(',')} (all)` },
    locale: { type: 'string', value: 'LIST', doc: 'languages, the one to open in first (those of course.yaml)' },
    json: { type: 'boolean', doc: 'prints one JSON object instead of words' },
  },
  async run(values) {
    const folder = path.resolve(text(values, 'course') ?? ownCourse);
    const out = path.resolve(text(values, 'out') ?? release);
    const formats = chosen(values, 'format', formatNames);
    await using bundler = openBundler();
    const read = await courseToPack(values, folder);
    if (!read) return 1;
    const { course, trouble } = read;
    const { course: edition } = await courseIn(values, folder, true);
    const names: string[] = [];
    await writeRelease(out, async put => {
      const named: Put = (name, content) => {
        names.push(name);
        return put(name, content);
      };
      const released: Released[] = [];
      const packing = { put: named, bundler, say: teller(values) };
      for await (const made of packEach(packagesOf(course, formats), folder, packing)) {
        const { module, format, course: packed } = made.wanted;
        const { locales } = packed.outline;
        released.push({ file: made.files.name, format, locales, module, bytes: made.bytes });
      }
      const beside = [
        ...(edition ? await facilitatorsFor(edition, folder, { formats, packing }) : []),
        ...(await doctorsFor(course, formats, packing)),
      ];
      const licence = await licenceIn(folder);
      for (const [name, content] of await papersOf(course, released, { licence, beside })) await named(name, content);
    });
    if (values.json === true)
      console.log(JSON.stringify({ ok: true, out, files: [...names, SUMS], problems: trouble }));
    else console.log(`\nWritten to ${out}: ${names.length + 1} files. Open START-HERE.html.`);
    return 0;
  },
};

/** What the course says of its own licence; undefined where it says nothing. */
const licenceIn = (folder: string): Promise<string | undefined> =>
  readFile(path.join(folder, 'LICENSE.md'), 'utf8').catch(() => undefined);
