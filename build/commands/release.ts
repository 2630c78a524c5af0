import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readFile } from 'node:fs/promises';
import { isPseudo } from '@throughline/content/pseudo.js';
import { formatNames, isFormatName } from '../core/formats.js';
import { readCourseFolder } from '../course.js';
import { ownCourse } from '../folder.js';
import { inLocales } from '../make.js';
import { packAll } from '../release/packages.js';
import { papersOf } from '../release/release.js';
import { SUMS, writeRelease, type Put } from '../release/write.js';
import { printTrouble } from '../trouble.js';
import { courseOption, list, text, type Command } from './command.js';
import { chosen } from './package.js';

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
    const formats = chosen(values, 'format', formatNames).filter(isFormatName);
    const json = values.json === true;
    const say = (line: string): void => {
      if (!json) console.log(line);
    };
    say(`Reading ${folder}`);
    const wanted = list(values, 'locale');
    const { course, trouble } = await readCourseFolder(folder, {
      preview: false,
      ...(wanted && { locales: wanted.filter(isPseudo) }),
    });
    if (!json) printTrouble(trouble);
    if (!course) {
      if (json) console.log(JSON.stringify({ ok: false, problems: trouble }));
      else console.error('\nNothing was written: mend what is named above first.');
      return 1;
    }
    const spoken = inLocales(course, chosen(values, 'locale', course.outline.locales));
    const names: string[] = [];
    await writeRelease(out, async put => {
      const named: Put = (name, content) => {
        names.push(name);
        return put(name, content);
      };
      const released = await packAll(spoken, folder, formats, { put: named, say });
      for (const [name, content] of await papersOf(spoken, released, await licenceIn(folder)))
        await named(name, content);
    });
    if (json) console.log(JSON.stringify({ ok: true, out, files: [...names, SUMS], problems: trouble }));
    else console.log(`\nWritten to ${out}: ${names.length + 1} files. Open START-HERE.html.`);
    return 0;
  },
};

/** What the course says of its own licence; undefined where it says nothing. */
const licenceIn = (folder: string): Promise<string | undefined> =>
  readFile(path.join(folder, 'LICENSE.md'), 'utf8').catch(() => undefined);
