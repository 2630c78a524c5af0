import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ownDirectives } from '../course.js';
import { lacking } from './complete.js';
import { elementsIn, houseElements } from './elements.js';

/** COURSE=DIR: the course whose own elements are held against it too. */
const course = path.resolve(
  process.env.COURSE ?? fileURLToPath(new URL('../../test/fixtures/second-course', import.meta.url)),
);
const { directives } = await ownDirectives(course);

for (const element of [...elementsIn(houseElements), ...elementsIn(path.join(course, 'elements'))])
  test(`${element.name} has its states, each of which an author may write, its row in the suite and its outline`, async () => {
    assert.deepEqual(await lacking(element, directives), []);
  });
