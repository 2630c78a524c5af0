import { MANIFESTS, type Manifest, type Pack } from '../pack.js';
import { attribute, childrenOf, withAll } from '../xml.js';
import { each, placeOf, type Found, type ManifestRule } from './rule.js';
import { isElsewhere, pathIn } from './address.js';
import { isLom, launched, references } from './scorm-tags.js';

const both = ['scorm12', 'scorm2004'] as const;

const INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';
const OF_XML = ['', INSTANCE, 'http://www.w3.org/XML/1998/namespace'];

/** Namespace and file of each schema that the manifest maps. */
const mapped = ({ root }: Manifest): ReadonlyMap<string, string> => {
  const lists = withAll(root).flatMap(({ attributes }) =>
    attributes.filter(({ name, namespace }) => name === 'schemaLocation' && namespace === INSTANCE),
  );
  const words = lists.flatMap(({ value }) => value.split(/\s+/u).filter(word => word !== ''));
  return new Map(words.flatMap((word, at) => (at % 2 === 0 ? [[word, words[at + 1] ?? ''] as const] : [])));
};

const used = ({ root }: Manifest): ReadonlySet<string> =>
  new Set(withAll(root).flatMap(tag => [tag, ...tag.attributes].map(({ namespace }) => namespace)));

/** What is said of references to files that are not there; `alike` is one whose name differs in capitals only. */
function missing(
  manifest: Manifest,
  { paths }: Pack,
  says: (path: string, alike: string | undefined) => string | false,
): readonly Found[] {
  const named = new Map([...paths].map(path => [path.toLowerCase(), path]));
  return references(manifest).flatMap(({ tag, href, path }) =>
    path === undefined || isOutside(href) || paths.has(path)
      ? []
      : each(manifest, [tag], () => says(path, named.get(path.toLowerCase()))),
  );
}

const isOutside = (href: string): boolean => /^[/\\]|\\|(?:^|\/)\.\.(?:\/|$)/u.test(href);

/** A path as whoever named it wrongly meant it: that is another rule. */
const meant = (path: string): string => path.replace(/^(?:\.{0,2}[/\\])+/u, '').toLowerCase();

const isSchema = (path: string): boolean => /^[^/]+\.(?:xsd|dtd)$/iu.test(path);

/** What the manifest says of the files in the zip, and of the schemas beside it. */
export const fileRules: readonly ManifestRule[] = [
  {
    id: 'scorm-launch-file',
    of: both,
    severity: 'error',
    must: 'The page that a resource opens is also one of its files, written alike.',
    why: 'SCORM asks for it; platforms that copy only named files lose the first page.',
    cure: 'Add a <file> with the same href to the resource.',
    check: manifest =>
      each(manifest, launched(manifest), tag => {
        const href = attribute(tag, 'href') ?? '';
        const files = childrenOf(tag, 'file').map(file => attribute(file, 'href'));
        return (
          href !== '' &&
          !isElsewhere(href) &&
          !files.includes(href.replace(/[?#].*$/u, '')) &&
          !files.includes(href) &&
          `No <file> names "${href}".`
        );
      }),
  },
  {
    id: 'scorm-href',
    of: both,
    severity: 'error',
    must: 'Addresses in the manifest are relative, with "/", and stay inside the package.',
    why: 'From the root of a server, or above the package, there is another file or none.',
    cure: 'Write the path as it is in the zip, without a slash or dots before it.',
    check: manifest =>
      references(manifest)
        .filter(({ href }) => isOutside(href))
        .map(({ tag, href }) => ({ what: `"${href}" leads outside the package.`, place: placeOf(manifest, tag) })),
  },
  {
    id: 'scorm-file-missing',
    of: both,
    severity: 'error',
    must: 'Every file that the manifest names is in the zip.',
    why: 'Strict platforms refuse the import; others show a page with a hole.',
    cure: 'Add the file, or take its line out of the manifest.',
    check: (manifest, pack) =>
      missing(manifest, pack, (path, alike) => alike === undefined && `"${path}" is not in the zip.`),
  },
  {
    id: 'scorm-file-capitals',
    of: both,
    severity: 'error',
    must: 'The manifest names files with the capitals they have.',
    why: 'It works where the package was made, and on most servers not.',
    cure: 'Write the name as it is in the zip.',
    check: (manifest, pack) =>
      missing(manifest, pack, (path, alike) => alike !== undefined && `"${path}" is called "${alike}" in the zip.`),
  },
  {
    id: 'scorm-file-undeclared',
    of: both,
    severity: 'warning',
    must: 'Every file of the zip is named in the manifest.',
    why: 'Platforms that copy only named files lose the others.',
    cure: 'Add a <file> for it to a resource, or leave the file out.',
    check: (manifest, { paths }) => {
      const declared = new Set(references(manifest).map(({ path = '' }) => meant(path)));
      const schemas = new Set([...mapped(manifest).values()].map(pathIn));
      return [...paths]
        .filter(
          path => !MANIFESTS.includes(path) && !isSchema(path) && !schemas.has(path) && !declared.has(meant(path)),
        )
        .map(place => ({ what: 'The manifest does not name this file.', place }));
    },
  },
  {
    id: 'scorm-schema-mapped',
    of: both,
    severity: 'error',
    must: 'Every namespace that is used is given a schema by xsi:schemaLocation.',
    why: 'Strict platforms cannot check what has none, and refuse it.',
    cure: 'Add the namespace and its file to xsi:schemaLocation, and the file to the zip; or take the elements out.',
    check: manifest => {
      const known = mapped(manifest);
      const without = [...used(manifest)].filter(
        namespace => !OF_XML.includes(namespace) && !isLom({ namespace }) && !known.has(namespace),
      );
      return without.map(namespace => ({
        what: `"${namespace}" has no schema.`,
        place: placeOf(manifest, manifest.root),
      }));
    },
  },
  {
    id: 'scorm-schema-file',
    of: both,
    severity: 'error',
    must: 'Every schema that xsi:schemaLocation names stands at the root of the zip.',
    why: 'Strict platforms look for it there, and fetch nothing from the web.',
    cure: 'Put the XSD of the same edition beside the manifest, and write its bare name.',
    check: (manifest, { paths }) =>
      [...mapped(manifest)]
        .filter(([namespace, file]) => !isLom({ namespace }) && (file.includes('/') || !paths.has(file)))
        .map(([, file]) => ({
          what:
            file === '' ? 'A namespace without a file stands at the end.' : `"${file}" is not at the root of the zip.`,
          place: placeOf(manifest, manifest.root),
        })),
  },
  {
    id: 'scorm-schema-edition',
    of: both,
    severity: 'error',
    must: 'The schemas at the root are those of one edition, that of the manifest.',
    why: 'The editions give other meanings to the same names; a strict platform refuses the mix.',
    cure: 'Take the XSDs of the other edition out, and put in those of the edition that the manifest says.',
    check: ({ edition }, { schemas }) =>
      edition === undefined
        ? []
        : [...schemas]
            .filter(([, editions]) => !editions.includes(edition))
            .map(([place]) => ({ what: 'This schema is of another edition than the manifest.', place })),
  },
  {
    id: 'scorm-lom',
    of: both,
    severity: 'error',
    must: 'Learning object metadata stand in the manifest only if their schemas are in the zip.',
    why: 'Strict platforms check them too, and find nothing to check them with.',
    cure: 'Take the <lom> out: nearly no platform shows it. Or put its XSDs in, all of them.',
    check: (manifest, { paths }) => {
      const known = mapped(manifest);
      const records = withAll(manifest.root).filter(tag => tag.name === 'lom' && isLom(tag));
      return each(manifest, records, ({ namespace }) => {
        const file = known.get(namespace);
        return (file === undefined || !paths.has(file)) && 'Its schema is not in the zip.';
      });
    },
  },
];
