import assert from 'node:assert/strict';
import { test } from 'node:test';
import { manifest as cmi5 } from '../cmi5/manifest.js';
import { manifest as scorm2004 } from '../scorm2004/manifest.js';
import { editions } from './testing/editions.js';
import { garden, packaged } from './testing/garden.js';
import { schemaErrors } from './testing/xsd.js';

const values = (xml: string, element: string, attribute: string): readonly string[] =>
  [...xml.matchAll(new RegExp(`<${element} [^>]*?\\b${attribute}="([^"]*)"`, 'gu'))].map(([, value = '']) => value);

for (const { name, folder, write, schemas } of editions) {
  const xml = write(garden);

  test(`${name}: a manifest of several units is valid to the schemas of its edition`, () => {
    assert.equal(schemaErrors(xml, folder, schemas), '');
  });

  test(`${name}: an item and a SCO a module, in the course's order, each with its own page`, () => {
    const ids = ['start', 'soil', 'water', 'extra'];
    assert.deepEqual(
      values(xml, 'item', 'identifier'),
      ids.map(id => `item_garden_${id}`),
    );
    assert.deepEqual(
      values(xml, 'item', 'identifierref'),
      ids.map(id => `resource_garden_${id}`),
    );
    assert.deepEqual(values(xml, 'resource', 'identifier'), [
      ...ids.map(id => `resource_garden_${id}`),
      'resource_garden_shared',
    ]);
    assert.deepEqual(values(xml, 'resource', 'href'), [
      'module-0.html',
      'module-1.html',
      'module-2.html',
      'module-5.html',
    ]);
    assert.deepEqual(
      [...xml.matchAll(/<title>(.*)<\/title>/gu)].map(([, title]) => title),
      ['Working &lt; well &amp; &quot;fairly&quot;', ...ids.map(id => `About ${id}`)],
    );
  });

  test(`${name}: what all units use stands once, in an asset that each depends on`, () => {
    assert.deepEqual([...values(xml, 'file', 'href')].sort(), [...garden.files].sort());
    assert.deepEqual(values(xml, 'dependency', 'identifierref'), Array(4).fill('resource_garden_shared'));
    assert.match(
      xml,
      /identifier="resource_garden_shared" type="webcontent" adlcp:scorm[tT]ype="asset">\s*<file href="course\.js"\/>\s*<file href="neutral\.html"\/>\s*<\/resource>/u,
    );
  });

  test(`${name}: lets no LMS judge in the units' place, and maps no objective`, () => {
    assert.doesNotMatch(xml, /mastery|passing_score|completionThreshold|mapInfo|prerequisites|timelimit/iu);
  });

  test(`${name}: units of a course that is to stay unnoticed are told apart by number alone`, () => {
    const neutral = write(packaged({ ...garden.course, neutral: true }));
    assert.deepEqual(
      [...neutral.matchAll(/<title>(.*)<\/title>/gu)].map(([, title]) => title),
      ['Online course', ...[1, 2, 3, 4].map(number => `Online course ${number}`)],
    );
  });
}

test('SCORM 2004: the course is passed by the units with a check, its score is the mean of all checks, and what is optional does not count', () => {
  const xml = scorm2004(garden, { edition: '4th' });
  const rules = [...xml.matchAll(/<imsss:rollupRules (.*)\/>/gu)].map(([, rule = '']) =>
    [...rule.matchAll(/"([^"]*)"/gu)].map(([, value]) => value),
  );
  assert.deepEqual(rules, [
    ['false', 'true', '0'],
    ['true', 'true', '0.5'],
    ['true', 'true', '1'],
    ['false', 'false', '0'],
  ]);
});

test('SCORM 2004: a course of one unit has no rollup to rule', () => {
  const [unit] = garden.units;
  assert.doesNotMatch(scorm2004({ ...garden, units: [unit!] }, { edition: '3rd' }), /rollup/u);
});

test('cmi5: a unit a module, each with its own mark and its own page, under ids that differ from the course', () => {
  const xml = cmi5(garden);
  assert.deepEqual(values(xml, 'au', 'id'), [
    'https://example.org/garden-start/au',
    'https://example.org/garden-soil/au',
    'https://example.org/garden-water/au',
    'https://example.org/garden-extra/au',
  ]);
  assert.deepEqual(values(xml, 'course', 'id'), ['https://example.org/garden']);
  assert.deepEqual(values(xml, 'au', 'moveOn'), ['Completed', 'CompletedAndPassed', 'CompletedAndPassed', 'Completed']);
  assert.deepEqual(values(xml, 'au', 'masteryScore'), ['0.8', '0.7']);
  assert.deepEqual(
    [...xml.matchAll(/<url>(.*)<\/url>/gu)].map(([, url]) => url),
    garden.units.map(({ launch }) => launch),
  );
  assert.match(xml, /<langstring lang="en">About soil<\/langstring>[^]*What soil is\.[^]*<url>module-1\.html/u);
});
