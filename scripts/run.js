/** Any throughline command from a fresh clone: `node scripts/run.js package`, `npm run throughline -- check --fix`. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install.js';

/**
 * Runs the `throughline` command in this process.
 * @param {readonly string[]} args
 */
export async function throughline(args) {
  install();
  const { program } = await import('./program.js');
  process.argv.splice(2, Infinity, ...args);
  await import(await program('build/cli.ts', ['build/bundler-thread.ts']));
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await throughline(process.argv.slice(2));
}
