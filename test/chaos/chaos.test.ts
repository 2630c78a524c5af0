import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runChaos } from './chaos.js';
import { wordsFor } from './table.js';

/** Every platform with every fault, once; the whole is `npm run chaos -- --runs 100000`. */
const RUNS = 308;

test('loses nothing, says nothing twice and gives nothing to another, whatever the platform and the fault', async () => {
  const { cells, failed, runs } = await runChaos({ runs: RUNS, seed: 1 });
  assert.equal(runs, RUNS);
  assert.ok(
    cells.every(cell => cell.runs > 0),
    'every pair was played',
  );
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
