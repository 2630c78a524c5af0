import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packagesFolder } from '../../bundle.js';
import { className } from '../../bundle.js';
import type { Api } from '../api/api.js';
import type { Modules } from '../modules.js';
import { wordsFile } from '../words-file.js';
import { declarationsOf } from './declarations.js';
import { manifestOf } from './manifest.js';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The name under which the elements are installed. */
export const PACKAGE = 'throughline-elements';

/** What a server imports in place of the modules: the same names. Pages are made there, and elements live in a browser. */
const SERVER = 'server.js';

const serverModule = ({ elements, functions }: Api): string =>
  [
    ...Object.keys(elements).map(tag => `export class ${className(tag)} {}`),
    ...Object.keys(functions).map(name => `export const ${name} = () => {};`),
    '',
  ].join('\n');

/** Files of the package that others may import: those of modules with their types, and three that are data. */
const exportsOf = (names: readonly string[]): Readonly<Record<string, unknown>> => ({
  ...Object.fromEntries(
    names.map(name => [
      name === 'index' ? '.' : `./${name}.js`,
      { types: `./${name}.d.ts`, node: `./${SERVER}`, default: `./${name}.js` },
    ]),
  ),
  ...Object.fromEntries(
    ['custom-elements.json', 'words-en.json', 'package.json'].map(file => [`./${file}`, `./${file}`]),
  ),
});

interface Source {
  readonly license: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

const packageJson = (names: readonly string[], version: string): string => {
  const { license, dependencies } = JSON.parse(
    readFileSync(path.join(packagesFolder, 'embed/package.json'), 'utf8'),
  ) as Source;
  return json({
    name: PACKAGE,
    version,
    description: 'Questions, stories and more for learning, as custom elements that no rule of a page reaches.',
    keywords: ['web-components', 'custom-elements', 'e-learning', 'quiz', 'accessibility'],
    license,
    type: 'module',
    // Each module defines its element.
    sideEffects: true,
    exports: exportsOf(names),
    types: './index.d.ts',
    customElements: 'custom-elements.json',
    dependencies: Object.fromEntries(
      Object.entries(dependencies).filter(([name]) => !name.startsWith('@throughline/')),
    ),
  });
};

/** All files of the package, by name; `texts` are those for people. */
export function packageFiles(
  { elements, files, version }: Modules,
  api: Api,
  texts: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const names = ['index', 'words', ...elements.map(({ name }) => name)];
  return new Map([
    ['package.json', packageJson(names, version)],
    ...texts,
    ...files,
    [SERVER, serverModule(api)],
    ...declarationsOf(api),
    ['custom-elements.json', json(manifestOf(api))],
    ['words-en.json', wordsFile()],
  ]);
}
