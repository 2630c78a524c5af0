import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { packagesFolder } from '../bundle.js';
import { floor } from '../minify.js';
import type { Modules } from './modules.js';
import { insideOf } from './pieces.js';

/** The script that brings all elements. */
export const ALL = 'throughline-elements';

/** What every file begins with: whose it is. */
const banner = (version: string): string =>
  `/*! throughline-elements ${version}, MIT; with Lit, Copyright Google LLC, BSD-3-Clause: see THIRD-PARTY-NOTICES.md */\n`;

const OURS = 'ours';

/** Finds our modules in memory, and what others wrote where this package finds it. */
const inMemory = (files: ReadonlyMap<string, string>): Plugin => ({
  name: 'in-memory',
  setup(bundling) {
    bundling.onResolve({ filter: /^\.\.?\// }, ({ path: id, importer, kind, namespace }) =>
      namespace === OURS || kind === 'entry-point'
        ? { path: path.posix.join(path.posix.dirname(importer), id), namespace: OURS }
        : null,
    );
    bundling.onLoad({ filter: /./, namespace: OURS }, ({ path: name }) => ({
      contents: files.get(name) ?? '',
      resolveDir: path.join(packagesFolder, 'embed'),
    }));
  },
});

/** The module that brings some of them to a page. */
const entryOf = ({ elements, files }: Modules, name: string): string => {
  const which = elements.filter(element => name === ALL || element.name === name);
  // Sheets beside each other are much alike: 0.9 kB less in the script of all, and nothing less in those of one.
  const sheets = name === ALL ? [...files.keys()].filter(file => file.endsWith('.css.js')) : [];
  return [
    ...sheets.map(file => `import './${file}';`),
    `import { define } from './internal/embed/define.js';`,
    `import { script } from './internal/embed/script.js';`,
    ...which.map((element, at) => `import { piece as piece${at} } from './internal/embed/pieces/${element.name}.js';`),
    `define(script, [${which.map((_, at) => `piece${at}`).join(', ')}]);`,
  ].join('\n');
};

/** A classic script, for a page that is opened by double click too: with all elements, or with the one of this name. */
export async function classicScript(modules: Modules, name: string): Promise<string> {
  const { files, inside, version } = modules;
  const { outputFiles } = await build({
    entryPoints: ['./entry.js'],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    conditions: ['production'],
    target: floor,
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
    plugins: [inMemory(new Map([...files, ['entry.js', entryOf(modules, name)]]))],
  });
  // No two scripts of a page mean the same tags inside their frames.
  const own = insideOf(name === ALL ? 'all' : name, version);
  return banner(version) + (outputFiles[0]?.text ?? '').replaceAll(inside, own);
}

/** All classic scripts by file name. */
export async function classicScripts(modules: Modules): Promise<ReadonlyMap<string, string>> {
  const names = [ALL, ...modules.elements.map(({ name }) => name)];
  return new Map(
    await Promise.all(names.map(async name => [`${name}.js`, await classicScript(modules, name)] as const)),
  );
}
