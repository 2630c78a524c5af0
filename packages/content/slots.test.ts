import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCourse, type Files } from './index.js';
import { fixed, page, small } from './testing/course.js';

const errorsIn = (files: Files) => readCourse(files).problems.filter(({ severity }) => severity === 'error');

test('two modules that share a slot, as two branches made them, are told at the second one', () => {
  const other = { '02-more/module.yaml': 'id: more\ntitle: More\ndescription: More.\n', '02-more/10-more.md': page('Lead.', { id: 'more-page' }) }; // prettier-ignore
  const both = fixed(small(other));
  const slots = String(both['02-more/slots.json']);
  assert.deepEqual(errorsIn(both), []);
  const merged = { ...both, '02-more/slots.json': slots.replace('"module:more": 1', '"module:more": 0') };
  assert.deepEqual(errorsIn(merged).map(({ code, file, line }) => `${code} ${file}:${line}`), ['C305 02-more/slots.json:2']); // prettier-ignore
});
