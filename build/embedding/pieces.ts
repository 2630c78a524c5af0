import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'rollup';
import { className, packagesFolder } from '../bundle.js';
import { fileOf, houseElements } from '../gallery/elements.js';
import { hasCode, tagOf, type PageElement } from './page-elements.js';
import { elementSheet, themeSheet, withInnerTags, withOwnRem } from './sheets.js';

/** Where a module that exists in memory only seems to stand, so that it finds what it imports. */
const placeOf = (...names: readonly string[]): string => path.join(packagesFolder, 'embed', ...names);

const THEME = placeOf('theme.css');
const SCRIPT = placeOf('script.ts');
const pieceOf = ({ name }: PageElement): string => placeOf('pieces', `${name}.ts`);

/** What the tags inside the frames of a script begin with: no two scripts, and no two versions, mean the same. */
export const insideOf = (script: string, version: string): string =>
  `tl-in-${script}-${version.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-`;

const asModule = (text: string): string => `export default ${JSON.stringify(text)};`;

/** Code and sheets as they are inside a frame. */
export const insideFrames = (inside: string): Plugin => ({
  name: 'inside-frames',
  resolveId: id => (id === THEME ? id : null),
  async load(id) {
    if (id === THEME) return asModule(await themeSheet());
    if (id.endsWith('.css')) return asModule(await elementSheet(withInnerTags(readFileSync(id, 'utf8'), inside)));
    return null;
  },
  transform: {
    order: 'pre',
    handler: (code, id) =>
      id.endsWith('.ts') && id.startsWith(houseElements)
        ? { code: withInnerTags(code, inside).replace(/css`[^`]*`/g, withOwnRem), map: null }
        : null,
  },
});

/** The module that holds an element and all that it brings with it. */
const pieceSource = (element: PageElement): string => {
  const all = [element, ...element.parts];
  const sheets = all.map(each => fileOf(each, 'css')).filter(existsSync);
  const parts = element.parts.map(part => `'${tagOf(part)}': ${hasCode(part) ? className(tagOf(part)) : 'null'}`);
  return [
    ...sheets.map((file, at) => `import sheet${at} from ${JSON.stringify(file)};`),
    ...all
      .filter(hasCode)
      .map(each => `import { ${className(tagOf(each))} } from ${JSON.stringify(fileOf(each, 'js'))};`),
    `export const piece = {`,
    `  tag: '${tagOf(element)}',`,
    `  element: ${className(tagOf(element))},`,
    `  parts: { ${parts.join(', ')} },`,
    `  css: [${sheets.map((_, at) => `sheet${at}`).join(', ')}],`,
    `  kind: '${element.kind}',`,
    `};`,
  ].join('\n');
};

/** What all pieces of one version share: the first argument of `define`. */
const scriptSource = (inside: string, version: string): string =>
  [
    `import theme from ${JSON.stringify(THEME)};`,
    // Hints and the like come with what is not the first screen of a course; here all is there from the start.
    `import '@throughline/elements/internal/beside.js';`,
    `export const script = { version: '${version}', inside: '${inside}', theme };`,
  ].join('\n');

/** The module that brings one element: it defines the tag, and exports its class. */
const elementSource = (element: PageElement): string =>
  [
    `import { define } from ${JSON.stringify(placeOf('define.js'))};`,
    `import { script } from ${JSON.stringify(SCRIPT)};`,
    `import { piece } from ${JSON.stringify(pieceOf(element))};`,
    `export const { '${tagOf(element)}': ${className(tagOf(element))} } = define(script, [piece]);`,
  ].join('\n');

/** What is generated of the modules. */
export interface Sources {
  /** Modules that others import by name, by that name. */
  readonly entries: Readonly<Record<string, string>>;
  /** All of them by where they seem to stand. */
  readonly inMemory: Readonly<Record<string, string>>;
}

export function moduleSources(elements: readonly PageElement[], inside: string, version: string): Sources {
  const sources: Readonly<Record<string, string>> = {
    ...Object.fromEntries(elements.map(element => [element.name, elementSource(element)])),
    index: elements.map(({ name }) => `export * from ${JSON.stringify(placeOf(`${name}.ts`))};`).join('\n'),
    words: `export { registerWords } from '@throughline/elements/internal/words.js';`,
  };
  const names = Object.keys(sources);
  return {
    entries: Object.fromEntries(names.map(name => [name, placeOf(`${name}.ts`)])),
    inMemory: {
      ...Object.fromEntries(names.map(name => [placeOf(`${name}.ts`), sources[name] ?? ''])),
      ...Object.fromEntries(elements.map(element => [pieceOf(element), pieceSource(element)])),
      [SCRIPT]: scriptSource(inside, version),
    },
  };
}
