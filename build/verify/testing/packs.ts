import { formatOf, type FormatName } from '../../core/formats.js';
import { packageCourse, type PackageParts } from '../../core/package-course.js';
import { zip } from '../../core/zip.js';
import { readSchemas } from '../../schemas.js';
import { partsOf } from '../../testing/parts.js';
import type { Source } from '../zip-reader.js';

/** A zip in memory. */
export const sourceOf = (bytes: Uint8Array): Source => ({
  size: bytes.length,
  read: (at, length) => bytes.subarray(Math.max(0, at), Math.max(0, at + length)),
});

/** The files of a package of the small course, with the real schemas. */
export async function filesOf(format: FormatName, own: Partial<PackageParts> = {}): Promise<Map<string, Uint8Array>> {
  const schemas = await readSchemas(formatOf(format));
  return new Map((await packageCourse(partsOf(format, { schemas, ...own }))).files);
}

export const zipped = (files: ReadonlyMap<string, Uint8Array>): Uint8Array => zip(files);

const decoder = new TextDecoder();

export const textIn = (files: ReadonlyMap<string, Uint8Array>, name: string): string => decoder.decode(files.get(name));

/** Puts a text into a file. */
export const put = (files: Map<string, Uint8Array>, name: string, text: string): void =>
  void files.set(name, new TextEncoder().encode(text));
