import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatNames } from '../core/formats.js';
import { zipOf } from '../make.js';
import { findings, readPack } from '../verify/verify.js';
import { sourceOf } from '../verify/testing/packs.js';
import { doctorPackage } from './doctor-package.js';

/** Of a package of the doctor alone, in bytes. */
const MOST = 20_000;

for (const name of formatNames)
  for (const locale of ['en', 'en-XA', 'ar-XB'])
    test(`${name}, ${locale}: the doctor alone keeps every rule of its standard in at most ${MOST} bytes`, async () => {
      const zip = zipOf(await doctorPackage(name, locale));
      assert.ok(zip.length > 8000 && zip.length <= MOST, `${zip.length} bytes`);
      assert.deepEqual(findings(await readPack(sourceOf(zip))), []);
    });

test('it is the doctor and nothing else, in its language and direction', async () => {
  const { files } = await doctorPackage('scorm12', 'ar-XB');
  assert.deepEqual(
    [...files.keys()].filter(file => !/\.xsd$|^imsmanifest/.test(file)),
    ['index.html', 'doctor.js', 'notices.txt'],
  );
  const html = new TextDecoder().decode(files.get('index.html'));
  assert.match(html, /<html lang="ar-XB" dir="rtl">/);
  assert.match(html, /<main class="doctor"><\/main>/);
});
