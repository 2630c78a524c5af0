import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatOf } from './core/formats.js';
import { readSchemas } from './schemas.js';

const EDITIONS = ['scorm20043rd', 'scorm20044th'] as const;
const { schemas } = formatOf('scorm2004-3');
const sequencing = (schemas?.files ?? []).filter(name => name.startsWith('imsss_'));

/** A file as an edition has it, by a name for which nothing is exchanged. */
const original = async (name: string, edition: (typeof EDITIONS)[number]): Promise<string> => {
  const files = await readSchemas({ schemas: { edition, files: [`./${name}`] } });
  return new TextDecoder().decode(files.get(`./${name}`));
};

const said = (schema: string): string => schema.replace(/<!--.*?-->/gsu, '').replace(/\s+/gu, '');

test('the sequencing schemas of both editions of SCORM 2004 say the same', async () => {
  assert.ok(sequencing.length > 8);
  for (const name of sequencing) {
    const [third = '', fourth = ''] = await Promise.all(EDITIONS.map(edition => original(name, edition)));
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
