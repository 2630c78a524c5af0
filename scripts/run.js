/** Any throughline command from a fresh clone: `node scripts/run.js package`, `npm run throughline -- check --fix`. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { install, root } from './install.js';

/**
 * Runs the `throughline` command in a process of its own, whose exit code becomes ours.
 * @param {readonly string[]} args
 */
export async function throughline(args) {
  install();
  // TypeScript is run as it stands, through tsx.
  const loader = pathToFileURL(createRequire(path.join(root, 'build/cli.ts')).resolve('tsx')).href;
  const child = spawn(process.execPath, ['--import', loader, path.join(root, 'build/cli.ts'), ...args], {
    stdio: 'inherit',
  });
  const pass = signal => child.kill(signal);
  process.on('SIGINT', pass).on('SIGTERM', pass);
  process.exitCode = await new Promise(resolve => child.on('close', code => resolve(code ?? 3)));
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await throughline(process.argv.slice(2));
}
