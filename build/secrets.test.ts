import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { isText, secretsIn } from './core/secrets.js';
import { readCourseFolder } from './course.js';
import { formatNames } from './core/formats.js';
import { makePackage } from './make.js';

const scratch = mkdtempSync(path.join(tmpdir(), 'throughline-secrets-'));
after(() => rmSync(scratch, { recursive: true }));
const own = fileURLToPath(new URL('../modules', import.meta.url));

/** Parts of a planted secret are joined here, so that nobody's search for secrets stops at this file. */
const s = (...parts: readonly string[]): string => parts.join('');
const letters = 'a1B2c3D4e5F6g7H8i9J0a1B2c3D4e5F6g7H8';

/** File, words, and line and column of what is to be named. */
const planted: readonly (readonly [file: string, words: string, place: string])[] = [
  ['01-a/notes.md', s('See https://', 'ada:sesame', '@lrs.example/xapi.'), '1:5'],
  ['01-a/b.md', s('x\n\n[store](http://', 'key:0123', '@lrs.example)'), '3:9'],
  ['01-a/c.svg', s('<svg><!-- Authorization: Basic ', 'YWRhOnNlc2FtZQ==', ' --></svg>'), '1:26'],
  ['01-a/d.vtt', s('WEBVTT\n\nBearer ', 'abcdefgh'), '3:1'],
  ['01-a/e.json', s('{\n  "password": "', 'sesame', '"\n}'), '2:4'],
  ['01-a/f.yaml', s('name: x\nsecret: ', 'sesame-open'), '2:1'],
  ['01-a/g.yaml', s('token: ', '12345'), '1:1'],
  ['01-a/h.yaml', s('lrs:\n  auth: ', 'ada'), '2:3'],
  ['01-a/i.yaml', s('clientSecret: "', 'words of mine', '"'), '1:1'],
  ['01-a/j.json', s('{"user": "ada", "api_token": "', 'x', '"}'), '1:18'],
  ['01-a/k.md', s('Log in.\n\nPassword: ', 'sesame1'), '3:1'],
  ['01-a/l.txt', s('-----BEGIN RSA ', 'PRIVATE KEY-----'), '1:1'],
  ['01-a/m.txt', s('x\n-----BEGIN ', 'CERTIFICATE-----'), '2:1'],
  ['01-a/n.txt', s('AKIA', 'ABCDEFGHIJKLMNOP'), '1:1'],
  ['01-a/o.txt', s('It is ghp_', letters), '1:7'],
  ['01-a/p.txt', s('github_pat_', letters), '1:1'],
  ['elements/bell/bell.ts', s("const lrs = { auth: '", 'c2VzYW1l', "' };"), '1:15'],
  ['01-a/.q/hidden.ini', s('password=', 'sesame'), '1:1'],
  ['01-a/.env', s('X=1'), '1:1'],
  ['.env.local', s('X=1'), '1:1'],
  ['01-a/.git/config', s('[core]'), '1:1'],
  ['.git-credentials', s('x'), '1:1'],
];

test('names every planted secret with its place, and nothing packs', async () => {
  const folder = path.join(scratch, 'course');
  cpSync(own, folder, { recursive: true });
  for (const [file, words] of planted) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), words);
  }
  const { course, trouble } = await readCourseFolder(folder, { preview: false });
  assert.equal(course, null);
  const told = trouble.filter(({ code }) => code === 'secret' || code === 'private-file');
  assert.deepEqual(
    told.map(({ place }) => place).toSorted(),
    planted.map(([file, , place]) => `${file}:${place}`).toSorted(),
  );
  for (const { text } of told) assert.doesNotMatch(text, /sesame/u, 'the secret itself is not told');
});

test('no alarm in words that only look alike', () => {
  for (const [file, words] of [
    ['a.md', 'Basic knowledge of the Basic training. Bearer of news.\nThe secret: he paid. Passwords are secret.'],
    ['a.md', 'author: Ada\nauthority: the court\nPassword: never\nTokens: three'],
    ['a.yaml', 'password: ${PASSWORD}\ntoken:\nauthor: Ada\nhref: https://example.org:8080/a@b'],
    ['slots.json', '{\n  "items": {\n    "bank/no-secret": 23\n  }\n}'],
    ['a.css', ':root { --token: red; }'],
    ['a.ts', 'const auth: Auth = read(token = next());'],
  ] as const)
    assert.deepEqual(secretsIn(file, words), [], words);
});

test('no alarm on the project’s own course, nor in any package of it', async () => {
  const { course, trouble } = await readCourseFolder(own, { preview: false });
  assert.ok(course);
  assert.deepEqual(trouble.filter(({ severity }) => severity === 'error'), []); // prettier-ignore
  for (const format of formatNames)
    for (const [name, bytes] of (await makePackage(course, own, format)).files)
      if (isText(bytes)) assert.deepEqual(secretsIn(name, new TextDecoder().decode(bytes)), [], `${format} ${name}`);
});

test('whoever keeps a course under version control may', async () => {
  const folder = path.join(scratch, 'versioned');
  cpSync(own, folder, { recursive: true });
  mkdirSync(path.join(folder, '.git'));
  for (const [name, words] of [
    ['HEAD', 'ref: refs/heads/main'],
    ['config', s('url = https://a:', 'b@c.example')],
  ] as const)
    // prettier-ignore
    writeFileSync(path.join(folder, '.git', name), words);
  assert.ok((await readCourseFolder(folder, { preview: false })).course);
});
