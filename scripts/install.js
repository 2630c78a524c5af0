/**
 * Installs what the lock file names, when what is installed differs from it. Plain JavaScript without dependencies,
 * because it is what runs on a fresh clone; no shell, because designers work on Windows (decision 37).
 *
 *   node scripts/install.js          what `npm start` needs, without the test tools
 *   node scripts/install.js --dev    everything, the test tools too
 */
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const oldestNode = [20, 19];

/** A message for people instead of a stack trace. */
class InstallError extends Error {}

/**
 * Makes node_modules match the lock file; with `dev`, the test tools too. Does nothing, and says nothing, when it
 * matches already. Where it cannot, it says why in words and ends the process with exit code 3.
 * @param {{ dev?: boolean }} [options]
 */
export function install(options = {}) {
  try {
    bringUpToDate(options.dev ?? false);
  } catch (error) {
    if (!(error instanceof InstallError)) throw error;
    console.error(`\n${error.message}`);
    process.exit(3);
  }
}

function bringUpToDate(dev) {
  checkNode();
  const missing = different(dev);
  if (missing.length === 0) return;
  // Whoever has the test tools keeps them: `npm start` after `npm test` must not take them away.
  const everything = dev || hasTestTools();
  console.log(
    `Installing ${everything ? 'everything, the test tools too' : 'what the preview needs'}: ` +
      `${missing.length} packages, some ten seconds on a fast line.\n` +
      'This is done once, and again when package-lock.json changes.',
  );
  const started = Date.now();
  npm(['ci', '--no-audit', '--no-fund', '--loglevel=error', ...(everything ? [] : ['--omit=dev'])]);
  const left = different(dev);
  if (left.length > 0) {
    throw new InstallError(`npm finished, but ${left[0]} is still missing. Delete node_modules and try again.`);
  }
  const took = ((Date.now() - started) / 1000).toFixed(0);
  console.log(`Installed ${(installedBytes() / 1e6).toFixed(0)} MB in ${took} s.\n`);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  throw new InstallError(
    `This needs Node ${oldestNode.join('.')} or newer; here is ${process.versions.node}. ` +
      'Get the current one from https://nodejs.org and try again.',
  );
}

/** Packages of the lock file that are not installed as it says; npm writes what it installed at the very end. */
function different(dev) {
  const wanted = readPackages('package-lock.json');
  const present = readPackages('node_modules/.package-lock.json');
  return Object.keys(wanted).filter(name => {
    const entry = wanted[name];
    if (!name.includes('node_modules/') || (!dev && (entry.dev || entry.devOptional))) return false;
    const here = present[name];
    if (here === undefined) return !entry.optional;
    return here.version !== entry.version || here.integrity !== entry.integrity || !existsSync(path.join(root, name));
  });
}

function hasTestTools() {
  return Object.values(readPackages('node_modules/.package-lock.json')).some(entry => entry.dev);
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/** Runs npm and waits; on a terminal npm draws its own progress. */
function npm(args) {
  const { command, before, shell } = findNpm();
  const { status, error } = spawnSync(command, [...before, ...args], { cwd: root, stdio: 'inherit', shell });
  if (error !== undefined) {
    throw new InstallError(
      `npm could not be started (${error.message}). It comes with Node: install Node from https://nodejs.org and try again.`,
    );
  }
  if (status !== 0) {
    throw new InstallError(
      `npm could not install the packages (its own message is above, exit code ${status}).\n` +
        'Most often the network or a proxy is in the way. Open the address that `npm config get registry` prints in a\n' +
        'browser; set `npm config set proxy` if your network needs one; then try again. Nothing of the course was changed.',
    );
  }
}

/** npm's own script beside this Node, so that no shell is needed; npm by name where it lives elsewhere. */
function findNpm() {
  const bin = path.dirname(process.execPath);
  const script = [
    process.env.npm_execpath,
    path.join(bin, 'node_modules/npm/bin/npm-cli.js'),
    path.join(bin, '../lib/node_modules/npm/bin/npm-cli.js'),
  ].find(file => file !== undefined && /npm-cli\.c?js$/.test(file) && existsSync(file));
  if (script !== undefined) return { command: process.execPath, before: [script], shell: false };
  return { command: 'npm', before: [], shell: process.platform === 'win32' };
}

function installedBytes() {
  const folders = readdirSync(path.join(root, 'packages')).map(name => `packages/${name}/node_modules`);
  return ['node_modules', 'build/node_modules', 'test/node_modules', ...folders].reduce(
    (sum, name) => sum + bytesOf(path.join(root, name)),
    0,
  );
}

function bytesOf(file) {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  if (stat === undefined || stat.isSymbolicLink()) return 0;
  if (!stat.isDirectory()) return stat.size;
  return readdirSync(file).reduce((sum, name) => sum + bytesOf(path.join(file, name)), 0);
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  install({ dev: process.argv.includes('--dev') });
}
