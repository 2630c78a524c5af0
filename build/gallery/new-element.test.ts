import assert from 'node:assert/strict';
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
const finished = fileURLToPath(new URL('../testing/new-element', import.meta.url));
/** Within the project, where what it imports is found. */
mkdirSync(path.join(root, '.cache'), { recursive: true });
const course = mkdtempSync(path.join(root, '.cache', 'new-element-'));
after(() => rmSync(course, { recursive: true }));

const lacks = async (): Promise<readonly string[]> => {
  const [element] = elementsIn(path.join(course, 'elements'));
  assert.ok(element);
  const { directives, trouble } = await ownDirectives(course);
  assert.deepEqual(trouble, []);
  return lacking(element, directives);
};

test('a new element fails the suite until it is finished, and passes once it is', async () => {
  const folder = await newElement('rolls', course);
  assert.deepEqual(
    readdirSync(folder).sort(),
    ['css', 'directive.ts', 'states.ts', 'test.ts', 'ts'].map(end => `rolls.${end}`),
  );
  assert.deepEqual(await lacks(), [
    'rolls.outline.yaml is missing: node --import tsx test/write-outlines.ts rolls',
    'It shows no sample.',
  ]);
  for (const file of readdirSync(finished)) copyFileSync(path.join(finished, file), path.join(folder, file));
  assert.deepEqual(await lacks(), []);
  writeFileSync(path.join(folder, 'rolls.test.ts'), '');
  assert.deepEqual(await lacks(), ['rolls.test.ts calls no describeElement or describeFilled.']);
  const states = path.join(folder, 'rolls.states.ts');
  writeFileSync(states, "export const states = { kind: 'part' };");
  assert.deepEqual(await lacks(), ['No sample of another element shows <tl-rolls>.']);
  rmSync(states);
  assert.deepEqual(await lacks(), ['The element "rolls" does not say its states.']);
});

test('a name that is taken, or is none, is refused with its cure', async () => {
  for (const [name, code] of [
    ['rolls', 'element-taken'],
    ['choice', 'element-taken'],
    ['Big Rolls', 'element-name'],
  ] as const)
    await assert.rejects(
      newElement(name, course),
      (error: unknown) => error instanceof FaultError && error.fault.code === code,
    );
});
