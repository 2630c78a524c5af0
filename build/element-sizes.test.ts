import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { bundle, className } from './bundle.js';
import { elementsIn, fileOf, houseElements, type ElementFolder } from './gallery/elements.js';
import { minifyCss } from './minify.js';
import { minified } from './testing/minified.js';

/** Bytes of one element beyond what all share, gzipped; and of all of them with what they share. */
const ONE = 2500;
const ALL = 40_000;

const elements = elementsIn(houseElements).filter(element => existsSync(fileOf(element, 'ts')));

const exported = ({ name, folder }: ElementFolder): string =>
  `export { ${className(`tl-${name}`)} } from ${JSON.stringify(`${folder}/${name}.js`)};`;

/** What two kinds of question and the player bring anyway: Lit, the bases, the words. */
const BASE = `
  export { Question } from '@throughline/elements/internal/question.js';
  export { InPlace, mark, verdict } from '@throughline/elements/internal/in-place.js';
  export { Reading } from '@throughline/elements/internal/reading.js';
  export * from '@throughline/elements/internal/reached.js';
  export * from '@throughline/elements/internal/controls.styles.js';
  export * from '@throughline/elements/internal/words.js';
  export * from '@throughline/elements/strings.js';
  export * from 'lit';`;

const gzipped = (bytes: Uint8Array | string): number => gzipSync(bytes, { level: 9 }).length;

const css = async (of: readonly ElementFolder[]): Promise<string> =>
  minifyCss(
    of
      .map(element => fileOf(element, 'css'))
      .filter(existsSync)
      .map(file => readFileSync(file, 'utf8'))
      .join('\n'),
  );

test(`no element takes more than ${ONE} bytes beyond what all share, and all together not more than ${ALL}`, async () => {
  const base = gzipped(await minified(BASE));
  const sizes = new Map<string, number>();
  for (const element of elements) {
    const code = gzipped(await minified(`${BASE}\n${exported(element)}`)) - base;
    sizes.set(element.name, code + gzipped(await css([element])));
  }
  const all = gzipped(await minified(`${BASE}\n${elements.map(exported).join('\n')}`)) + gzipped(await css(elements));
  console.log(`shared ${base}, all ${all}:`, Object.fromEntries(sizes));
  assert.deepEqual(
    [...sizes].filter(([, bytes]) => bytes > ONE),
    [],
  );
  assert.ok(all > base && all <= ALL, `${all} bytes`);
});

test('a package carries the elements its course uses, and no other', async () => {
  const parts = { standard: 'scorm12', lateTags: [], lrs: false, elementFolders: [houseElements] } as const;
  const { course, late } = await bundle({ ...parts, tags: ['tl-tabs', 'tl-timeline'] });
  const tags = (code: string) =>
    elements.map(({ name }) => `tl-${name}`).filter(tag => new RegExp(`["'\`]${tag}["'\`]:`, 'u').test(code));
  assert.deepEqual(tags(course + late), ['tl-tabs', 'tl-timeline']);
});
