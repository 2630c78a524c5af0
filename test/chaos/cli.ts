import { parseArgs } from 'node:util';
import { register } from 'node:module';
import type { Failed, Plan } from './chaos.js';
import { mutants } from './mutants.js';
import { tableOf, wordsFor } from './table.js';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    run: { type: 'string' },
    first: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    mutant: { type: 'string' },
    trace: { type: 'boolean', default: false },
  },
});

/** Breaks the product on purpose, before any of it is loaded. */
const mutant = mutants.find(({ name }) => name === values.mutant);
if (values.mutant !== undefined && !mutant) throw new RangeError(`No mutant is called ${values.mutant}.`);
if (mutant) register('./mutate.js', import.meta.url, { data: { edits: mutant.edits } });
const { runChaos } = await import('./chaos.js');

const plan: Plan = {
  runs: Number(values.runs),
  seed: Number(values.seed),
  first: values.first,
  ...(values.only !== undefined && { only: values.only }),
  ...(values.trace && { trace: (text: string) => console.log(text) }),
  ...(values.run !== undefined && { run: Number(values.run) }),
};

const SHOWN = 20;
let shown = 0;
const tell = (each: Failed): void => {
  if (!values.json && shown++ < SHOWN) console.log(`\n${wordsFor(each, plan.seed, plan.only)}`);
};

const started = performance.now();
const result = await runChaos(plan, tell);
const { runs, counts, cells, failed } = result;
const seconds = (performance.now() - started) / 1000;
if (values.json)
  console.log(
    JSON.stringify({
      runs,
      ...counts,
      seconds,
      cells: cells.map(({ personality, fault, ...cell }) => [personality.name, fault.name, cell.runs, cell.failed]),
      failed: failed.map(({ run, cell, failures }) => ({
        run,
        at: [cell.personality.name, cell.fault.name],
        failures,
      })),
    }),
  );
else {
  if (runs > 1) console.log(tableOf(cells));
  console.log(`${Math.round(seconds)} s, ${((1000 * seconds) / Math.max(1, runs)).toFixed(2)} ms a run`);
  console.log(`chaos: ${runs} runs, ${counts.lost} lost, ${counts.duplicated} duplicated, ${counts.leaked} leaked`);
}
process.exitCode = failed.length > 0 ? 1 : 0;
