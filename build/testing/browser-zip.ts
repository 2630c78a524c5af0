/** What an editor in a browser would run: the packager's core, on the fixture, without Node. */
import { formatNames } from '../core/formats.js';
import { packageCourse } from '../core/package-course.js';
import { zip } from '../core/zip.js';
import { partsOf } from './parts.js';

export async function zips(): Promise<Record<string, Uint8Array>> {
  const made = await Promise.all(formatNames.map(name => packageCourse(partsOf(name))));
  return Object.fromEntries(made.map(({ name, files, manifest }) => [name, zip(files, manifest)]));
}

Object.assign(globalThis, { zips });
