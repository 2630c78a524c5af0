import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { FaultError } from '../errors.js';
import { said } from '../testing/said.js';
import { pack } from './package.js';

const checked = fileURLToPath(new URL('../../test/fixtures/checked-course', import.meta.url));
const scratch = mkdtempSync(path.join(tmpdir(), 'throughline-package-'));
after(() => rmSync(scratch, { recursive: true }));

let count = 0;
/** A copy of a small course, and a folder for its packages. */
function copy(own: Readonly<Record<string, string>> = {}) {
  const folder = path.join(scratch, String(count++));
  const course = path.join(folder, 'course');
  cpSync(checked, course, { recursive: true });
  for (const [name, words] of Object.entries(own)) writeFileSync(path.join(course, name), words);
  return { course, out: path.join(folder, 'out') };
}
const read = (...parts: string[]): string => readFileSync(path.join(...parts), 'utf8');
const yaml = (course: string, from: RegExp, to: string): void =>
  writeFileSync(path.join(course, 'course.yaml'), read(course, 'course.yaml').replace(from, to));
const code = (wanted: string) => (error: unknown) => error instanceof FaultError && error.fault.code === wanted;

const [, id = ''] = /^id: (\S+)/mu.exec(read(checked, 'course.yaml')) ?? [];
const [, version = ''] = /^version: (\S+)/mu.exec(read(checked, 'course.yaml')) ?? [];
const [, module = ''] = /^id: (\S+)/mu.exec(read(checked, '01-beds/module.yaml')) ?? [];

test('writes the whole course and each module with a check, and says how far it is', async () => {
  const { course, out } = copy();
  const { code: exit, out: printed } = await said(pack, { course, out, format: 'web,scorm12' });
  assert.equal(exit, 0, printed);
  const names = [id, `${id}-${module}`].flatMap(name => [`${name}-scorm12.zip`, `${name}-web.zip`]);
  assert.deepEqual(readdirSync(out), names.sort());
  assert.match(printed, new RegExp(`Packing ${module} for SCORM 1.2 \\(4 of 4\\)`, 'u'));
  assert.match(printed, /The largest files of .*: \S+ \(\d+\.\d kB\), /u);
});

test('takes modules and the whole course by name, and tells of a name that is none', async () => {
  const { course, out } = copy();
  const { out: printed } = await said(pack, { course, out, format: 'web', module, json: true });
  const { packages } = JSON.parse(printed) as { packages: readonly { name: string; of: string }[] };
  assert.deepEqual(packages.map(({ name, of }) => [name, of]), [[`${id}-${module}-web.zip`, module]]); // prettier-ignore
  for (const [option, value] of [
    ['module', 'beets'],
    ['format', 'scorm13'],
    ['locale', 'xx'],
  ] as const)
    await assert.rejects(said(pack, { course, out, [option]: value }), code('usage-value'));
});

test('a release is written down, and what it fixes is refused to change', async () => {
  const { course, out } = copy();
  const run = () => said(pack, { course, out, format: 'web', release: version, json: true });
  const released = await run();
  assert.equal(released.code, 0, released.out);
  const first = read(course, 'releases.json');
  assert.deepEqual(Object.keys(JSON.parse(first) as object), [version]);
  assert.equal((await run()).code, 0);
  assert.equal(read(course, 'releases.json'), first, 'released again it stays as it is');

  yaml(course, /^base: .*$/mu, 'base: https://other.example');
  const moved = await run();
  assert.equal(moved.code, 1);
  assert.match(moved.out, /"code":"C308".*"place":"course\.yaml:/u);
});

test('a release is of the version that the course has, and of one content', async () => {
  const { course, out } = copy();
  await assert.rejects(said(pack, { course, out, format: 'web', release: '9.9.9' }), code('other-version'));
  await said(pack, { course, out, format: 'web', release: version, json: true });
  const slots = path.join(course, '01-beds/slots.json');
  writeFileSync(slots, read(slots).replace('{', '{\n  "later": 99,'));
  await assert.rejects(
    said(pack, { course, out, format: 'web', release: version, json: true }),
    code('released-already'),
  );
});

test('a package above what course.yaml allows is refused, with its ten largest files, and nothing is written', async () => {
  for (const [field, name] of [
    ['course', id],
    ['module', `${id}-${module}`],
  ] as const) {
    const { course, out } = copy();
    yaml(course, /^neutral:/mu, `kilobytes-${field}: 50\nneutral:`);
    await assert.rejects(said(pack, { course, out }), error => {
      assert.ok(error instanceof FaultError);
      assert.equal(error.fault.code, 'over-budget');
      assert.match(error.fault.what, new RegExp(`^${name}-scorm12.zip has \\d+\\.\\d kB .* allows 50 kB`, 'u'));
      assert.equal(error.fault.why.match(/ kB\)/gu)?.length, 10);
      return true;
    });
    assert.equal(existsSync(out), false);
    yaml(course, /^kilobytes-.*$/mu, `kilobytes-${field}: 500`);
    assert.equal((await said(pack, { course, out, format: 'scorm12' })).code, 0);
  }
});

test('the edition for facilitators has their notes and the right answers, and is for the web alone', async () => {
  const { course, out } = copy();
  const lesson = path.join(course, '01-beds/20-soil.md');
  writeFileSync(lesson, `${read(lesson)}\n:::facilitator\nLet them smell the soil.\n:::\n`);
  const words = async (options: Readonly<Record<string, boolean>>, name: string): Promise<string> => {
    assert.equal((await said(pack, { course, out, format: 'web', module: 'course', ...options })).code, 0);
    const files = unzipSync(readFileSync(path.join(out, name)));
    return Object.values(files).map(bytes => new TextDecoder().decode(bytes)).join('\n'); // prettier-ignore
  };
  const theirs = await words({ facilitator: true }, `${id}-facilitator-web.zip`);
  assert.match(theirs, /Let them smell the soil/u);
  assert.match(theirs, /aria-label="Right answers"><dl><dt>/u);
  assert.match(theirs, /\.facilitator\b[^}]*\{/u, 'and a style of its own');
  const learners = await words({}, `${id}-web.zip`);
  assert.doesNotMatch(learners, /Let them smell the soil|Right answers|\.facilitator\b/u);
  for (const format of ['scorm12', 'cmi5', 'xapi'])
    await assert.rejects(said(pack, { course, out, facilitator: true, format }), code('usage-value'));
});
