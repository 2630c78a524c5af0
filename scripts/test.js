/**
 * `npm test`: lint, types, unit tests, tests in real browsers, and the built packages inside simulated LMSs.
 * Plain JavaScript without dependencies, because on a fresh clone it is what installs them.
 *
 *   node scripts/test.js [--full] [lint] [types] [unit] [browser] [e2e] [timed]
 *
 * Ends with one plain line for all of it: `N passed, N failed, N skipped`.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const args = process.argv.slice(2);
const full = args.includes('--full');
const asked = args.filter(arg => !arg.startsWith('--'));
const scratch = mkdtempSync(join(tmpdir(), 'throughline-test-'));

/** Runs one program of the project to its exit code; its output goes to `out`, else where ours goes. */
const run = (program, programArgs, { env = {}, out } = {}) =>
  new Promise(resolve => {
    const child = spawn(process.execPath, [program, ...programArgs], {
      cwd: root,
      stdio: out ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      env: { ...process.env, ...(full && { THROUGHLINE_FULL: '1' }), ...env },
    });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', chunk => out.push(chunk));
    child.on('error', () => resolve(1));
    child.on('close', code => resolve(code ?? 1));
  });

/** All files below a folder whose names satisfy `wanted`, in a fixed order. */
const filesBelow = (folder, wanted) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && wanted(entry.name))
    .map(entry => relative(root, join(entry.parentPath ?? entry.path, entry.name)))
    .filter(path => !path.includes('node_modules'))
    .sort();

const one = (name, failed) => ({
  passed: failed ? 0 : 1,
  failed: failed ? 1 : 0,
  skipped: 0,
  failures: failed ? [name] : [],
  reasons: [],
  took: {},
});

/** Reads what a suite reported; one that ended without a report counts as one failed test. */
const reportOf = (name, file, status) => {
  const counts = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : one(`${name} ended without a report`, true);
  if (status !== 0 && counts.failed === 0)
    return { ...counts, failed: 1, failures: [`${name} ended with exit code ${status}`] };
  return { failures: [], reasons: [], took: {}, ...counts };
};

/** The files that took longest, the slowest first. */
const slowest = took =>
  Object.entries(took)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 8)
    .map(([file, ms]) => `${basename(file)} ${Math.round(ms / 1000)} s`)
    .join(', ');

/**
 * How many files run at once, on two cores; of itself Node leaves one of them free. In an end-to-end test the driver, the
 * browser and the page wait for each other in turn: a file uses three fifths of a core.
 */
const AT_ONCE = { unit: 2, e2e: 3, timed: 1 };

const nodeTests = async (name, files) => {
  const report = join(scratch, `${name}.json`);
  const status = await run('--import', [
    'tsx',
    '--test',
    `--test-concurrency=${AT_ONCE[name]}`,
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=./scripts/testing/count-reporter.js', `--test-reporter-destination=${report}`],
    ...files,
  ]);
  return reportOf(name, report, status);
};

const tool = path => join('node_modules', ...path.split('/'));

/** Packages whose `.test.ts` run in a browser; their `.node.test.ts` run in Node. */
const inBrowser = ['packages/elements', 'packages/embed', 'packages/player'];
const isUnit = folder => name => name.endsWith(inBrowser.includes(folder) ? '.node.test.ts' : '.test.ts');

/** They need more than one package, and no browser. */
const NO_BROWSER = ['test/chaos', 'test/course', 'test/diagnostics', 'test/updates'];

/** Below `test`, but no end-to-end tests: elements of a course's own are tested in browsers, as those of the house are. */
const ELSEWHERE = [...NO_BROWSER, 'test/fixtures'];

/** End-to-end files that must have the machine to themselves. */
const TIMED = ['blocking.test.ts', 'quick-exit.test.ts', 'state.test.ts', 'slow-platform.test.ts'];

const suites = {
  lint: async out => {
    const eslint = await run(tool('eslint/bin/eslint.js'), ['.', '--max-warnings', '0'], { out });
    const prettier = await run(tool('prettier/bin/prettier.cjs'), ['--check', '--log-level', 'warn', '.'], { out });
    return one('lint', eslint + prettier > 0);
  },
  types: async out => one('types', (await run(tool('typescript/bin/tsc'), ['-b'], { out })) > 0),
  unit: () =>
    nodeTests(
      'unit',
      [
        ...['packages/tracking', 'packages/standards', 'packages/content', 'packages/lms', 'build'],
        ...inBrowser,
        ...NO_BROWSER,
      ].flatMap(folder => filesBelow(folder, isUnit(folder))),
    ),
  browser: async () => {
    const report = join(scratch, 'browser.json');
    const env = { THROUGHLINE_REPORT: report };
    return reportOf('browser', report, await run(tool('@web/test-runner/dist/bin.js'), [], { env }));
  },
  e2e: () =>
    nodeTests(
      'e2e',
      filesBelow('test', name => name.endsWith('.test.ts') && !TIMED.includes(name)).filter(
        path => !ELSEWHERE.some(folder => path.startsWith(join(folder, '/'))),
      ),
    ),
  // One after the other: what they measure is milliseconds.
  timed: () =>
    nodeTests(
      'timed',
      filesBelow('test', name => TIMED.includes(name)),
    ),
};

install({ dev: true });
const { ensureBrowser } = await import('./testing/ensure-browser.js');
if (asked.length === 0 || asked.some(name => ['browser', 'e2e', 'timed'].includes(name))) await ensureBrowser();

/** These read the code and run nothing of it: they go beside the unit tests. */
const BESIDE = ['lint', 'types'];

const wanted = Object.keys(suites).filter(name => asked.length === 0 || asked.includes(name));
const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

/** Runs a suite and counts it; with `out` what it prints is printed at its end. */
const count = async (name, out) => {
  if (!out) console.log(`\n── ${name}`);
  const started = Date.now();
  const counts = await suites[name](out);
  if (out) console.log(`\n── ${name}\n${Buffer.concat(out)}`);
  for (const key of Object.keys(total)) total[key] += counts[key];
  failures.push(...counts.failures.map(failure => `${name}: ${failure}`));
  for (const reason of counts.reasons) console.log(`skipped: ${reason}`);
  if (Object.keys(counts.took).length > 0) console.log(`slowest: ${slowest(counts.took)}`);
  console.log(
    `── ${name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped in ${Math.round((Date.now() - started) / 1000)} s`,
  );
};

const oneByOne = async (names, beside) => {
  for (const name of names) await count(name, beside ? [] : undefined);
};
await Promise.all([
  oneByOne(
    wanted.filter(name => BESIDE.includes(name)),
    true,
  ),
  oneByOne(wanted.filter(name => name === 'unit')),
]);
await oneByOne(wanted.filter(name => name !== 'unit' && !BESIDE.includes(name)));
rmSync(scratch, { recursive: true, force: true });

if (failures.length > 0) console.log(`\nFailed:\n${failures.map(failure => `  ${failure}`).join('\n')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
