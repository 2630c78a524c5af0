import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rollup, type Plugin } from 'rollup';
import { className, packagesFolder } from '../bundle.js';
import { errors } from '../errors.js';
import { elementsIn, fileOf, houseElements, readStates, type ElementFolder } from '../gallery/elements.js';
import { markupOf } from '../gallery/markup.js';
import { plugins } from '../rollup-plugins.js';
import { frameSheet, withInnerTags, withOwnRem } from './sheets.js';

/** An element of the page, with what stands in it only. */
export interface PageElement extends ElementFolder {
  /** The class by which the shared sheet knows it; empty where it needs none. */
  readonly kind: string;
  readonly parts: readonly ElementFolder[];
}

const hasCode = (element: ElementFolder): boolean => existsSync(fileOf(element, 'ts'));

/** Every element that a page can use, and the parts that its own samples hold. */
export async function pageElements(): Promise<readonly PageElement[]> {
  const all = await Promise.all(
    elementsIn(houseElements).map(async element => ({ element, states: await readStates(element) })),
  );
  const parts = all.flatMap(({ element, states }) => (states.kind === 'part' ? [element] : []));
  return all.flatMap(({ element, states }) => {
    if (states.kind === 'part') return [];
    const pages = Object.values(states.samples).map(sample => markupOf(sample, 'en').page);
    const kind = new RegExp(`<tl-${element.name}\\b[^>]*? class="([^"]*)"`, 'u').exec(pages.join(''))?.[1] ?? '';
    return [{ ...element, kind, parts: parts.filter(({ name }) => pages.some(page => page.includes(`<tl-${name}`))) }];
  });
}

/** What the tags inside the frames of a script begin with: no two scripts, and no two versions, mean the same. */
export const insideOf = (script: string, version: string): string =>
  `tl-in-${script}-${version.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-`;

/** Where the generated entry seems to stand, so that it finds the workspaces. */
const entry = fileURLToPath(new URL('../embedding-entry.ts', import.meta.url));

const table = (elements: readonly ElementFolder[]): string =>
  `{ ${elements
    .map(element => `'tl-${element.name}': ${hasCode(element) ? className(`tl-${element.name}`) : 'null'}`)
    .join(', ')} }`;

const unique = (elements: readonly ElementFolder[]): readonly ElementFolder[] => [
  ...new Map(elements.map(element => [element.name, element])).values(),
];

/** The entry that brings some elements to a page. */
export async function entrySource(elements: readonly PageElement[], inside: string, version: string): Promise<string> {
  const parts = unique(elements.flatMap(each => each.parts));
  const all = [...elements, ...parts];
  return [
    `import { define } from ${JSON.stringify(path.join(packagesFolder, 'embed/define.js'))};`,
    // Hints and the like come with what is not the first screen of a course; here all is there from the start.
    `import '@throughline/elements/internal/beside.js';`,
    ...all
      .filter(hasCode)
      .map(element => `import { ${className(`tl-${element.name}`)} } from ${JSON.stringify(fileOf(element, 'js'))};`),
    `define({`,
    `  version: ${JSON.stringify(version)},`,
    `  inside: ${JSON.stringify(inside)},`,
    `  css: ${JSON.stringify(await frameSheet(all, inside))},`,
    `  elements: ${table(elements)},`,
    `  parts: ${table(parts)},`,
    `  kinds: ${JSON.stringify(Object.fromEntries(elements.flatMap(({ name, kind }) => (kind === '' ? [] : [[`tl-${name}`, kind]]))))},`,
    `});`,
  ].join('\n');
}

/** The code of elements as it is inside a frame. */
const innerTags = (inside: string): Plugin => ({
  name: 'inner-tags',
  transform: {
    order: 'pre',
    handler: (code, id) =>
      id.endsWith('.ts') && id.startsWith(houseElements)
        ? { code: withInnerTags(code, inside).replace(/css`[^`]*`/g, withOwnRem), map: null }
        : null,
  },
});

export const versionHere = (): string =>
  (JSON.parse(readFileSync(path.join(packagesFolder, 'embed/package.json'), 'utf8')) as { readonly version: string })
    .version;

/** What every file begins with: whose it is. */
export const banner = (version: string): string =>
  `/*! throughline-elements ${version}, MIT; with Lit, Copyright Google LLC, BSD-3-Clause */\n`;

/** All classic scripts by file name: one with every element, and one each. */
export async function classicScripts(version: string = versionHere()): Promise<ReadonlyMap<string, string>> {
  const elements = await pageElements();
  const files = new Map<string, string>();
  for (const [name, which] of [
    ['throughline-elements', elements] as const,
    ...elements.map(element => [element.name, [element]] as const),
  ])
    files.set(`${name}.js`, await classicScript(name, which, version));
  return files;
}

/** One classic script, for a page that is opened by double click too. */
export async function classicScript(name: string, elements: readonly PageElement[], version: string): Promise<string> {
  const inside = insideOf(name === 'throughline-elements' ? 'all' : name, version);
  const build = await rollup({
    input: entry,
    plugins: [innerTags(inside), plugins({ [entry]: await entrySource(elements, inside, version) })],
    onwarn(warning) {
      throw errors.bundleFailed(warning.message);
    },
  });
  const { output } = await build.generate({ format: 'iife', compact: true });
  await build.close();
  return `${banner(version)}${output[0].code}`;
}
