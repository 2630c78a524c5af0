import type { Objection } from '@throughline/lms/scorm/schema-check.js';
import type { Broken, Tag } from './xml.js';
import type { Entry, Problem } from './zip-reader.js';

/** What a package can be; the editions of SCORM 2004 are one standard. */
export type Standard = 'scorm12' | 'scorm2004' | 'cmi5' | 'xapi';

/** The editions whose schemas are known. */
export type Edition = 'scorm12' | 'scorm20043rd' | 'scorm20044th';

/** A manifest that could be read. */
export interface Manifest {
  readonly file: string;
  readonly standard: Standard;
  /** Of a SCORM manifest that says an edition that is known. */
  readonly edition?: Edition;
  readonly root: Tag;
  /** What the schemas of its edition say; empty where there are none here. */
  readonly objections: readonly Objection[];
}

/** A package as the rules see it: everything was read, so that rules are pure. */
export interface Pack {
  /** Of the zip itself. */
  readonly size: number;
  readonly entries: readonly Entry[];
  /** The files, without the folders. */
  readonly paths: ReadonlySet<string>;
  readonly problems: readonly Problem[];
  readonly manifests: readonly Manifest[];
  /** Of each schema at the root that is one of SCORM: the editions that have it so. */
  readonly schemas: ReadonlyMap<string, readonly Edition[]>;
}

/** The files that standards are recognised by. */
export const MANIFESTS: readonly string[] = ['imsmanifest.xml', 'cmi5.xml', 'tincan.xml'];

/** Opens a package of no standard. */
export const WEB = 'index.html';

export const isBroken = (read: Tag | Broken): read is Broken => 'what' in read;
