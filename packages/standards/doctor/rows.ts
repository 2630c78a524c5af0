import type { PlatformFault, StandardName } from '@throughline/tracking';

/** Where a fault is: on the device, in a platform of any kind, or of one. */
type Kind = 'device' | 'any' | 'scorm' | 'lrs';

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
  ['P12', 'device'],
  ['P13', 'device'],
  ['P14', 'lrs'],
  ['P15', 'lrs'],
  ['P16', 'lrs'],
  ['P17', 'lrs'],
  ['P18', 'lrs'],
  ['P19', 'lrs'],
  ['P20', 'lrs'],
];

const KINDS: Readonly<Record<StandardName, readonly Kind[]>> = {
  scorm12: ['device', 'any', 'scorm'],
  scorm2004: ['device', 'any', 'scorm'],
  cmi5: ['device', 'any', 'lrs'],
  xapi: ['device', 'any', 'lrs'],
  // There is no platform.
  standalone: ['device'],
};

/** What is looked at in one standard. */
export const codesOf = (name: StandardName): readonly PlatformFault[] =>
  ROWS.flatMap(([code, kind]) => (KINDS[name].includes(kind) ? [code] : []));
