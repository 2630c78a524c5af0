import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isPseudo } from '@throughline/content/pseudo.js';
import { formatNames, formatOf, isFormatName, type FormatName } from '../core/formats.js';
import { readCourseFolder } from '../course.js';
import { errors } from '../errors.js';
import { ownCourse, writeWhole } from '../folder.js';
import { inLocales, makePackage } from '../make.js';
import { squeeze } from '../squeeze.js';
import { kilobytes, overAim, sizesOf, type Sizes } from '../sizes.js';
import { printTrouble } from '../trouble.js';
import { courseOption, list, text, type Command } from './command.js';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

export const build: Command = {
  summary: 'Checks the course and writes its packages, all of them or none.',
  options: {
    course: courseOption,
    out: { type: 'string', value: 'DIR', doc: 'folder for the packages (dist)' },
    format: { type: 'string', value: 'LIST', doc: `some of ${formatNames.join(',')} (all)` },
    locale: { type: 'string', value: 'LIST', doc: 'languages, the one to open in first (those of course.yaml)' },
    json: { type: 'boolean', doc: 'prints one JSON object instead of words' },
  },
  async run(values) {
    const folder = path.resolve(text(values, 'course') ?? ownCourse);
    const out = path.resolve(text(values, 'out') ?? dist);
    const formats = formatsOf(list(values, 'format') ?? formatNames);
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
    const chosen = localesOf(wanted, course.outline.locales);

    const zips = new Map<string, Uint8Array>();
    const measured: Sizes[] = [];
    for (const [index, name] of formats.entries()) {
      say(`Packing ${formatOf(name).label} (${index + 1} of ${formats.length})`);
      const made = await makePackage(inLocales(course, chosen), folder, name);
      const zip = await squeeze(made);
      zips.set(made.name, zip);
      const sizes = sizesOf(made, zip);
      measured.push(sizes);
    }
    await writeWhole(out, zips);
    if (json) console.log(JSON.stringify({ ok: true, out, packages: measured, problems: trouble }));
    else printSizes(out, formats, measured);
    return 0;
  },
};

function formatsOf(names: readonly string[]): readonly FormatName[] {
  return names.map(name => {
    if (!isFormatName(name)) throw errors.unknownValue('format', name, formatNames);
    return name;
  });
}

function localesOf(names: readonly string[] | undefined, known: readonly string[]): readonly string[] {
  if (names === undefined) return known;
  for (const name of names) if (!known.includes(name)) throw errors.unknownValue('locale', name, known);
  return names;
}

function printSizes(out: string, formats: readonly FormatName[], measured: readonly Sizes[]): void {
  const width = Math.max(...measured.map(({ name }) => name.length));
  console.log(`\nWritten to ${out}:\n`);
  console.log(`  ${'package'.padEnd(width)}  ${'zip'.padStart(9)}  files  first screen: script gzipped, requests`);
  measured.forEach((sizes, index) => {
    const { name, zip, files, script, requests } = sizes;
    const format = formats[index];
    const over = format === undefined ? [] : overAim(sizes, formatOf(format));
    console.log(
      `  ${name.padEnd(width)}  ${kilobytes(zip).padStart(9)}  ${String(files).padStart(5)}  ` +
        `${kilobytes(script).padStart(9)}, ${requests}${over.length > 0 ? `   over its aim: ${over.join(', ')}` : ''}`,
    );
  });
}
