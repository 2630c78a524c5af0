import assert from 'node:assert/strict';
import { test } from 'node:test';
import { webAddress } from './window.js';

const at = (href: string) => ({ location: { href } });

for (const [page, text, expected] of [
  ['https://course.example/index.html', 'https://lrs.example/xapi', 'https://lrs.example/xapi'],
  ['https://course.example/index.html', 'http://lrs.example/xapi', undefined],
  ['https://course.example/index.html', '//lrs.example/xapi', 'https://lrs.example/xapi'],
  ['https://course.example/a/index.html', '../lrs', 'https://course.example/lrs'],
  ['http://course.example/index.html', 'http://lrs.example/xapi', 'http://lrs.example/xapi'],
  ['http://course.example/index.html', 'https://lrs.example/xapi', 'https://lrs.example/xapi'],
  ['file:///tmp/index.html', 'http://localhost:8080/xapi', 'http://localhost:8080/xapi'],
  ['http://course.example/index.html', 'javascript:alert(1)', undefined],
  ['http://course.example/index.html', 'data:text/html,bread', undefined],
  ['http://course.example/index.html', 'http://', undefined],
  ['http://course.example/index.html', undefined, undefined],
] as const)
  test(`from ${page} the address ${text ?? 'of none'} is ${expected ?? 'refused'}`, () => {
    assert.equal(webAddress(text, at(page)), expected);
  });
