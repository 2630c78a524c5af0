import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { formatNames } from '@throughline/build/core/formats.js';
import { fixCourse, readCourse, type Problem } from '@throughline/content';
import { courses } from './harness/site.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (name: string): string => readFileSync(path.join(root, name), 'utf8');
const scratch = mkdtempSync(path.join(tmpdir(), 'throughline-docs-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

interface Ended {
  readonly code: number;
  readonly out: string;
}

/** Runs a command line of the documents, with more words after it; `until` ends it as Ctrl+C does. */
function run(command: string, more = '', until?: (out: string) => Promise<boolean> | boolean): Promise<Ended> {
  const line = more === '' ? command : `${command}${command.includes(' -- ') ? '' : ' --'} ${more}`;
  const env = { ...process.env, NODE_TEST_CONTEXT: '' };
  const child = spawn(line, { cwd: root, env, shell: true, detached: process.platform !== 'win32' });
  let out = '';
  const heard = async (chunk: Buffer): Promise<void> => {
    out += chunk.toString();
    if (child.pid !== undefined && (await until?.(out)) === true) process.kill(-child.pid, 'SIGINT');
  };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => void heard(chunk));
  return new Promise(resolve => child.on('close', code => resolve({ code: code ?? -1, out })));
}

const ends = async (code: number, says: RegExp, ...words: readonly [string, string?]): Promise<void> => {
  const ended = await run(...words);
  assert.equal(ended.code, code, ended.out);
  assert.match(ended.out, says);
};

/** The preview answers at the address it prints. */
async function starts(command: string): Promise<void> {
  const statuses: number[] = [];
  const { out } = await run(command, '', async text => {
    const address = /^ {2}(http:\/\/127\.0\.0\.1:\d+)/mu.exec(text)?.[1];
    if (address === undefined || statuses.length > 0) return false;
    statuses.push(0);
    statuses[0] = (await fetch(address)).status;
    return true;
  });
  assert.deepEqual(statuses, [200], out);
}

let noSuite: Promise<void> | undefined;

/** Test suites cannot be run from within one of them: that they are known is proof enough. */
async function isSuite(command: string): Promise<void> {
  const suites = [...read('scripts/test.js').matchAll(/^ {2}(\w+): (?:async )?(?:\w+|\(\)) =>/gmu)].map(
    ([, name]) => name,
  );
  const [, ...names] = command.split(/ -- | /u).slice(1);
  assert.ok(suites.length > 0);
  for (const name of names) assert.ok(suites.includes(name), `${name} is one of ${suites.join(', ')}`);
  noSuite ??= ends(1, /0 passed, 0 failed, 0 skipped/u, 'npm test', 'no-such-suite');
  await noSuite;
}

/** What another test runs, with all that comes of it. */
const isRunIn =
  (file: string) =>
  (command: string): void => {
    assert.match(read(file), new RegExp(`run\\(.${command.replaceAll('.', '\\.')}\\b`, 'u'));
  };

const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts;

/** Every command that these documents tell people to run, and its proof. */
const proofs: Readonly<Record<string, (command: string) => Promise<void> | void>> = {
  'npm start': starts,
  'npm start -- --lrs <address>': () =>
    ends(2, /THROUGHLINE_LRS_KEY and THROUGHLINE_LRS_SECRET/u, 'npm start', '--lrs http://127.0.0.1:9/'),
  'npm test': isSuite,
  'npm test -- unit': isSuite,
  'npm test -- lint types': isSuite,
  'npm test -- browser': isSuite,
  'npm test -- e2e': isSuite,
  'npm test -- timed': isSuite,
  'npm run test:full': () => {
    assert.equal(scripts['test:full'], `${scripts['test'] ?? ''} --full`);
    assert.match(read('scripts/test.js'), /args\.includes\('--full'\)/u);
  },
  'npm run package': async command => {
    const out = path.join(scratch, 'dist');
    await ends(0, /Written to/u, command, `--format scorm12,web --out ${out}`);
    await ends(0, /Written to/u, command, `--facilitator --module course --out ${out}`);
    const written = readdirSync(out).sort();
    const named = [...read('README.md').matchAll(/`([\w-]+\.zip)`/gu)].map(([, name]) => name ?? '');
    const whole = named.filter(name => formatNames.some(format => name === `forced-labour-skills-${format}.zip`));
    assert.equal(whole.length, formatNames.length, 'README.md names every format');
    for (const name of named.filter(one => /-(?:scorm12|web)\.zip$/u.test(one))) {
      assert.ok(written.includes(name), `${name} is written`);
    }
  },
  'npm run throughline -- verify <file>': async () => {
    const out = path.join(scratch, 'verified');
    await ends(0, /Written to/u, 'npm run package', `--module course --format scorm12 --out ${out}`);
    const [zip = ''] = readdirSync(out);
    await ends(0, /SCORM 1\.2[^]*No rule is broken/u, 'npm run throughline', `verify ${path.join(out, zip)}`);
  },
  'npm run release': async command => {
    const out = path.join(scratch, 'release');
    await ends(0, /Open START-HERE\.html/u, command, `--format scorm12 --out ${out}`);
    assert.ok(readdirSync(out).includes('START-HERE.html'));
  },
  'npm run review-copy': async command => {
    const out = path.join(scratch, 'review');
    await ends(0, /claims in all/u, command, `--out ${out}`);
    assert.ok(readdirSync(out).includes('course.html'));
  },
  'npm run elements': isRunIn('test/packing.test.ts'),
  'npm pack ./dist/elements/npm': isRunIn('test/packing.test.ts'),
  'npm run check': command => ends(0, /0 errors|No problems found/u, command),
  'npm run check -- --fix': async command => {
    const course = path.join(scratch, 'course');
    cpSync(courses.first, course, { recursive: true });
    const [module = ''] = readdirSync(course).filter(name => /^\d/u.test(name));
    rmSync(path.join(course, module, 'slots.json'));
    await ends(0, /Written: .*slots\.json/u, command, `--course ${course}`);
    assert.ok(existsSync(path.join(course, module, 'slots.json')));
  },
  'npm run throughline -- statements --learner sample': command => ends(0, /verbs\/initialized"/u, command),
  'npm run throughline -- lrs <address>': () =>
    ends(1, /missing +The record store answers/u, 'npm run throughline', 'lrs http://127.0.0.1:9/xapi'),
  'npm run throughline -- statements --learner sample --out life.json': async () => {
    const out = path.join(scratch, 'life.json');
    await ends(0, /statements, /u, 'npm run throughline', `statements --learner sample --out ${out}`);
    assert.ok(Array.isArray(JSON.parse(readFileSync(out, 'utf8'))));
  },
  'npm run throughline -- statements --profile --out profile.jsonld': async () => {
    const out = path.join(scratch, 'profile.jsonld');
    await ends(0, /Written to/u, 'npm run throughline', `statements --profile --out ${out}`);
    assert.equal(readFileSync(out, 'utf8'), read('docs/lrs/profile.jsonld'));
  },
  'npm run format': () => {
    const [program = ''] = (scripts['format'] ?? '').split(' ');
    assert.ok(existsSync(path.join(root, 'node_modules/.bin', program)));
  },
};

/** Lines of ```sh blocks, and commands of npm within a sentence. */
const commandsOf = (text: string): readonly string[] => [
  ...[...text.matchAll(/^```sh\n([^]*?)^```/gmu)].flatMap(([, lines = '']) => lines.trim().split('\n')),
  ...[...text.matchAll(/`(npm [^`]+)`/gu)].map(([, command = '']) => command),
];

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/lrs/README.md',
  'docs/lrs/statements.md',
  'packages/embed/README.md',
];
const commands = [...new Set(documents.flatMap(name => commandsOf(read(name))))];

describe('The commands of README.md, CONTRIBUTING.md, docs/lrs and packages/embed', () => {
  test('each has a proof, and no proof is left over', () => {
    assert.deepEqual(commands.toSorted(), Object.keys(proofs).sort());
  });
  for (const [command, prove] of Object.entries(proofs)) test(`${command} does what is said`, () => prove(command));
});

/** Problems that a sample has because it stands alone: its facts, objectives, terms, bank, check, twins, roles, pictures and films are elsewhere. */
const ALONE = new Set(['C212', 'C217', 'C220', 'C225', 'C227', 'C229', 'C231', 'C403', 'C405', 'C408', 'C414']);

test('every block of docs/authoring.md can be read', () => {
  const text = read('docs/authoring.md');
  const samples = [...text.matchAll(/^(`{3,})(?:md|text)\n([^]*?)^\1$/gmu)].map(([, , sample = '']) => sample);
  assert.ok(samples.length > 10);
  for (const sample of samples) {
    const page = '---\nid: sample\ntitle: A\nminutes: 2\n---\n\nLead.\n\n';
    const isPage = /^---[^]*^minutes:/mu.test(sample);
    const files = {
      'course.yaml': 'id: a\nversion: 1.0.0\ntitle: A\ndescription: A.\nlocales: [en]\nbase: https://a.example.org\n',
      'facts.json': read('modules/facts.json'),
      '01-a/module.yaml': 'id: module\ntitle: A\ndescription: A.\n',
      '01-a/10-page.md': isPage ? sample : sample.startsWith('---') ? page : page + sample,
      ...(!isPage && sample.startsWith('---') && { 'glossary.md': sample }),
    };
    const { problems } = readCourse({ ...files, ...Object.fromEntries(fixCourse(files)) });
    const wrong = problems.filter(({ code }: Problem) => !ALONE.has(code));
    assert.deepEqual(wrong, [], sample);
  }
});
