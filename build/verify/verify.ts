import { isBroken, MANIFESTS, WEB, type Edition, type Manifest, type Pack, type Standard } from './pack.js';
import { editionOf, editionsWith, objectionsTo } from './editions.js';
import type { Found, Rule } from './rules/rule.js';
import { rules } from './rules/index.js';
import { saidIn } from './rules/scorm-tags.js';
import { isBomb, isFolder } from './rules/zip.js';
import { unpack } from './unpack.js';
import { readXml, type Tag } from './xml.js';
import { readDirectory, type Entry, type Problem, type Source } from './zip-reader.js';

/** Manifests and schemas beyond this are none. */
const LONGEST = 16 * 2 ** 20;

/** One breach of a rule, with all that is said of it. */
export interface Finding extends Found, Pick<Rule, 'id' | 'severity' | 'must' | 'why' | 'cure'> {}

/** Holds a package against every rule. */
export const findings = (pack: Pack): readonly Finding[] => {
  const all = rules.flatMap(rule => foundBy(rule, pack).map(found => findingOf(rule, found)));
  // A rule of ours says it plainer than the schema does.
  const said = new Set(
    all.flatMap(({ id, severity, place }) => (id !== SCHEMA && severity === 'error' ? spot(place) : [])),
  );
  return all.filter(({ id, place }) => id !== SCHEMA || !said.has(spot(place)));
};

const findingOf = ({ id, severity, must, why, cure }: Rule, { what, place }: Found): Finding => ({
  id,
  severity,
  must,
  why,
  cure,
  what,
  place,
});

const foundBy = (rule: Rule, pack: Pack): readonly Found[] =>
  rule.of === 'zip'
    ? rule.check(pack)
    : pack.manifests
        .filter(({ standard }) => rule.of.includes(standard))
        .flatMap(manifest => rule.check(manifest, pack));

const SCHEMA = 'scorm-schema-valid';

/** `file:line <element`: what a rule and a schema both say of one element. */
const spot = (place: string): string => /^[^ ]+ <[^ >]+/u.exec(place)?.[0] ?? place;

/** Reads all of a package that its rules ask for. Never throws for what a zip may hold. */
export async function readPack(source: Source): Promise<Pack> {
  const { entries, problems } = readDirectory(source);
  const files = entries.filter(entry => !isFolder(entry));
  const pack: Pack = {
    size: source.size,
    entries,
    paths: new Set(files.map(({ name }) => name)),
    problems,
    manifests: [],
    schemas: new Map(),
  };
  // Nothing is unpacked of what claims to be without measure, or whose files share their bytes.
  if (isBomb(pack) || problems.some(({ kind }) => kind === 'zip-bomb')) return pack;
  const { contents, more } = await unpackAll(source, files);
  const read = await Promise.all(
    MANIFESTS.flatMap(name => {
      const bytes = contents.get(name);
      return bytes === undefined ? [] : [readManifest(name, bytes)];
    }),
  );
  return {
    ...pack,
    problems: [...problems, ...more, ...read.filter(one => 'kind' in one)],
    manifests: read.filter(one => 'root' in one),
    schemas: await editionsWith(contents),
  };
}

/** Unpacks every file to see whether it is whole; keeps what is read further. */
async function unpackAll(
  source: Source,
  files: readonly Entry[],
): Promise<{ contents: ReadonlyMap<string, Uint8Array>; more: readonly Problem[] }> {
  const contents = new Map<string, Uint8Array>();
  const more: Problem[] = [];
  for (const entry of files) {
    const manifest = MANIFESTS.includes(entry.name);
    const wanted = manifest || /^[^/]+\.xsd$/u.test(entry.name);
    const fits = entry.size <= LONGEST;
    if (manifest && !fits) more.push({ kind: 'manifest-xml', what: 'It is larger than 16 MB.', place: entry.name });
    const { bytes, problem } = await unpack(source, entry, wanted && fits);
    if (problem) more.push(problem);
    if (bytes) contents.set(entry.name, bytes);
  }
  return { contents, more };
}

async function readManifest(file: string, bytes: Uint8Array): Promise<Manifest | Problem> {
  const root = readXml(bytes);
  if (isBroken(root)) return { kind: 'manifest-xml', what: root.what, place: `${file}:${root.line}` };
  if (file !== 'imsmanifest.xml')
    return { file, standard: file === 'cmi5.xml' ? 'cmi5' : 'xapi', root, objections: [] };
  const standard = scormOf(root);
  const edition = editionOf(root, standard);
  const objections = edition === undefined ? [] : await objectionsTo(bytes, edition);
  return { file, standard, root, objections, ...(edition !== undefined && { edition }) };
}

/** By its namespace; where that says nothing, by the version it names. */
function scormOf(root: Tag): Standard {
  if (/imscp_rootv1p1p2/u.test(root.namespace)) return 'scorm12';
  if (/imscp_v1p1/u.test(root.namespace)) return 'scorm2004';
  return /2004|CAM/u.test(saidIn(root, 'schemaversion') ?? '') ? 'scorm2004' : 'scorm12';
}

/** What a package is, for people. */
export function labelOf({ manifests, paths }: Pack): string {
  if (manifests.length === 0) return paths.has(WEB) ? 'Web' : 'Not a package of a standard known here';
  return manifests.map(({ standard, edition }) => LABELS[edition ?? standard]).join(', ');
}

const LABELS: Readonly<Record<Standard | Edition, string>> = {
  scorm12: 'SCORM 1.2',
  scorm2004: 'SCORM 2004',
  scorm20043rd: 'SCORM 2004 3rd Edition',
  scorm20044th: 'SCORM 2004 4th Edition',
  cmi5: 'cmi5',
  xapi: 'xAPI',
};
