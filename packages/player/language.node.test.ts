import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directionOf, matchLocale } from './language.js';

test('takes the first wish the course can meet', () => {
  assert.equal(matchLocale([undefined, 'pt', 'fr-CA', 'en'], ['en', 'fr']), 'fr');
  assert.equal(matchLocale(['EN_us'], ['ar', 'en']), 'en');
  assert.equal(matchLocale(['pt'], ['en', 'fr']), null);
});

test('offers a pseudo-locale only to those who ask for it', () => {
  assert.equal(matchLocale(['ar'], ['en', 'ar-XB']), null);
  assert.equal(matchLocale(['ar-XB'], ['en', 'ar-XB']), 'ar-XB');
});

test('knows the languages written from right to left', () => {
  assert.deepEqual(['ar', 'ar-XB', 'fa', 'en', 'arn'].map(directionOf), ['rtl', 'rtl', 'rtl', 'ltr', 'ltr']);
});
