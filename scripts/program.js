/**
 * Our TypeScript as a program that Node runs: put together in one go, which takes half the time of loading its 700 files
 * one by one. What others wrote is loaded from where it is installed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './install.js';

/** esbuild spends a third of its time on clearing up after itself: it does so where it needs the room only. */
process.env.GOGC ??= '1000';
process.env.GOMEMLIMIT ??= '160MiB';

/**
 * Puts a program of ours together, and removes what was written when this process ends.
 * @param {string} entry path of its first file from the root
 * @param {readonly string[]} threads paths of those files that run in threads of their own; their names end so
 * @returns {Promise<string>} the address to import it from
 */
export async function program(entry, threads) {
  const { build, stop } = await import('esbuild');
  const out = mkdtempSync(path.join(tmpdir(), 'throughline-program-'));
  process.on('exit', () => rmSync(out, { recursive: true, force: true }));
  await build({
    absWorkingDir: root,
    entryPoints: { program: entry, ...Object.fromEntries(threads.map(file => [path.basename(file, '.ts'), file])) },
    bundle: true,
    splitting: true,
    outdir: out,
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    platform: 'node',
    target: `node${process.versions.node}`,
    sourcemap: process.sourceMapsEnabled ? 'inline' : false,
    logLevel: 'error',
    plugins: [{ name: 'ours', setup: ours }],
  });
  // Its memory is given back: not every program needs it again.
  await stop();
  return pathToFileURL(path.join(out, 'program.mjs')).href;
}

/** Where a thread begins, and where a file stands that looks for others beside itself. */
const ADDRESSES = /new URL\('\.\/([\w-]+-thread)\.ts', import\.meta\.url\)|import\.meta\.(?:url|dirname)/g;

/** @param {import('esbuild').PluginBuild} building */
function ours(building) {
  building.onResolve({ filter: /^[^./]/ }, async ({ path: name, pluginData, ...from }) => {
    if (pluginData === ours || from.kind === 'entry-point' || name.startsWith('@throughline/')) return null;
    const { path: found, errors, external } = await building.resolve(name, { ...from, pluginData: ours });
    if (errors.length > 0) return { errors };
    return { path: external ? found : pathToFileURL(found).href, external: true };
  });
  building.onLoad({ filter: /[\\/]build[\\/].*\.ts$/ }, async ({ path: file }) => {
    const text = await readFile(file, 'utf8');
    const contents = text.replace(ADDRESSES, (found, thread) =>
      thread === undefined
        ? JSON.stringify(found.endsWith('url') ? pathToFileURL(file).href : path.dirname(file))
        : `new URL('./${thread}.mjs', import.meta.url)`,
    );
    return { contents, loader: 'ts' };
  });
}
