import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readReleases, releaseOf, withRelease } from '@throughline/content';
import { isPseudo } from '@throughline/content/pseudo.js';
import type { Course, Id, Locale, Outline } from '@throughline/tracking';
import { formatNames, formatOf, isFormatName, type Format, type FormatName } from '../core/formats.js';
import { moduleCourse, packedAlone } from '../core/module-course.js';
import type { Units } from '../core/units.js';
import { largest, packedFiles, zipPieces, type Packed } from '../core/zip.js';
import { readCourseFolder } from '../course.js';
import { doctorPackage } from '../doctor/doctor-package.js';
import { errors, type ExitCode } from '../errors.js';
import { ownCourse, readFolder, writeAll, writeWhole } from '../folder.js';
import { bundleOf, inLocales, makePackage } from '../make.js';
import { kilobytes, overAim, refuseOverBudget, sizesOf, type Sizes } from '../sizes.js';
import { printTrouble } from '../trouble.js';
import { courseOption, list, text, type Command, type Values } from './command.js';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** Stands for the whole course in `--module`; no module may be called so. */
const WHOLE = 'course';

/** What a package is of that is no course. */
const DOCTOR = 'doctor';

const UNITS: readonly Units[] = ['course', 'modules'];
const isUnits = (name: string): name is Units => UNITS.some(known => known === name);

/** What the edition for facilitators is packed for: no platform gets it, where learners are (decision 34). */
const FACILITATOR: readonly FormatName[] = ['web'];

/** One package to be made. */
interface Wanted {
  readonly course: Course;
  /** Id of the module, or `course`. */
  readonly of: Id;
  readonly format: Format;
  readonly units: Units;
}

interface Made extends Sizes {
  readonly of: Id;
  readonly format: string;
  /** What is over its aim, in words. */
  readonly over: readonly string[];
  /** Its ten largest files, in words. */
  readonly largest: readonly string[];
}

export const pack: Command = {
  summary: 'Checks the course and writes its packages, whole and a module each: all of them or none.',
  options: {
    course: courseOption,
    out: { type: 'string', value: 'DIR', doc: 'folder for the packages (dist)' },
    format: { type: 'string', value: 'LIST', doc: `some of ${formatNames.join(',')} (all)` },
    module: { type: 'string', value: 'LIST', doc: `ids of modules, and ${WHOLE} for all of it in one (all of these)` },
    units: {
      type: 'string',
      value: 'NAME',
      doc: `what is launched of the whole course: ${UNITS.join(', or all ')} (course), in SCORM and cmi5 only`,
    },
    locale: { type: 'string', value: 'LIST', doc: 'languages, the one to open in first (those of course.yaml)' },
    facilitator: {
      type: 'boolean',
      doc: 'the edition for facilitators, with their notes and the right answers: web only',
    },
    release: { type: 'string', value: 'X', doc: 'fixes ids, slots and base for ever, as version X, in releases.json' },
    doctor: { type: 'boolean', doc: 'writes packages of the doctor alone, to be imported before a course' },
    json: { type: 'boolean', doc: 'prints one JSON object instead of words' },
  },
  async run(values) {
    if (values.doctor === true) return packDoctor(values);
    const folder = path.resolve(text(values, 'course') ?? ownCourse);
    const out = path.resolve(text(values, 'out') ?? dist);
    const json = values.json === true;
    const say = (line: string): void => {
      if (!json) console.log(line);
    };
    const facilitator = values.facilitator === true;
    const formats = chosen(values, 'format', facilitator ? FACILITATOR : formatNames)
      .filter(isFormatName)
      .map(formatOf);

    say(`Reading ${folder}`);
    const locales = list(values, 'locale');
    const { course, trouble } = await readCourseFolder(folder, {
      preview: false,
      facilitator,
      ...(locales && { locales: locales.filter(isPseudo) }),
    });
    if (!json) printTrouble(trouble);
    if (!course) {
      if (json) console.log(JSON.stringify({ ok: false, problems: trouble }));
      else console.error('\nNothing was written: mend what is named above first.');
      return 1;
    }
    const release = text(values, 'release');
    const releases = release === undefined ? undefined : await releasesWith(release, folder, course.outline);
    const wanted = wantedOf(course, values, formats);
    say('Putting the code together');
    await Promise.all(wanted.map(({ course: one, format, units }) => bundleOf(one, folder, format, units)));
    const made: Made[] = [];
    const before: Packed = new Map();
    await writeAll(out, async put => {
      for (const [index, { course: one, of, format, units }] of wanted.entries()) {
        say(`Packing ${of === WHOLE ? 'the course' : of} for ${format.label} (${index + 1} of ${wanted.length})`);
        const files = await makePackage(one, folder, format.name, units);
        const entries = await packedFiles(files, before);
        refuseOverBudget(files, entries, one, format);
        const name = facilitator ? files.name.replace(/-web\.zip$/, '-facilitator-web.zip') : files.name;
        const zip = await put(name, zipPieces(entries));
        const sizes = sizesOf(files, zip);
        made.push({
          ...sizes,
          name,
          of,
          format: format.name,
          over: overAim(sizes, format),
          largest: largest(entries, 10),
        });
      }
    });
    if (releases !== undefined) await writeWhole(folder, new Map([['releases.json', releases]]));
    if (json) console.log(JSON.stringify({ ok: true, out, packages: made, problems: trouble }));
    else printSizes(out, made);
    return 0;
  },
};

/** The doctor alone, in each format and the first language asked for; no course is read. */
async function packDoctor(values: Values): Promise<ExitCode> {
  const out = path.resolve(text(values, 'out') ?? dist);
  const [locale = 'en'] = list(values, 'locale') ?? [];
  const made: Made[] = [];
  await writeAll(out, async put => {
    for (const format of chosen(values, 'format', formatNames).filter(isFormatName)) {
      const files = await doctorPackage(format, locale);
      const entries = await packedFiles(files);
      const zip = await put(files.name, zipPieces(entries));
      made.push({ ...sizesOf(files, zip), of: DOCTOR, format, over: [], largest: largest(entries, 10) });
    }
  });
  if (values.json === true) console.log(JSON.stringify({ ok: true, out, packages: made, problems: [] }));
  else printSizes(out, made);
  return 0;
}

/** `releases.json` with a release of the course as it is. What is released once stays so. */
async function releasesWith(name: string, folder: string, { id, base, version }: Outline): Promise<string> {
  if (name !== version) throw errors.otherVersion(name, version);
  const files = await readFolder(folder);
  const release = releaseOf(files, { id, base });
  const releases = readReleases(files) ?? {};
  const before = releases[name];
  if (before && JSON.stringify(before) !== JSON.stringify(release)) throw errors.releasedAlready(name);
  return withRelease(releases, name, release);
}

/** The values of a list, which must be known; all of these where it was left out. */
export function chosen(values: Values, option: string, known: readonly string[]): readonly string[] {
  const names = list(values, option) ?? known;
  for (const name of names) if (!known.includes(name)) throw errors.unknownValue(option, name, known);
  return names;
}

/** The whole course and its modules, each in every format. */
function wantedOf(course: Course, values: Values, formats: readonly Format[]): readonly Wanted[] {
  const spoken = inLocales(course, chosenLocales(values, course.outline));
  const parts = chosen(values, 'module', [WHOLE, ...packedAlone(course.outline).map(({ id }) => id)]);
  const [units = 'course'] = chosen(values, 'units', UNITS).filter(isUnits);
  // Of all formats those are meant that can; one that was named is refused, and says why.
  const able = list(values, 'format') ? formats : formats.filter(format => units === 'course' || format.severalUnits);
  return parts.flatMap(of =>
    of === WHOLE
      ? able.map(format => ({ course: spoken, of, format, units }))
      : formats.map(format => ({ course: moduleCourse(spoken, of), of, format, units: 'course' as const })),
  );
}

const chosenLocales = (values: Values, { locales }: Outline): readonly Locale[] => chosen(values, 'locale', locales);

function printSizes(out: string, made: readonly Made[]): void {
  const width = Math.max(...made.map(({ name }) => name.length));
  console.log(`\nWritten to ${out}:\n`);
  console.log(`  ${'package'.padEnd(width)}  ${'zip'.padStart(9)}  files  first screen: script gzipped, requests`);
  for (const { name, zip, files, script, requests, over } of made)
    console.log(
      `  ${name.padEnd(width)}  ${kilobytes(zip).padStart(9)}  ${String(files).padStart(5)}  ` +
        `${kilobytes(script).padStart(9)}, ${requests}${over.length > 0 ? `   over its aim: ${over.join(', ')}` : ''}`,
    );
  const [first] = made;
  if (first) console.log(`\nThe largest files of ${first.name}: ${first.largest.join(', ')}.`);
}
