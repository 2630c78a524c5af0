import { objections, type Objection } from '@throughline/lms/scorm/schema-check.js';
import { readSchema, schemaNames } from '../schemas.js';
import type { Edition, Standard } from './pack.js';
import { saidIn } from './rules/scorm-tags.js';
import type { Tag } from './xml.js';

const EDITIONS = ['scorm12', 'scorm20043rd', 'scorm20044th'] as const satisfies readonly Edition[];

const OF_2004 = {
  'http://www.imsglobal.org/xsd/imscp_v1p1': 'imscp_v1p1.xsd',
  'http://www.adlnet.org/xsd/adlcp_v1p3': 'adlcp_v1p3.xsd',
  'http://www.adlnet.org/xsd/adlseq_v1p3': 'adlseq_v1p3.xsd',
  'http://www.adlnet.org/xsd/adlnav_v1p3': 'adlnav_v1p3.xsd',
  'http://www.imsglobal.org/xsd/imsss': 'imsss_v1p0.xsd',
};

const NAMESPACES: Readonly<Record<Edition, Readonly<Record<string, string>>>> = {
  // Of learning object metadata (imsmd) the schema makes the parser throw.
  scorm12: {
    'http://www.imsproject.org/xsd/imscp_rootv1p1p2': 'imscp_rootv1p1p2.xsd',
    'http://www.adlnet.org/xsd/adlcp_rootv1p2': 'adlcp_rootv1p2.xsd',
  },
  scorm20043rd: OF_2004,
  scorm20044th: OF_2004,
};

/** The edition that a SCORM manifest says it is of, where its schemas are known. */
export function editionOf(root: Tag, standard: Standard): Edition | undefined {
  if (standard === 'scorm12') return 'scorm12';
  const version = saidIn(root, 'schemaversion');
  return version === '2004 3rd Edition' ? 'scorm20043rd' : version === '2004 4th Edition' ? 'scorm20044th' : undefined;
}

/** What the schemas of an edition say against a manifest that is XML. */
export async function objectionsTo(manifest: Uint8Array, edition: Edition): Promise<readonly Objection[]> {
  const files = await filesOf(edition);
  return objections(manifest, { name: edition, files: Object.fromEntries(files), namespaces: NAMESPACES[edition] });
}

const read = new Map<Edition, Promise<ReadonlyMap<string, Uint8Array>>>();

/** The schemas of an edition; they stay as they are while the process lives. */
function filesOf(edition: Edition): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = read.get(edition) ?? readFiles(edition);
  read.set(edition, files);
  return files;
}

async function readFiles(edition: Edition): Promise<ReadonlyMap<string, Uint8Array>> {
  const names = await schemaNames(edition);
  return new Map(await Promise.all(names.map(async name => [name, await readSchema(name, edition)] as const)));
}

/** What a schema says, without comments, document type and layout, in which copies differ. */
const said = (schema: Uint8Array): string =>
  new TextDecoder()
    .decode(schema)
    .replace(/^\uFEFF|<\?xml[^>]*\?>|<!--.*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>/gsu, '')
    .replace(/\s+/gu, '');

/** For each schema that is one of SCORM, word for word: the editions that have it so. Changed copies are passed over. */
export async function editionsWith(
  contents: ReadonlyMap<string, Uint8Array>,
): Promise<ReadonlyMap<string, readonly Edition[]>> {
  const known = await Promise.all(EDITIONS.map(async edition => [edition, await filesOf(edition)] as const));
  return new Map(
    [...contents].flatMap(([name, bytes]) => {
      const editions = known.flatMap(([edition, files]) => {
        const theirs = files.get(name);
        return theirs && said(theirs) === said(bytes) ? [edition] : [];
      });
      return editions.length === 0 ? [] : [[name, editions] as const];
    }),
  );
}
