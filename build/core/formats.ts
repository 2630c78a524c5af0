import { manifest as cmi5 } from '@throughline/standards/cmi5/manifest.js';
import { manifest as scorm12, schemaFiles as schemas12 } from '@throughline/standards/scorm12/manifest.js';
import { manifest as scorm2004, schemaFiles as schemas2004 } from '@throughline/standards/scorm2004/manifest.js';
import { manifest as xapi } from '@throughline/standards/xapi/manifest.js';
import type { Packaged } from '@throughline/standards/internal/manifest.js';
import type { StandardName } from '@throughline/tracking';

export type FormatName = 'scorm12' | 'scorm2004-3' | 'scorm2004-4' | 'cmi5' | 'xapi' | 'web';

/** What the LMS reads before launch: one file at the root of the zip. */
export interface Manifest {
  readonly name: string;
  readonly write: (packaged: Packaged) => string;
}

/** What distinguishes one kind of package from another. */
export interface Format {
  readonly name: FormatName;
  /** For people, in lists. */
  readonly label: string;
  readonly standard: StandardName;
  /** Talks to an LRS: carries `lrs.js` and `activities.js`, and may connect to the address its launch tells. */
  readonly lrs: boolean;
  readonly manifest: Manifest | null;
  /** One package may hold several things to launch, of which the platform makes a course. */
  readonly severalUnits: boolean;
  /** XSDs that stand at the root, and the edition they are of. */
  readonly schemas: {
    readonly edition: 'scorm12' | 'scorm20043rd' | 'scorm20044th';
    readonly files: readonly string[];
  } | null;
}

const imsmanifest = (write: Manifest['write']): Manifest => ({ name: 'imsmanifest.xml', write });

const table: Readonly<Record<FormatName, Omit<Format, 'name'>>> = {
  scorm12: {
    label: 'SCORM 1.2',
    standard: 'scorm12',
    lrs: false,
    severalUnits: true,
    manifest: imsmanifest(scorm12),
    schemas: { edition: 'scorm12', files: schemas12 },
  },
  'scorm2004-3': {
    label: 'SCORM 2004 3rd Edition',
    standard: 'scorm2004',
    lrs: false,
    severalUnits: true,
    manifest: imsmanifest(packaged => scorm2004(packaged, { edition: '3rd' })),
    schemas: { edition: 'scorm20043rd', files: schemas2004 },
  },
  'scorm2004-4': {
    label: 'SCORM 2004 4th Edition',
    standard: 'scorm2004',
    lrs: false,
    severalUnits: true,
    manifest: imsmanifest(packaged => scorm2004(packaged, { edition: '4th' })),
    schemas: { edition: 'scorm20044th', files: schemas2004 },
  },
  cmi5: {
    label: 'cmi5',
    standard: 'cmi5',
    lrs: true,
    severalUnits: true,
    manifest: { name: 'cmi5.xml', write: cmi5 },
    schemas: null,
  },
  xapi: {
    label: 'xAPI',
    standard: 'xapi',
    lrs: true,
    severalUnits: false,
    manifest: { name: 'tincan.xml', write: xapi },
    schemas: null,
  },
  web: { label: 'Web', standard: 'standalone', lrs: false, severalUnits: false, manifest: null, schemas: null },
};

export const formatNames = Object.keys(table) as readonly FormatName[];

export const isFormatName = (name: string): name is FormatName => Object.hasOwn(table, name);

export const formatOf = (name: FormatName): Format => ({ name, ...table[name] });
