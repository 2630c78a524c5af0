import type { Manifest } from '../pack.js';
import { attribute, childrenOf, withAll, type Tag } from '../xml.js';
import { isElsewhere, pathIn } from './address.js';

/** What the two standards of SCORM call the same things. */
const NAMES = {
  scorm12: {
    imscp: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
    adlcp: 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
    scormType: 'scormtype',
    versions: ['1.2'],
  },
  scorm2004: {
    imscp: 'http://www.imsglobal.org/xsd/imscp_v1p1',
    adlcp: 'http://www.adlnet.org/xsd/adlcp_v1p3',
    scormType: 'scormType',
    versions: ['2004 3rd Edition', '2004 4th Edition'],
  },
};

/** A manifest of SCORM; the rules here are asked of no other. */
export const namesOf = ({ standard }: Manifest) => NAMES[standard === 'scorm12' ? 'scorm12' : 'scorm2004'];

export const metadataOf = (root: Tag): Tag | undefined => childrenOf(root, 'metadata')[0];

/** What the metadata of a manifest say under a name. */
export const saidIn = (root: Tag, name: string): string | undefined => childrenOf(metadataOf(root), name)[0]?.text;

const isOf =
  (manifest: Manifest, part: string) =>
  ({ namespace }: { readonly namespace: string }): boolean =>
    namespace !== '' && namespace !== manifest.root.namespace && namespace.includes(part);

/** All elements of the content package of one name, wherever they stand. */
export const packaging = (manifest: Manifest, name: string): readonly Tag[] =>
  withAll(manifest.root).filter(tag => tag.name === name && tag.namespace === manifest.root.namespace);

/** All elements of ADL's of one name; 1.2 writes them in small letters. */
export const adl = (manifest: Manifest, name: string): readonly Tag[] =>
  withAll(manifest.root)
    .filter(isOf(manifest, 'adlcp'))
    .filter(tag => tag.name.toLowerCase() === name.toLowerCase());

/** All elements of Simple Sequencing of one name. */
export const sequencing = (manifest: Manifest, name: string): readonly Tag[] =>
  withAll(manifest.root)
    .filter(isOf(manifest, 'imsss'))
    .filter(tag => tag.name === name);

/** An attribute of ADL's, however it spells capitals. */
export const adlAttribute = (manifest: Manifest, tag: Tag, name: string) =>
  tag.attributes.find(
    candidate => candidate.name.toLowerCase() === name.toLowerCase() && isOf(manifest, 'adlcp')(candidate),
  );

/** A metadata record of learning objects, which has schemas of its own. */
export const isLom = ({ namespace }: { readonly namespace: string }): boolean =>
  /imsmd|ltsc\.ieee|\/LOM/.test(namespace);

/** Items that a learner launches. */
export const leaves = (manifest: Manifest): readonly Tag[] =>
  packaging(manifest, 'item').filter(item => childrenOf(item, 'item').length === 0);

export const resources = (manifest: Manifest): ReadonlyMap<string, Tag> =>
  new Map(packaging(manifest, 'resource').map(tag => [attribute(tag, 'identifier') ?? '', tag]));

/** The resources that items launch. */
export function launched(manifest: Manifest): readonly Tag[] {
  const all = resources(manifest);
  const wanted = leaves(manifest).map(item => attribute(item, 'identifierref') ?? '');
  return [...new Set(wanted)].flatMap(id => all.get(id) ?? []);
}

const XML = 'http://www.w3.org/XML/1998/namespace';
const base = (tag: Tag | undefined): string =>
  tag?.attributes.find(({ name, namespace }) => name === 'base' && namespace === XML)?.value ?? '';

/** A reference to a file, with what `xml:base` puts before it. */
export interface Reference {
  readonly tag: Tag;
  readonly href: string;
  /** Path in the package; absent where the file lies elsewhere in the web. */
  readonly path?: string;
}

/** What resources and their files name, and the files of metadata. */
export function references(manifest: Manifest): readonly Reference[] {
  const outer = base(manifest.root);
  const of = (tag: Tag, before: string, href: string | undefined): readonly Reference[] => {
    if (href === undefined) return [];
    const whole = before + href;
    return [{ tag, href: whole, ...(!isElsewhere(whole) && { path: pathIn(whole) }) }];
  };
  const fromResources = packaging(manifest, 'resources').flatMap(holder =>
    childrenOf(holder, 'resource').flatMap(resource => {
      const before = outer + base(holder) + base(resource);
      return [resource, ...childrenOf(resource, 'file')].flatMap(tag => of(tag, before, attribute(tag, 'href')));
    }),
  );
  return [...fromResources, ...adl(manifest, 'location').flatMap(tag => of(tag, outer, tag.text))];
}
