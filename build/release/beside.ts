import type { Course } from '@throughline/tracking';
import type { FormatName } from '../core/formats.js';
import { packedFiles, zipPieces } from '../core/zip.js';
import { doctorPackage } from '../doctor/doctor-package.js';
import { FACILITATOR, facilitatorName, packEach, type Packing } from '../packing.js';
import type { Beside } from './choose.js';
import { voiceOf } from './page.js';

/** The doctor alone for each kind of platform, in the language of the pages that name it. */
export async function doctorsFor(
  { outline }: Pick<Course, 'outline'>,
  formats: readonly FormatName[],
  { put, say }: Packing,
): Promise<readonly Beside[]> {
  say('Packing the check of a platform');
  const { locale } = voiceOf(outline.locales);
  const made: Beside[] = [];
  // The web edition has no platform that could be looked at.
  for (const format of formats.filter(name => name !== 'web')) {
    const files = await doctorPackage(format, locale);
    const bytes = await put(files.name, zipPieces(await packedFiles(files)));
    made.push({ file: files.name, kind: 'doctor', format, bytes });
  }
  return made;
}

/** The edition for facilitators, where its format is among those wanted. */
export async function facilitatorsFor(
  course: Course,
  folder: string,
  { formats, packing }: { readonly formats: readonly FormatName[]; readonly packing: Packing },
): Promise<readonly Beside[]> {
  const wanted = formats
    .filter(name => FACILITATOR.includes(name))
    .map(format => ({ course, module: null, format, units: 'course', named: facilitatorName }) as const);
  const made: Beside[] = [];
  for await (const { files, bytes, wanted: one } of packEach(wanted, folder, packing))
    made.push({ file: files.name, kind: 'facilitator', format: one.format, bytes });
  return made;
}
