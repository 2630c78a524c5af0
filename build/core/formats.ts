import type { StandardName } from '@throughline/tracking';

export type FormatName = 'scorm12' | 'scorm2004-3' | 'scorm2004-4' | 'cmi5' | 'xapi' | 'web';

/** What distinguishes one kind of package from another. */
export interface Format {
  readonly name: FormatName;
  /** For people, in lists. */
  readonly label: string;
  readonly standard: StandardName;
  /** Talks to an LRS: carries `lrs.js` and `activities.js`, and may connect to the address its launch tells. */
  readonly lrs: boolean;
}

const table: Readonly<Record<FormatName, Omit<Format, 'name'>>> = {
  scorm12: { label: 'SCORM 1.2', standard: 'scorm12', lrs: false },
  'scorm2004-3': { label: 'SCORM 2004 3rd Edition', standard: 'scorm2004', lrs: false },
  'scorm2004-4': { label: 'SCORM 2004 4th Edition', standard: 'scorm2004', lrs: false },
  cmi5: { label: 'cmi5', standard: 'cmi5', lrs: true },
  xapi: { label: 'xAPI', standard: 'xapi', lrs: true },
  web: { label: 'Web', standard: 'standalone', lrs: false },
};

export const formatNames = Object.keys(table) as readonly FormatName[];

export const isFormatName = (name: string): name is FormatName => Object.hasOwn(table, name);

export const formatOf = (name: FormatName): Format => ({ name, ...table[name] });
