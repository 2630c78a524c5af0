import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { cli, loader } from '@throughline/build/testing/cli.js';
import { courses } from './harness/site.js';

const scratch = mkdtempSync(path.join(tmpdir(), 'throughline-wrong-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly errors: string;
}

/** Runs the command as its users do, in a process of its own. */
const throughline = (...args: readonly string[]): Promise<Ended> =>
  new Promise(resolve => {
    const child = execFile(process.execPath, ['--import', loader, cli, ...args], (_, out, errors) =>
      resolve({ code: child.exitCode ?? -1, out, errors }),
    );
  });

const lesson = '01-key-concepts/10-forced-labour-defined.md';
const next = '01-key-concepts/20-eleven-indicators.md';

/** A fault: what is written in place of what, and what the author must read. `caret` is what it stands under. */
interface Planted {
  readonly file: string;
  readonly find: string;
  readonly put: string;
  readonly code: string;
  readonly caret: string;
  readonly says: RegExp;
}

const faults: Readonly<Record<string, Planted>> = {
  'a directive whose name is misspelt': {
    file: lesson,
    find: ':::reveal{#what-a-penalty-can-be}',
    put: ':::reveel{#what-a-penalty-can-be}',
    code: 'C201',
    caret: ':reveel',
    says: /no block “reveel”\.\n.*lost\.\n.*Did you mean “reveal”\?/u,
  },
  'a directive with a quote that is not closed': {
    file: lesson,
    find: ':::note\nCompulsory schooling',
    put: ':::note{kind="practice}\nCompulsory schooling',
    code: 'C203',
    caret: ':::',
    says: /cannot be read as one\.\n.*printed as text\.\n.*not closed/u,
  },
  'an id that is taken': {
    file: next,
    find: 'id: eleven-indicators',
    put: 'id: forced-labour-defined',
    code: 'C303',
    caret: 'forced-labour-defined',
    says: /is taken\.\n.*one record\.\n.*10-forced-labour-defined\.md:2 already/u,
  },
  'a field that is missing': {
    file: lesson,
    find: 'minutes: 8\n',
    put: '',
    code: 'C103',
    caret: '---',
    says: /“minutes” is missing\.\n.*how many minutes it takes\.\n.*Add a line “minutes/u,
  },
  'a fact that is not in the book': {
    file: lesson,
    find: '"1.34", "1.35"]',
    put: '"1.34", "1.35", "9.99"]',
    code: 'C401',
    caret: '"9.99"',
    says: /no fact “9\.99”\.\n.*trace it\.\n.*facts\.json/u,
  },
  'a figure that no fact holds': {
    file: lesson,
    find: 'A yes on the first day',
    put: 'For 31 million people, a yes on the first day',
    code: 'C403',
    caret: '31 million',
    says: /“31 million” stands in no fact .*\n.*traced to its source\.\n.*List the fact/u,
  },
  'a picture that is not there': {
    file: lesson,
    find: 'Freedom can be taken at any stage.',
    put: '![A boat](pictures/boat.svg)\n\nFreedom can be taken at any stage.',
    code: 'C405',
    caret: 'pictures/boat.svg',
    says: /no picture pictures\/boat\.svg\.\n.*hole\.\n.*Put the file there/u,
  },
};

/** A copy of the course with faults in it, and a folder that holds earlier packages. */
function planted(name: string, among: readonly Planted[]) {
  const folder = path.join(scratch, name);
  const course = path.join(folder, 'course');
  const out = path.join(folder, 'dist');
  cpSync(courses.first, course, { recursive: true });
  for (const { file, find, put } of among) {
    const text = readFileSync(path.join(course, file), 'utf8');
    assert.ok(text.includes(find), `${file} holds ${find}`);
    writeFileSync(path.join(course, file), text.replace(find, put));
  }
  mkdirSync(out);
  writeFileSync(path.join(out, 'forced-labour-skills-scorm12.zip'), 'an earlier package');
  return { folder, course, out };
}

/** Everything below a folder, with its words. */
const held = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
    .sort()
    .map(file => [file, readFileSync(file, 'latin1')]);

/** The place of a fault in the planted file, as an editor counts it. */
function placeOf(course: string, { file, caret, put }: Planted): string {
  const text = readFileSync(path.join(course, file), 'utf8');
  const from = put === '' ? 0 : text.indexOf(caret, text.indexOf(put));
  const before = text.slice(0, from).split('\n');
  return `${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

describe('Wrong input', { concurrency: 2 }, () => {
  for (const [name, fault] of Object.entries(faults)) {
    test(`${name} stops the build and is shown with its place and its cure`, async () => {
      const { folder, course, out } = planted(name.replace(/\W/gu, '-'), [fault]);
      const before = held(folder);
      const { code, errors } = await throughline('package', '--course', course, '--out', out);
      assert.equal(code, 1);
      const at = placeOf(course, fault);
      const report = errors.split('\n\n').find(one => one.includes(`${at} error ${fault.code}`));
      assert.ok(report, `${at} ${fault.code}\n${errors}`);
      const [, shown = '', under = ''] = report.trim().split('\n');
      const start = under.indexOf('^');
      assert.equal(shown.slice(start, under.lastIndexOf('^') + 1), fault.caret, report);
      assert.match(report, fault.says);
      assert.match(errors, /Nothing was written: mend what is named above first\./u);
      assert.doesNotMatch(errors, /^\s+at .*:\d+/mu, 'no stack trace');
      assert.deepEqual(held(folder), before, 'earlier packages stay, nothing half-written lies about');
    });
  }

  test('all faults are told at once, by place, and as JSON', async () => {
    const all = Object.values(faults);
    const { folder, course, out } = planted('all', all);
    const before = held(folder);
    const { code, out: printed } = await throughline('package', '--json', '--course', course, '--out', out);
    assert.equal(code, 1);
    const { ok, problems } = JSON.parse(printed) as { ok: boolean; problems: { code: string; place: string }[] };
    assert.equal(ok, false);
    const told = problems.map(({ code: one, place }) => `${place} ${one}`);
    for (const fault of all) {
      assert.ok(told.includes(`${placeOf(course, fault)} ${fault.code}`), `${fault.code}\n${told.join('\n')}`);
    }
    assert.deepEqual(held(folder), before);
  });

  test('an element of the course that does not compile is told with its place', async () => {
    const { folder, course, out } = planted('element', []);
    mkdirSync(path.join(course, 'elements/bell'), { recursive: true });
    const file = 'elements/bell/bell.directive.ts';
    writeFileSync(path.join(course, file), "export const directive = {\n  name: 'bell'\n  kind: 'block',\n};\n");
    const before = held(folder);
    const { code, errors } = await throughline('package', '--course', course, '--out', out);
    assert.equal(code, 1);
    assert.match(errors, /elements\/bell\/bell\.directive\.ts:3:2 error own-element\n.*Expected "\}"/u);
    assert.doesNotMatch(errors, /^\s+at .*:\d+/mu, 'no stack trace');
    assert.deepEqual(held(folder), before);
  });

  test('wrong usage is told in words or as JSON, with exit code 2', async () => {
    const { code, errors } = await throughline('package', '--course', scratch);
    assert.deepEqual([code, errors.split('\n').length], [2, 4], errors);
    const asJson = await throughline('package', '--json', '--format', 'scorm13');
    assert.equal(asJson.code, 2);
    const { problems } = JSON.parse(asJson.out) as { problems: { what: string }[] };
    assert.equal(problems[0]?.what, '--format cannot be "scorm13".');
  });
});
