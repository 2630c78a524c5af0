import type { Course, Id, Locale } from '@throughline/tracking';
import { formatOf, type FormatName } from '../core/formats.js';
import { moduleCourse, packedAlone } from '../core/module-course.js';
import { packedFiles, zipPieces, type Packed } from '../core/zip.js';
import { bundleOf, inLocales, makePackage } from '../make.js';
import type { Released } from './choose.js';
import type { Put } from './write.js';

/** One package to be made. */
interface Wanted {
  readonly course: Course;
  readonly module: Id | null;
  readonly locales: readonly Locale[];
}

/**
 * Packs a release, each format of each: the whole course and its modules with all languages; and where the course has
 * several, the whole course in each of them alone. `say` hears of each before it is made.
 */
export async function packAll(
  course: Course,
  folder: string,
  formats: readonly FormatName[],
  { put, say }: { readonly put: Put; readonly say: (line: string) => void },
): Promise<readonly Released[]> {
  const wanted = wantedOf(course).flatMap(one => formats.map(format => ({ ...one, format })));
  await Promise.all(wanted.map(({ course: one, format }) => bundleOf(one, folder, formatOf(format))));
  const before: Packed = new Map();
  const released: Released[] = [];
  for (const [index, { course: one, module, locales, format }] of wanted.entries()) {
    say(`Packing ${module ?? 'the course'} for ${formatOf(format).label} (${index + 1} of ${wanted.length})`);
    const files = await makePackage(one, folder, format);
    const alone = locales.length < course.outline.locales.length;
    const file = alone ? files.name.replace(/\.zip$/u, `-${locales.join()}.zip`) : files.name;
    const bytes = await put(file, zipPieces(await packedFiles(files, before)));
    released.push({ file, format, locales, module, bytes });
  }
  return released;
}

function wantedOf(course: Course): readonly Wanted[] {
  const { locales } = course.outline;
  return [
    { course, module: null, locales },
    ...packedAlone(course.outline).map(({ id }) => ({ course: moduleCourse(course, id), module: id, locales })),
    ...(locales.length > 1
      ? locales.map(one => ({ course: inLocales(course, [one]), module: null, locales: [one] }))
      : []),
  ];
}
