import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { formatOf, type FormatName } from '@throughline/build/core/formats.js';
import { packageCourse } from '@throughline/build/core/package-course.js';
import { zip } from '@throughline/build/core/zip.js';
import { readFolder } from '@throughline/build/folder.js';
import { learnerNotices, notices, noticesFile } from '@throughline/build/notices.js';
import { partsOf } from '@throughline/build/testing/parts.js';
import { doctorWords, interfaceWords } from '@throughline/build/words.js';
import { readCourse } from '@throughline/content';
import { build } from 'esbuild';
import { ESLint } from 'eslint';
import { courses } from './harness/site.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(path.join(tmpdir(), 'throughline-house-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

const ALLOWED = new Set(['MIT', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'Apache-2.0', '0BSD']);

test('learners receive nothing but what its authors let anybody use', async () => {
  const all = await learnerNotices();
  assert.ok(all.some(({ name }) => name === 'lit-html'));
  for (const { name, license, text } of all) {
    assert.ok(ALLOWED.has(license), `${name}: ${license}`);
    assert.match(text, /copyright/iu, `${name} carries its licence`);
  }
});

test('THIRD-PARTY-NOTICES.md is up to date', async () => {
  assert.equal(readFileSync(noticesFile, 'utf8'), await notices(), 'Run: node --import tsx build/notices.ts');
});

const stringFiles = ['packages', 'build']
  .flatMap(folder =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map(name => path.join(folder, name)),
  )
  .filter(name => /(?:^|[\\/.])strings\.ts$/u.test(name) && !name.includes('node_modules'))
  .map(name => path.join(root, name))
  .sort();

/** Keys of a catalogue without a sentence for the translator. `.other` shares the one of `.one` above it. */
function undocumented(text: string): readonly string[] {
  const lines = text.split('\n');
  const keyOf = (line = ''): string | undefined => /^ {2}(?:'([^']+)'|(\w+)):/u.exec(line)?.slice(1).find(Boolean);
  return lines.flatMap((line, index) => {
    const key = keyOf(line);
    const before = lines[index - 1];
    const shared = key !== undefined && keyOf(before) === key.replace(/\.other$/u, '.one');
    return key === undefined || shared || /\*\/$/u.test(before ?? '') ? [] : [key];
  });
}

test('every word of the interface has a sentence for its translator', () => {
  assert.ok(stringFiles.length >= 4, stringFiles.join());
  assert.deepEqual(undocumented("  /** Said. */\n  'a.one': '',\n  'a.other': '',\n  b: '',\n"), ['b']);
  for (const file of stringFiles) assert.deepEqual(undocumented(readFileSync(file, 'utf8')), [], file);
});

test('no two catalogues use the same key, and every one reaches the learner in every language', async () => {
  // Words for paper are written into the pages by the build, in the language of each.
  const learner = stringFiles.filter(file => /[\\/](?:player|elements)[\\/](?!.*paper\.strings)/u.test(file));
  const owners = new Map<string, string>();
  for (const file of learner) {
    const { strings } = (await import(pathToFileURL(file).href)) as { strings: Readonly<Record<string, string>> };
    for (const key of Object.keys(strings)) {
      assert.equal(owners.get(key), undefined, `${key} stands in ${file} too`);
      owners.set(key, file);
    }
  }
  const locales = ['en', 'ar-XB'];
  const table = {
    ...interfaceWords(locales).get('ar-XB'),
    ...doctorWords(['ar-XB'], 'scorm12')[0]?.[1],
    ...doctorWords(['ar-XB'], 'xapi')[0]?.[1],
  };
  assert.deepEqual(
    [...owners.keys()].filter(key => table[key] === undefined),
    [],
    'build/words.ts takes all of them',
  );
});

test('lint holds the floor of browsers in css`...` as in a file, and lets an enhancement be', async () => {
  const eslint = new ESLint({
    cwd: root,
    ruleFilter: ({ ruleId }) => ruleId.startsWith('css/'),
    // No rule about style asks for the types of the whole project.
    overrideConfig: { files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: false } } },
  });
  const rules = async (sheet: string): Promise<readonly string[]> => {
    const code = `import { css } from 'lit';\n\nexport const map = css\`\n  ${sheet}\n\`;\n`;
    const [result] = await eslint.lintText(code, { filePath: 'packages/player/course-map.styles.ts' });
    return (result?.messages ?? []).map(({ ruleId, line }) => `${ruleId ?? 'fatal'} in line ${line}`);
  };
  for (const [sheet, found] of [
    ['a { text-wrap: pretty; }', ['css/use-baseline in line 4']],
    ['a:has(b) { color: red; }', ['css/use-baseline in line 4']],
    ['a { colour: red; }', ['css/no-invalid-properties in line 4']],
    ['@supports (text-wrap: pretty) { a { text-wrap: pretty; } }', []],
    ['a { color: red; }', []],
  ] as const)
    assert.deepEqual(await rules(sheet), found, sheet);
});

/** What an editor without installation would run: Markdown in, a zip out. */
const EDITOR = `
import { readCourse } from '@throughline/content';
import { packageCourse } from '@throughline/build/core/package-course.js';
import { zip } from '@throughline/build/core/zip.js';
import { partsOf } from '@throughline/build/testing/parts.js';
globalThis.pack = async (files, format) => {
  const { course } = readCourse(files);
  const made = await packageCourse(partsOf(format, { course }));
  return zip(made.files, made.manifest);
};`;

async function pack(files: Awaited<ReturnType<typeof readFolder>>, format: FormatName): Promise<Uint8Array> {
  const { course } = readCourse(files);
  assert.ok(course);
  const made = await packageCourse(partsOf(format, { course }));
  return zip(made.files, made.manifest);
}

test('reads a course and packs it without Node, to the same bytes', async () => {
  const { outputFiles } = await build({
    stdin: { contents: EDITOR, resolveDir: path.join(root, 'build'), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    // A worker of the browser: no document either.
    conditions: ['worker'],
    logLevel: 'silent',
  });
  const { TextEncoder, TextDecoder, btoa, crypto } = globalThis;
  const browser = createContext({ TextEncoder, TextDecoder, btoa, crypto });
  runInContext(outputFiles[0]?.text ?? '', browser);
  const there = runInContext('pack', browser) as typeof pack;
  const files = await readFolder(courses.own);
  for (const format of ['scorm12', 'cmi5'] as const) {
    assert.ok(formatOf(format));
    assert.ok(Buffer.from(await there(files, format)).equals(await pack(files, format)), format);
  }
});
