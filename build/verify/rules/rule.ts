import type { Manifest, Pack, Standard } from '../pack.js';
import { attribute, type Tag } from '../xml.js';

/** One breach of a rule. */
export interface Found {
  /** What is there, or is not. */
  readonly what: string;
  /** File, line and element. */
  readonly place: string;
}

interface Row {
  /** Stays as it is: people look it up. */
  readonly id: string;
  /** An error keeps a package out or a learner from it, on some platform; a warning costs something on some. */
  readonly severity: 'error' | 'warning';
  /** What must hold, in one sentence. */
  readonly must: string;
  readonly why: string;
  readonly cure: string;
}

/** A rule about the zip, whatever it holds. */
export interface ZipRule extends Row {
  readonly of: 'zip';
  readonly check: (pack: Pack) => readonly Found[];
}

/** A rule about the manifest of some standards. */
export interface ManifestRule extends Row {
  readonly of: readonly Standard[];
  readonly check: (manifest: Manifest, pack: Pack) => readonly Found[];
}

export type Rule = ZipRule | ManifestRule;

/** `imsmanifest.xml:23 <item identifier="...">`. */
export function placeOf({ file }: Manifest, tag: Tag): string {
  const id = attribute(tag, 'identifier') ?? attribute(tag, 'id');
  return `${file}:${tag.line} <${tag.name}${id === undefined ? '' : ` ${id}`}>`;
}

/** What is said of each of some elements; nothing where it is in order. */
export const each = (
  manifest: Manifest,
  tags: readonly Tag[],
  says: (tag: Tag) => string | false | undefined,
): readonly Found[] =>
  tags.flatMap(tag => {
    const what = says(tag);
    return what === undefined || what === false ? [] : [{ what, place: placeOf(manifest, tag) }];
  });

/** Those that were there before, by a key; elements without one are passed over. */
export function repeated<Item>(items: readonly Item[], keyOf: (item: Item) => string | undefined): readonly Item[] {
  const seen = new Set<string>();
  return items.filter(item => {
    const key = keyOf(item);
    if (key === undefined || !seen.has(key)) {
      if (key !== undefined) seen.add(key);
      return false;
    }
    return true;
  });
}
