import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { pseudo } from './pseudo.js';

const locales = ['en-XA', 'ar-XB'] as const;
const words = fc.array(fc.oneof(fc.string(), fc.constantFrom('{n}', '{module}', 'word', ' ')), { maxLength: 8 });

test('keeps placeholders and the space around words', () => {
  fc.assert(
    fc.property(fc.constantFrom(...locales), words, (locale, parts) => {
      const text = parts.join('');
      const made = pseudo(locale, text);
      assert.deepEqual(made.match(/\{\w+\}/gu), text.match(/\{\w+\}/gu));
      assert.equal(/^\s*/u.exec(made)?.[0], /^\s*/u.exec(text)?.[0]);
      assert.equal(/\s*$/u.exec(made)?.[0], /\s*$/u.exec(text)?.[0]);
    }),
  );
});

test('en-XA is at least a third longer than words are', () => {
  const text = 'Check my answer';
  assert.ok(pseudo('en-XA', text).length >= text.length * 1.3);
  assert.equal(pseudo('en-XA', 'Check'), '[Çĥéçķ ~]');
});

test('ar-XB is written in letters that run from right to left, and leaves numbers alone', () => {
  assert.equal(pseudo('ar-XB', 'Try 2 of {n}'), 'رصذ 2 سو {n}');
  assert.match(pseudo('ar-XB', 'Every letter of it'), /^[\p{Script=Arabic} ]+$/u);
});

test('leaves alone what holds no word', () => {
  for (const locale of locales) assert.equal(pseudo(locale, '31.4 – {n} %'), '31.4 – {n} %');
});
