import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, transform, type BuildOptions, type Plugin } from 'esbuild';
import { errors, reasonOf } from './errors.js';
import { floor, minifyTemplates, tsconfigRaw } from './minify.js';

/** Where the generated entries seem to stand, so that they find the workspaces. */
const here = fileURLToPath(new URL('.', import.meta.url));

/** Our modules as they go into a bundle, by file: compiled once, however many packages they are in. */
const compiled = new Map<string, Promise<string>>();

async function compile(file: string): Promise<string> {
  const source = await readFile(file, 'utf8');
  const { code } = await transform(source, {
    loader: 'ts',
    target: floor,
    charset: 'utf8',
    sourcefile: file,
    tsconfigRaw,
  });
  return minifyTemplates(code);
}

/** Entries that exist in memory only, by name, and our own TypeScript with its templates made small. */
const ours = (entries: Readonly<Record<string, string>>): Plugin => ({
  name: 'ours',
  setup(bundling) {
    bundling.onResolve({ filter: /^entry:/ }, ({ path }) => ({
      path: path.slice('entry:'.length),
      namespace: 'entry',
    }));
    bundling.onLoad({ filter: /./, namespace: 'entry' }, ({ path }) => ({
      contents: entries[path] ?? '',
      loader: 'ts',
      resolveDir: here,
    }));
    bundling.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const made = compiled.get(path) ?? compile(path);
      compiled.set(path, made);
      return { contents: await made, loader: 'js' };
    });
  },
});

/** The name of what several scripts share. */
const SHARED = 'shared';

/** The scripts of some entries by name, minified for the floor, and what several of them share. */
async function bundled(
  entries: Readonly<Record<string, string>>,
  options: Pick<BuildOptions, 'format' | 'splitting'>,
): Promise<ReadonlyMap<string, string>> {
  try {
    const { outputFiles, warnings } = await build({
      ...options,
      entryPoints: Object.fromEntries(Object.keys(entries).map(name => [name, `entry:${name}`])),
      bundle: true,
      write: false,
      minify: true,
      outdir: here,
      chunkNames: SHARED,
      conditions: ['production'],
      target: floor,
      charset: 'utf8',
      legalComments: 'none',
      logLevel: 'silent',
      tsconfigRaw,
      plugins: [ours(entries)],
    });
    const [warning] = warnings;
    if (warning) throw new Error(warning.text);
    return new Map(outputFiles.map(({ path, text }) => [/([^/\\]+)\.js$/.exec(path)?.[1] ?? '', text.trim()]));
  } catch (error) {
    throw errors.bundleFailed(reasonOf(error));
  }
}

const scripts = new Map<string, Promise<string>>();

/** Forgets what was made and compiled: files were edited. */
export function forgetScripts(): void {
  scripts.clear();
  compiled.clear();
}

/** One classic script (iife) of an entry's source, minified for the floor; made once while the process lives. */
export function classicScript(source: string): Promise<string> {
  const made =
    scripts.get(source) ?? bundled({ script: source }, { format: 'iife' }).then(all => all.get('script') ?? '');
  scripts.set(source, made);
  return made;
}

/** What esbuild writes of the names that one module of ours gives to another: `a as b,c`. */
const named = (names: string): readonly (readonly [string, string])[] =>
  names
    .split(',')
    .filter(name => name !== '')
    .map(name => {
      const [from = '', to = from] = name.split(' as ');
      return [from, to] as const;
    });

const EXPORTS = /export\{([^{}]*)\};?$/;
const IMPORTS = /^import(?:\{([^{}]*)\}from)?"\.\/shared\.js";/;

/**
 * Two classic scripts that share code without an import. The second entry imports the first (`entry:first`), so that all
 * that both use stands in the first script; it hands that over at the global `tl`, which is there before the player fills
 * it. What is handed over must never be assigned to again (lint).
 */
export async function twoScripts(first: string, second: string): Promise<readonly [first: string, second: string]> {
  const chunks = await bundled({ first, second }, { format: 'esm', splitting: true });
  const shared = chunks.get(SHARED) ?? '';
  const later = chunks.get('second') ?? '';
  const exported = EXPORTS.exec(shared);
  const imported = IMPORTS.exec(later);
  if (chunks.size !== 3 || !exported || !imported || !/^import"\.\/shared\.js";$/.test(chunks.get('first') ?? ''))
    throw errors.bundleFailed('the code is not two scripts');
  const given = named(exported[1] ?? '').map(([from, to]) => `${to}:${from}`);
  const taken = named(imported[1] ?? '').map(([from, to]) => `${from}:${to}`);
  // By way of `globalThis`: a minified name of the bundle's own may be `tl`.
  return [
    `var tl={};(()=>{"use strict";${shared.slice(0, exported.index)}globalThis.tl.shared={${given.join(',')}}})();`,
    `(()=>{"use strict";const{${taken.join(',')}}=globalThis.tl.shared;${later.slice(imported[0].length)}})();`,
  ];
}
