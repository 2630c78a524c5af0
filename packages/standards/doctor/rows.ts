import type { PlatformFault, StandardName } from '@throughline/tracking';

/** Of which kind of platform a fault is. */
type Kind = 'scorm' | 'lrs' | 'any';

/** What is looked at, in the order of the report. What each is, its cause and its cure stand in the player (`doctor/strings.ts`). */
const ROWS: readonly (readonly [code: PlatformFault, kind: Kind])[] = [
  ['P1', 'any'],
  ['P2', 'scorm'],
  ['P3', 'scorm'],
  ['P4', 'scorm'],
  ['P5', 'scorm'],
  ['P6', 'any'],
  ['P7', 'scorm'],
  ['P8', 'scorm'],
  ['P9', 'any'],
  ['P10', 'any'],
  ['P11', 'any'],
  ['P12', 'any'],
  ['P13', 'any'],
  ['P14', 'lrs'],
  ['P15', 'lrs'],
  ['P16', 'lrs'],
  ['P17', 'lrs'],
  ['P18', 'lrs'],
  ['P19', 'lrs'],
  ['P20', 'lrs'],
];

const KINDS: Readonly<Record<StandardName, readonly Kind[]>> = {
  scorm12: ['any', 'scorm'],
  scorm2004: ['any', 'scorm'],
  cmi5: ['any', 'lrs'],
  xapi: ['any', 'lrs'],
  standalone: [],
};

/** Without a platform there is the device alone. */
const OF_DEVICE: readonly PlatformFault[] = ['P12', 'P13'];

/** What is looked at in one standard. */
export const codesOf = (name: StandardName): readonly PlatformFault[] =>
  name === 'standalone' ? OF_DEVICE : ROWS.flatMap(([code, kind]) => (KINDS[name].includes(kind) ? [code] : []));
