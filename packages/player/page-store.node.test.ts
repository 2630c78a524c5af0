import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openPageStore } from './page-store.js';
import { outlineOf } from './testing/outline.js';

test('asks for the script of the module that holds a page, and once it is there for nothing more', async () => {
  const asked: string[] = [];
  const store = openPageStore(outlineOf(), file => {
    asked.push(file);
    store.put('en/rope', '<article id="rope"></article>');
    store.put('en/bank:knots-check', '<tl-choice></tl-choice>');
    return Promise.resolve(true);
  });
  assert.equal(await store.page('rope', 'en'), '<article id="rope"></article>');
  assert.equal(await store.bank('knots-check', 'en'), '<tl-choice></tl-choice>');
  assert.deepEqual(asked, ['basics-en.js']);
});

test('gives nothing for a page whose script could not be loaded, and asks again the next time', async () => {
  const asked: string[] = [];
  const store = openPageStore(outlineOf(), file => {
    asked.push(file);
    return Promise.resolve(false);
  });
  assert.equal(await store.page('farewell', 'ar-XB'), null);
  assert.equal(await store.page('farewell', 'ar-XB'), null);
  assert.deepEqual(asked, ['record-ar-XB.js', 'record-ar-XB.js']);
});

test('gives nothing for a page the course does not have', async () => {
  const store = openPageStore(outlineOf(), () => assert.fail('no script holds it'));
  assert.equal(await store.page('nowhere', 'en'), null);
});
