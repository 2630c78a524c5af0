import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { said } from '../testing/said.js';
import { check } from './check.js';
import { copyForReview } from './review-copy.js';

const scratch = mkdtempSync(path.join(tmpdir(), 'throughline-review-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

const FILES = {
  'course.yaml':
    'id: knots\nversion: 1.0.0\ntitle: Knots\ndescription: On knots.\nlocales: [en]\nbase: https://knots.example.org\nreviewers:\n  - role: legal\n    covers: claims\n',
  'facts.json':
    '{"checked": "2020-01-31", "facts": [{"id": "1", "status": "VERIFIED", "statement": "There are 314 knots.", "source": "X"}]}',
  '01-tying/module.yaml': 'id: tying\ntitle: Tying\ndescription: How to tie.\n',
  '01-tying/10-first.md': '---\nid: first-page\ntitle: A page\nminutes: 5\nfacts: ["1"]\n---\n\nThere are 314 knots.\n',
  '01-tying/slots.json': '{ "module:tying": 0, "first-page": 0 }\n',
};

function courseIn(name: string, files: Readonly<Record<string, string>> = {}): string {
  const folder = path.join(scratch, name);
  for (const [file, content] of Object.entries({ ...FILES, ...files })) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  }
  return folder;
}

test('writes a document a module and one of what stands outside, and says how many claims are in each', async () => {
  const course = courseIn('sound');
  const out = path.join(scratch, 'out');
  const { code, out: told } = await said(copyForReview, { course, out });
  assert.equal(code, 0);
  assert.deepEqual(readdirSync(out).sort(), ['course.html', 'tying.html']);
  assert.match(told, /tying\.html: 1 claims/u);
  assert.match(told, /1 claims in all\. Draft for review; reviews still to come: legal\./u);
  assert.match(readFileSync(path.join(out, 'tying.html'), 'utf8'), /module: tying\s+digest: [0-9a-f]{8}/u);
});

test('says the same with --json, and that a fact is old by the clock of whoever runs it', async () => {
  const { code, out: told } = await said(copyForReview, {
    course: courseIn('json'),
    out: path.join(scratch, 'json-out'),
    json: true,
  });
  const { ok, documents, claims, unread, problems } = JSON.parse(told) as {
    readonly ok: boolean;
    readonly documents: readonly unknown[];
    readonly claims: number;
    readonly unread: readonly string[];
    readonly problems: readonly { readonly code: string }[];
  };
  assert.deepEqual([code, ok, claims, unread], [0, true, 1, ['legal']]);
  assert.deepEqual(documents, [
    { file: 'course.html', claims: 0 },
    { file: 'tying.html', claims: 1 },
  ]);
  assert.deepEqual(problems.map(problem => problem.code), ['C507']); // prettier-ignore
});

test('writes nothing of a course with an error', async () => {
  const course = courseIn('wrong', { 'facts.json': '{"facts": []}' });
  const out = path.join(scratch, 'wrong-out');
  const { code, out: told } = await said(copyForReview, { course, out, json: true });
  assert.equal(code, 1);
  assert.equal((JSON.parse(told) as { readonly ok: boolean }).ok, false);
  assert.throws(() => readdirSync(out), /ENOENT/u);
});

test('`check` counts the same claims and names the same reviews, and takes no missing review for a problem', async () => {
  const { out: told } = await said(check, { course: courseIn('checked'), json: true });
  const { ok, claims, unread } = JSON.parse(told) as Readonly<Record<string, unknown>>;
  assert.deepEqual([ok, claims, unread], [true, 1, ['legal']]);
});
