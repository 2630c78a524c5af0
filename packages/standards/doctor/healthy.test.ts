import assert from 'node:assert/strict';
import { test } from 'node:test';
import { personalities } from '@throughline/lms/personalities/index.js';
import type { PlatformFault } from '@throughline/tracking';
import { named, visit } from './testing/patient.js';

/** They take what SCORM 1.2 asks for, and no more. */
const FOUR_THOUSAND = [
  'Strict12',
  'Moodle12-standard',
  'Chamilo-like',
  'CSOD-like',
  'OpenEdX-minimal',
  'DeadOpener',
  'Resetting',
  'Throwing',
  'Standard-minimal',
  'NoLearnerId',
  'scorm-again',
];

/** What of each kind of platform is to be told while its line holds; a kind that is not here has nothing. */
const TOLD: Readonly<Record<string, readonly PlatformFault[]>> = {
  Narrow2004: ['P8'],
  AsyncProxy: ['P5'],
  Truncating: ['P8'],
  'LRS-no-ETag': ['P17'],
  'LRS-hidden-headers': ['P17'],
  'LRS-no-CORS-on-errors': ['P19'],
};

for (const personality of personalities)
  for (const standard of personality.standards)
    test(`${personality.name}, ${standard}: what the doctor names is there, and no more`, async () => {
      const narrow = standard === 'scorm12' && FOUR_THOUSAND.includes(personality.name);
      const told = narrow ? ['P7'] : (TOLD[personality.name] ?? []);
      const findings = await visit(personality.open(standard), standard);
      assert.deepEqual(named(findings), told, JSON.stringify(findings));
    });
