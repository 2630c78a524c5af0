import { attribute, childrenOf, withAll } from '../xml.js';
import type { Manifest } from '../pack.js';
import { each, placeOf, repeated, type Found, type ManifestRule } from './rule.js';
import { adlAttribute, launched, leaves, metadataOf, namesOf, packaging, resources, saidIn } from './scorm-tags.js';

const both = ['scorm12', 'scorm2004'] as const;

/** An XML name without a colon, of the letters that every platform takes. */
const xmlName = /^[\p{L}_][\p{L}\p{N}_.-]*$/u;

const identified = ['manifest', 'organization', 'item', 'resource'];

/** What is wrong with what the metadata say under a name; said of the manifest where there are none. */
const inMetadata = (
  manifest: Manifest,
  name: string,
  says: (said: string | undefined) => string | false,
): readonly Found[] =>
  each(manifest, [metadataOf(manifest.root) ?? manifest.root], () => says(saidIn(manifest.root, name)));

/** What the manifest says it is, and how its items lead to resources. */
export const structureRules: readonly ManifestRule[] = [
  {
    id: 'scorm-namespace',
    of: both,
    severity: 'error',
    must: 'The manifest is in the namespaces of its standard: content packaging and ADL’s, and none of the other standard.',
    why: 'Platforms know the standard by them; with those of two, each part is read by other rules.',
    cure: 'Take the first lines of a manifest of the same standard, of this project for example.',
    check: manifest => {
      const { imscp, adlcp } = namesOf(manifest);
      const wrong = (namespace: string): boolean =>
        (/imscp/.test(namespace) && namespace !== imscp) || (/adlcp/.test(namespace) && namespace !== adlcp);
      return each(manifest, [manifest.root], root => {
        if (root.name !== 'manifest') return `The document begins with <${root.name}>, not with <manifest>.`;
        if (root.namespace !== imscp) return `Its namespace is "${root.namespace}", not "${imscp}".`;
        const used = withAll(root).flatMap(tag => [tag, ...tag.attributes].map(({ namespace }) => namespace));
        const other = used.find(wrong);
        return other !== undefined && `"${other}" belongs to another standard.`;
      });
    },
  },
  {
    id: 'scorm-schema',
    of: both,
    severity: 'error',
    must: 'The metadata say <schema>ADL SCORM</schema>.',
    why: 'Platforms take a package without it for one of another kind.',
    cure: 'Write <schema>ADL SCORM</schema> first in the <metadata> of the manifest.',
    check: manifest =>
      inMetadata(
        manifest,
        'schema',
        said => said !== 'ADL SCORM' && `They say ${said === undefined ? 'no schema' : `"${said}"`}.`,
      ),
  },
  {
    id: 'scorm-version',
    of: both,
    severity: 'error',
    must: 'The metadata say the version: 1.2, 2004 3rd Edition or 2004 4th Edition, as the namespaces do.',
    why: 'Platforms choose by it how they run the course.',
    cure: 'Write <schemaversion> after <schema>, with one of these words; an older edition of 2004 is better exported anew.',
    check: manifest => {
      const { versions } = namesOf(manifest);
      return inMetadata(
        manifest,
        'schemaversion',
        said =>
          (said === undefined || !versions.includes(said)) &&
          `They say ${said === undefined ? 'no version' : `"${said}"`}, not ${versions.join(' or ')}.`,
      );
    },
  },
  {
    id: 'scorm-metadata-first',
    of: both,
    severity: 'error',
    must: 'Schema and version stand first in the metadata, and the metadata before all else.',
    why: 'The schemas ask for this order, and some platforms read no further.',
    cure: 'Move <metadata> to the top of the manifest, and <schema> and <schemaversion> to the top of it.',
    check: manifest => {
      const { root } = manifest;
      const metadata = metadataOf(root);
      if (!metadata) return [];
      const [before] = root.children;
      const wanted = ['schema', 'schemaversion'].flatMap(name => childrenOf(metadata, name)[0] ?? []);
      return [
        ...each(manifest, [metadata], () => before !== metadata && `Before it stands <${before?.name ?? ''}>.`),
        ...each(
          manifest,
          wanted.filter((tag, at) => metadata.children[at] !== tag).slice(0, 1),
          tag => `In its place stands <${metadata.children[wanted.indexOf(tag)]?.name ?? ''}>.`,
        ),
      ];
    },
  },
  {
    id: 'scorm-organization',
    of: both,
    severity: 'error',
    must: 'There is an organization, with an item that can be launched.',
    why: 'Without it the platform has nothing to show.',
    cure: 'Add an <organization> with an <item> for each part of the course.',
    check: manifest =>
      packaging(manifest, 'organization').length > 0 && leaves(manifest).length > 0
        ? []
        : each(manifest, [packaging(manifest, 'organizations')[0] ?? manifest.root], () => 'There is none.'),
  },
  {
    id: 'scorm-default',
    of: both,
    severity: 'error',
    must: 'The default of the organizations is one of them.',
    why: 'Platforms open that one, or nothing.',
    cure: 'Write the identifier of the organization into "default" of <organizations>.',
    check: manifest => {
      const known = packaging(manifest, 'organization').map(tag => attribute(tag, 'identifier'));
      const needs = manifest.standard === 'scorm2004';
      return each(manifest, packaging(manifest, 'organizations'), tag => {
        const wanted = attribute(tag, 'default');
        if (known.length === 0) return false;
        if (wanted === undefined) return needs && 'It names no default.';
        return !known.includes(wanted) && `No organization is called "${wanted}".`;
      });
    },
  },
  {
    id: 'scorm-title',
    of: both,
    severity: 'error',
    must: 'Each organization and each item has one title, in words.',
    why: 'It is what learners and teachers see; an import without it fails or shows an empty line.',
    cure: 'Write one <title> first in the element.',
    check: manifest =>
      each(manifest, [...packaging(manifest, 'organization'), ...packaging(manifest, 'item')], tag => {
        const [title, second] = childrenOf(tag, 'title');
        if (second) return 'It has more than one title.';
        return (title?.text ?? '') === '' && (title ? 'Its title is empty.' : 'It has no title.');
      }),
  },
  {
    id: 'scorm-leaf',
    of: both,
    severity: 'error',
    must: 'An item without items refers to a resource; an item with items does not.',
    why: 'The first would be a line that opens nothing; the second a page nobody reaches, which SCORM forbids.',
    cure: 'Write "identifierref" at items that open something, and at no other.',
    check: manifest =>
      each(manifest, packaging(manifest, 'item'), item => {
        const refers = (attribute(item, 'identifierref') ?? '') !== '';
        const leaf = childrenOf(item, 'item').length === 0;
        if (leaf) return !refers && 'It has no items and refers to nothing.';
        return refers && 'It has items and refers to a resource too.';
      }),
  },
  {
    id: 'scorm-reference',
    of: both,
    severity: 'error',
    must: 'Every reference leads to a resource of the manifest.',
    why: 'The import fails, or the item opens nothing.',
    cure: 'Write the identifier of a <resource>, with the same capitals.',
    check: manifest => {
      const known = resources(manifest);
      return each(manifest, [...packaging(manifest, 'item'), ...packaging(manifest, 'dependency')], tag => {
        const wanted = attribute(tag, 'identifierref');
        return wanted !== undefined && wanted !== '' && !known.has(wanted) && `No resource is called "${wanted}".`;
      });
    },
  },
  {
    id: 'scorm-identifier',
    of: both,
    severity: 'error',
    must: 'Manifest, organizations, items and resources have an identifier that is an XML name: a letter or _ first, no blank, no colon.',
    why: 'The schemas refuse others, and platforms keep the learner’s record under it.',
    cure: 'Write an identifier of letters, digits, _ and -, and keep it in every later version.',
    check: manifest =>
      each(
        manifest,
        identified.flatMap(name => packaging(manifest, name)),
        tag => {
          const id = attribute(tag, 'identifier');
          if (id === undefined) return 'It has no identifier.';
          return !xmlName.test(id) && `"${id}" is not a name.`;
        },
      ),
  },
  {
    id: 'scorm-identifier-twice',
    of: both,
    severity: 'error',
    must: 'No identifier stands twice.',
    why: 'Two items would share one record, or the import fails.',
    cure: 'Give each its own.',
    check: manifest =>
      each(
        manifest,
        repeated(
          identified.flatMap(name => packaging(manifest, name)),
          tag => attribute(tag, 'identifier'),
        ),
        tag => `"${attribute(tag, 'identifier') ?? ''}" stands twice.`,
      ),
  },
  {
    id: 'scorm-type',
    of: both,
    severity: 'error',
    must: 'A resource is of the type webcontent, and says whether it is a sco or an asset: adlcp:scormtype in 1.2, adlcp:scormType in 2004.',
    why: 'A platform that finds no sco gives the page no API: nothing is recorded.',
    cure: 'Write type="webcontent" and adlcp:scormtype="sco" (1.2) or adlcp:scormType="sco" (2004).',
    check: manifest =>
      each(manifest, packaging(manifest, 'resource'), tag => {
        const { scormType } = namesOf(manifest);
        const kind = adlAttribute(manifest, tag, scormType);
        if (attribute(tag, 'type') !== 'webcontent') return `Its type is "${attribute(tag, 'type') ?? ''}".`;
        if (kind === undefined) return `It has no adlcp:${scormType}.`;
        if (kind.name !== scormType) return `It writes ${kind.name}, not ${scormType}.`;
        return !['sco', 'asset'].includes(kind.value) && `"${kind.value}" is neither sco nor asset.`;
      }),
  },
  {
    id: 'scorm-launch',
    of: both,
    severity: 'error',
    must: 'A resource that an item opens has an address.',
    why: 'There is nothing to open.',
    cure: 'Write the first page into "href" of the <resource>.',
    check: manifest =>
      each(manifest, launched(manifest), tag => (attribute(tag, 'href') ?? '') === '' && 'It has no href.'),
  },
  {
    id: 'scorm-nested',
    of: both,
    severity: 'error',
    must: 'There is no manifest inside the manifest.',
    why: 'SCORM advises against it, and most platforms ignore or refuse what is in it.',
    cure: 'Move its items and resources into the outer manifest.',
    check: manifest =>
      packaging(manifest, 'manifest')
        .filter(tag => tag !== manifest.root)
        .map(tag => ({ what: 'This manifest stands in another.', place: placeOf(manifest, tag) })),
  },
  {
    id: 'scorm-schema-valid',
    of: both,
    severity: 'error',
    must: 'The manifest is valid to the schemas of its edition.',
    why: 'Strict platforms check just this before they import anything.',
    cure: 'Mend what the schema names; where an element is refused, it stands in the wrong place or is misspelt.',
    check: manifest => {
      // Of several in one line the first.
      const tags = new Map(
        withAll(manifest.root)
          .map(tag => [`${tag.line} ${tag.name}`, tag] as const)
          .reverse(),
      );
      return manifest.objections.map(({ line, what }) => {
        const tag = tags.get(`${line} ${elementIn(what)}`) ?? { ...manifest.root, line };
        return { what: inWords(what), place: placeOf(manifest, tag) };
      });
    },
  },
];

/** The schema names elements with their namespace in braces; people do without. */
const inWords = (what: string): string => what.replace(/\{[^}]*\}/gu, '');
const elementIn = (what: string): string => /^Element '(?:\{[^}]*\})?([^']+)'/u.exec(what)?.[1] ?? '';
