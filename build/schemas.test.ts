import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatOf } from './core/formats.js';
import { readSchema, readSchemas } from './schemas.js';

const EDITIONS = ['scorm20043rd', 'scorm20044th'] as const;
const { schemas } = formatOf('scorm2004-3');
const sequencing = (schemas?.files ?? []).filter(name => name.startsWith('imsss_'));

const said = (schema: string): string => schema.replace(/<!--.*?-->/gsu, '').replace(/\s+/gu, '');

test('the sequencing schemas of both editions of SCORM 2004 say the same', async () => {
  assert.ok(sequencing.length > 8);
  for (const name of sequencing) {
    const [third = '', fourth = ''] = await Promise.all(
      EDITIONS.map(async edition => new TextDecoder().decode(await readSchema(name, edition))),
    );
    assert.ok(said(third).startsWith('<?xml'), name);
    assert.equal(said(third), said(fourth), name);
  }
});

for (const format of ['scorm2004-3', 'scorm2004-4'] as const)
  test(`${format} carries their licence once, where they are included`, async () => {
    const files = await readSchemas(formatOf(format));
    const licensed = [...files].filter(([, bytes]) => new TextDecoder().decode(bytes).includes('License Notice'));
    assert.deepEqual(
      licensed.map(([name]) => name),
      ['imsss_v1p0.xsd'],
    );
  });

test('no schema names a file that does not travel with it', async () => {
  for (const format of ['scorm12', 'scorm2004-3', 'scorm2004-4'] as const)
    for (const [name, bytes] of await readSchemas(formatOf(format))) {
      const schema = new TextDecoder().decode(bytes);
      assert.doesNotMatch(schema, /<!DOCTYPE/u, name);
    }
});
