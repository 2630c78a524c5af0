import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { joined, runChaos, runsFor, tooSeldom } from './chaos.js';
import { mutants } from './mutants.js';
import { namesInReadme } from './readme.js';
import { wordsFor } from './table.js';

/** Every platform with every fault, twice; the whole is `npm run chaos`, with as many runs as it says. */
const { pairs: PAIRS, runs: RUNS } = runsFor('', 2);

test('loses nothing, says nothing twice and nothing unsound, and gives nothing to another, whatever the platform and the fault', async () => {
  const { cells, failed, runs, judged } = await runChaos({ runs: RUNS, seed: 1 });
  assert.equal(runs, RUNS);
  assert.ok(judged > RUNS, 'statements were judged');
  assert.ok(cells.length === PAIRS && cells.every(cell => cell.runs === 2), 'every pair was played twice');
  assert.deepEqual(
    failed.map(each => wordsFor(each, 1)),
    [],
  );
});

test('plays the same story again from its seed', async () => {
  const told = async () => {
    const lines: string[] = [];
    await runChaos({ runs: 0, run: 11, seed: 7, trace: text => lines.push(text) });
    return lines;
  };
  const first = await told();
  assert.ok(first.length > 10);
  assert.deepEqual(await told(), first);
});

test('comes to the same in parts as in one', async () => {
  const plan = { runs: 60, seed: 3 };
  const parts = await Promise.all([0, 1, 2].map(part => runChaos({ ...plan, part: [part, 3] })));
  assert.deepEqual(joined(parts), await runChaos(plan));
});

test('is no proof where a pair was played too seldom', () => {
  const cell = (runs: number) => ({ personality: 'Strict12', fault: 'offline', runs, failed: 0 });
  const seldom = (runs: number, ...times: number[]) => tooSeldom({ runs, cells: times.map(cell) }).length;
  assert.deepEqual(
    [seldom(99_999, 299), seldom(100_000, 299, 300), seldom(100_000, 300, 301), seldom(RUNS * 150, 300)],
    [0, 1, 0, 0],
  );
  assert.equal(runsFor().runs, 300 * PAIRS);
});

test('every mutant still fits the product, once and in one place', () => {
  assert.ok(mutants.length >= 25);
  assert.equal(new Set(mutants.map(({ name }) => name)).size, mutants.length);
  assert.deepEqual(
    namesInReadme(),
    mutants.map(({ name }) => name),
    'npm run chaos:mutants writes what caught them',
  );
  for (const { name, edits } of mutants)
    for (const { file, find } of edits) {
      const text = readFileSync(new URL(`../../packages/${file}`, import.meta.url), 'utf8');
      assert.equal(text.split(find).length, 2, `${name}: ${find}`);
    }
});

for (const [mutant, kind] of [
  ['journal skipped', 'lost'],
  ['no profile is named', 'objected'],
] as const)
  test(`a product broken in one place (${mutant}) is caught in a process of its own`, () => {
    const cli = fileURLToPath(new URL('cli.ts', import.meta.url));
    const args = [...process.execArgv, cli, '--mutant', mutant, '--runs', '20', '--first', '--json'];
    const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    assert.equal(status, 1);
    assert.ok((JSON.parse(stdout) as Record<typeof kind, number>)[kind] > 0);
  });
