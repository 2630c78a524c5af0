import assert from 'node:assert/strict';
import { after } from 'node:test';
import { createLrs } from '@throughline/lms/lrs/index.js';
import type { Lrs, LrsOptions } from '@throughline/lms/lrs/index.js';
import type { Outline } from '@throughline/tracking';
import { outline as ours } from '../../internal/testing/course.js';
import { checkerFor } from '../profile/checker.js';
import { warnings } from './valid.js';

const stores: Lrs[] = [];

// Whoever imports this has every statement of every test of the file judged, also where no test asks.
after(() => {
  assert.deepEqual(
    stores.flatMap(({ violations }) => violations),
    [],
    'statements that the profile or xAPI forbids',
  );
});

/** An LRS that refuses, and remembers, whatever departs from the course's profile or from xAPI. */
export const strictLrs = (options: LrsOptions = {}, outline: Outline = ours): Lrs => {
  const check = checkerFor(outline);
  const lrs = createLrs({
    ...options,
    refuse: statement => [...warnings(statement), ...check(statement)].join('; ') || null,
  });
  stores.push(lrs);
  return lrs;
};
