import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readReleases, releaseOf, withRelease } from '@throughline/content';
import { packedAlone } from '@throughline/content/carried.js';
import type { Course, Id, Outline } from '@throughline/tracking';
import { openBundler } from '../bundler.js';
import { kilobytes } from '../core/bytes.js';
import { formatNames, formatOf, type FormatName } from '../core/formats.js';
import { moduleCourse } from '../core/module-course.js';
import type { Units } from '../core/units.js';
import { largest, packedFiles, zipPieces } from '../core/zip.js';
import { doctorPackage } from '../doctor/doctor-package.js';
import { errors, type ExitCode } from '../errors.js';
import { ownCourse, readFolder, writeAll, writeWhole } from '../folder.js';
import { FACILITATOR, facilitatorName, packEach, type Wanted } from '../packing.js';
import { overAim, sizesOf, type Sizes } from '../sizes.js';
import type { Trouble } from '../trouble.js';
import { chosen, courseOption, list, oneOf, reviewsIn, teller, text, type Command, type Values } from './command.js';
import { courseToPack } from './course-to-pack.js';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** Stands for the whole course in `--module`; no module may be called so. */
const WHOLE = 'course';

/** What a package is of that is no course. */
const DOCTOR = 'doctor';

const UNITS: readonly Units[] = ['course', 'modules'];

/** What is told of a package. */
interface Told extends Sizes {
  /** Id of the module, `course` or `doctor`. */
  readonly of: Id;
  readonly format: FormatName;
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
    const facilitator = values.facilitator === true;
    const formats = chosen(values, 'format', facilitator ? FACILITATOR : formatNames);
    await using bundler = openBundler();
    const read = await courseToPack(values, folder, facilitator);
    if (!read) return 1;
    const { course, trouble } = read;
    const release = text(values, 'release');
    const releases = release === undefined ? undefined : await releasesWith(release, folder, course.outline);
    const wanted = wantedOf(course, values, formats);
    const told: Told[] = [];
    await writeAll(out, async put => {
      for await (const made of packEach(wanted, folder, { put, bundler, say: teller(values) })) {
        const { files, entries, bytes } = made;
        const { module, format } = made.wanted;
        const sizes = sizesOf(files, entries, bytes);
        const over = overAim(sizes, formatOf(format), module === null ? 'course' : 'module');
        told.push({ ...sizes, of: module ?? WHOLE, format, over, largest: largest(entries, 10) });
      }
    });
    if (releases !== undefined) await writeWhole(folder, new Map([['releases.json', releases]]));
    return tell(values, out, told, trouble, course.unread);
  },
};

/** The doctor alone, in each format and the first language asked for; no course is read. */
async function packDoctor(values: Values): Promise<ExitCode> {
  const out = path.resolve(text(values, 'out') ?? dist);
  const [locale = 'en'] = list(values, 'locale') ?? [];
  const told: Told[] = [];
  await writeAll(out, async put => {
    for (const format of chosen(values, 'format', formatNames)) {
      const files = await doctorPackage(format, locale);
      const entries = await packedFiles(files);
      const zip = await put(files.name, zipPieces(entries));
      told.push({ ...sizesOf(files, entries, zip), of: DOCTOR, format, over: [], largest: largest(entries, 10) });
    }
  });
  return tell(values, out, told, []);
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

/** The whole course and its modules, each in every format. */
function wantedOf(course: Course, values: Values, formats: readonly FormatName[]): readonly Wanted[] {
  const parts = chosen(values, 'module', [WHOLE, ...packedAlone(course.outline.modules).map(({ id }) => id)]);
  const units = oneOf('units', text(values, 'units') ?? 'course', UNITS);
  const can = (format: FormatName): boolean => units === 'course' || formatOf(format).severalUnits;
  // Of all formats those are meant that can; one that was named is refused, and says why.
  const able = list(values, 'format') ? formats : formats.filter(can);
  const named = values.facilitator === true && { named: facilitatorName };
  return parts.flatMap((part): readonly Wanted[] => {
    if (part === WHOLE) return able.map(format => ({ course, module: null, format, units, ...named }));
    const alone = { course: moduleCourse(course, part), module: part, units: 'course', ...named } as const;
    return formats.map(format => ({ ...alone, format }));
  });
}

function tell(
  values: Values,
  out: string,
  packages: readonly Told[],
  problems: readonly Trouble[],
  unread: Course['unread'] = [],
): ExitCode {
  if (values.json === true) console.log(JSON.stringify({ ok: true, out, packages, problems, unread }));
  else {
    printSizes(out, packages);
    if (unread.length > 0) console.log(reviewsIn(unread));
  }
  return 0;
}

function printSizes(out: string, told: readonly Told[]): void {
  const width = Math.max(...told.map(({ name }) => name.length));
  console.log(`\nWritten to ${out}:\n`);
  console.log(`  ${'package'.padEnd(width)}  ${'zip'.padStart(9)}  files  first screen: script gzipped, requests`);
  for (const { name, zip, files, script, requests, over } of told)
    console.log(
      `  ${name.padEnd(width)}  ${kilobytes(zip).padStart(9)}  ${String(files).padStart(5)}  ` +
        `${kilobytes(script).padStart(9)}, ${requests}${over.length > 0 ? `   over its aim: ${over.join(', ')}` : ''}`,
    );
  const [first] = told;
  if (first) console.log(`\nThe largest files of ${first.name}: ${first.largest.join(', ')}.`);
}
