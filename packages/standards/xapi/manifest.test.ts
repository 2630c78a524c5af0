import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outline } from '../internal/testing/course.js';
import { manifest } from './manifest.js';

// That it keeps every rule of tincan.xml is proved where the rules are: build/manifests.test.ts, build/verify.

test('tincan.xml launches the course, and names its modules under the ids of its statements', () => {
  const xml = manifest({ course: outline });
  assert.deepEqual(
    [...xml.matchAll(/ id="([^"]*)"/gu)].map(([, id]) => id),
    ['https://example.org/a-course', 'https://example.org/a-course/module-one'],
  );
  assert.deepEqual(xml.match(/<launch [^]*?<\/launch>/gu), ['<launch lang="en">index.html</launch>']);
  assert.ok(xml.indexOf('<launch') < xml.indexOf('module-one'));
});
