import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PlatformFinding } from '@throughline/tracking';
import { doctorPage } from '../testing/doctor-page.js';
import { linesOf, textOf } from './report.js';
import { strings } from './strings.js';

const findings: readonly PlatformFinding[] = [
  { code: 'P1', state: 'well' },
  { code: 'P8', state: 'found', detail: '300' },
  { code: 'P9', state: 'unseen', why: 'unsent' },
];
const heading = {
  standard: 'scorm12',
  at: Date.UTC(2026, 0, 2),
  browser: 'Browser 1',
  origin: 'https://lms.example',
} as const;

test('what was found has cause, cure and figure; what was not looked at says why', () => {
  const [well, found, unseen] = linesOf(findings, strings);
  assert.deepEqual(well, {
    code: 'P1',
    isFound: false,
    look: strings['doctor.P1.look'],
    state: 'in order',
    cause: '',
    cure: '',
    detail: '',
  });
  assert.deepEqual(
    [found?.cause, found?.cure, found?.detail],
    [strings['doctor.P8.cause'], strings['doctor.P8.cure'], '300'],
  );
  assert.match(unseen?.state ?? '', /^not looked at \(some work was not sent yet/);
});

test('the text for a helpdesk says what was found first, and then everything', () => {
  const text = textOf(linesOf(findings, strings), heading, strings);
  const lines = text.split('\n');
  assert.deepEqual(lines.slice(1, 3), ['2026-01-02T00:00:00.000Z  scorm12  https://lms.example', 'Browser 1']);
  assert.ok(text.indexOf(strings['doctor.P8.cure']) < text.indexOf('P1  Finding the platform: in order'));
  assert.ok(lines.includes('Seen: 300'));
  assert.ok(!text.includes(strings['doctor.well']));
  assert.ok(textOf(linesOf(findings.slice(0, 1), strings), heading, strings).includes(strings['doctor.well']));
});

test('the words of each fault are short, and no fault shares them with another one', () => {
  const words = Object.entries(strings).filter(([key]) => /\.(look|cause|cure)$/.test(key));
  for (const [key, text] of words) assert.ok(text.length <= 260 && !text.includes('!'), key);
  const causes = words.filter(([key]) => key.endsWith('cause')).map(([, text]) => text);
  assert.equal(new Set(causes).size, causes.length);
});

test('docs/doctor.md says the same', () => {
  const { is, should } = doctorPage();
  assert.equal(is(), should);
});
