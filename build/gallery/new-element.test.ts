import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ownDirectives } from '../course.js';
import { FaultError } from '../errors.js';
import { lacking } from './complete.js';
import { elementsIn } from './elements.js';
import { newElement } from './new-element.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Within the project, where what it imports is found. */
mkdirSync(path.join(root, '.cache'), { recursive: true });
const course = mkdtempSync(path.join(root, '.cache', 'new-element-'));
after(() => rmSync(course, { recursive: true }));

/** Elements of each kind, and what finishes them. */
const KINDS = [
  ['block', 'rolls', 'new-element'],
  ['question', 'twists', 'new-question'],
] as const;

/** What those of the course still lack, by their names. */
const lacks = async (): Promise<Readonly<Record<string, readonly string[]>>> => {
  const { directives, trouble } = await ownDirectives(course);
  assert.deepEqual(trouble, []);
  const found: Record<string, readonly string[]> = {};
  for (const element of elementsIn(path.join(course, 'elements')))
    found[element.name] = await lacking(element, directives);
  return found;
};

/** Runs their suites in a real browser, as an author does; a suite that makes no rule fails. */
const run = async (): Promise<{ readonly code: number; readonly said: string }> => {
  const runner = path.join(root, 'node_modules/@web/test-runner/dist/bin.js');
  const own = path.relative(root, course);
  const child = spawn(process.execPath, [runner, '--files', `${own}/elements/*/*.test.ts`], {
    cwd: root,
    env: { ...process.env, COURSE: own, ENGINES: 'chromium' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
  const [code] = (await once(child, 'close')) as [number];
  return { code, said };
};

const into = (name: string, ...names: readonly string[]): string => path.join(course, 'elements', name, ...names);

test('new elements fail the suite until they are finished, and pass once they are', async () => {
  for (const [kind, name] of KINDS) {
    const folder = await newElement(name, { course, kind });
    assert.deepEqual(
      readdirSync(folder).sort(),
      ['css', 'directive.ts', 'states.ts', 'test.ts', 'ts'].map(end => `${name}.${end}`),
    );
    assert.deepEqual((await lacks())[name], [
      `${name}.outline.yaml is missing: node --import tsx test/write-outlines.ts --course ${path.relative(process.cwd(), course)} ${name}`,
      'It shows no sample.',
    ]);
  }
  const begun = await run();
  assert.equal(begun.code, 1, begun.said);
  for (const [, name, finished] of KINDS) {
    assert.ok(begun.said.includes(`${name}.states.ts shows no sample.`), begun.said);
    const folder = fileURLToPath(new URL(`../testing/${finished}`, import.meta.url));
    for (const file of readdirSync(folder)) copyFileSync(path.join(folder, file), into(name, file));
  }
  assert.deepEqual(await lacks(), { rolls: [], twists: [] });
  const done = await run();
  assert.equal(done.code, 0, done.said);
});

test('what is taken away again is lacking', async () => {
  writeFileSync(into('rolls', 'rolls.test.ts'), '');
  assert.deepEqual((await lacks())['rolls'], ['rolls.test.ts calls no describeElement or describeFilled.']);
  const states = into('rolls', 'rolls.states.ts');
  writeFileSync(states, "export const states = { kind: 'part' };");
  assert.deepEqual((await lacks())['rolls'], ['No sample of another element shows <tl-rolls>.']);
  rmSync(states);
  assert.deepEqual((await lacks())['rolls'], ['The element "rolls" does not say its states.']);
});

test('a name that is taken, or is none, is refused with its cure', async () => {
  for (const [name, code] of [
    ['rolls', 'element-taken'],
    ['choice', 'element-taken'],
    ['Big Rolls', 'element-name'],
  ] as const)
    await assert.rejects(
      newElement(name, { course }),
      (error: unknown) => error instanceof FaultError && error.fault.code === code,
    );
});
