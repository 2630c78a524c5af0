import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lacking } from './complete.js';
import { elementsIn, houseElements } from './elements.js';

for (const element of elementsIn(houseElements))
  test(`${element.name} has its states, each of which an author may write, its row in the suite and its outline`, async () => {
    assert.deepEqual(await lacking(element), []);
  });
