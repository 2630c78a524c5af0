import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Failed, Plan, Result } from './chaos.js';
import { mutants } from './mutants.js';
import { tableOf, wordsFor } from './table.js';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    part: { type: 'string' },
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
const { OFTEN, countsOf, joined, runChaos, runsFor, tooSeldom } = await import('./chaos.js');

const plan: Plan = {
  runs: Number(values.runs),
  seed: Number(values.seed),
  first: values.first,
  ...(values.only !== undefined && { only: values.only }),
  ...(values.trace && { trace: (text: string) => console.log(text) }),
  ...(values.run !== undefined && { run: Number(values.run) }),
  // Of each part, for who waits half an hour.
  played: runs => {
    if (runs % 5000 === 0) console.error(`${runs} runs${values.part ? ` in part ${values.part}` : ''}`);
  },
};

const SHOWN = 20;
let shown = 0;
const tell = (each: Failed): void => {
  if (!values.json && shown++ < SHOWN) console.log(`\n${wordsFor(each, plan.seed, plan.only)}`);
};

/** One part in a process of its own, which writes its result as JSON. */
const playPart = (part: number, of: number): Promise<Result> =>
  new Promise((resolve, reject) => {
    const cli = fileURLToPath(import.meta.url);
    const args = [...process.execArgv, cli, ...process.argv.slice(2), '--json', '--part', `${part}/${of}`];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let told = '';
    child.stdout.on('data', (some: Buffer) => (told += some.toString()));
    child.on('close', () => {
      try {
        const result = JSON.parse(told) as Result;
        result.failed.forEach(tell);
        resolve(result);
      } catch {
        reject(new Error(`Part ${part} of ${of} ended without a result.`));
      }
    });
  });

const play = async (): Promise<Result> => {
  const jobs = Number(values.jobs);
  const [part, of] = values.part?.split('/').map(Number) ?? [];
  if (part !== undefined && of !== undefined) return runChaos({ ...plan, part: [part, of] });
  // One run, the first failure and a trace are told in their order.
  if (jobs < 2 || plan.first || plan.trace || plan.run !== undefined) return runChaos(plan, tell);
  return joined(await Promise.all(Array.from({ length: jobs }, (_, each) => playPart(each, jobs))));
};

if (!values.json && plan.run === undefined) {
  const { pairs, runs: needed } = runsFor(plan.only);
  console.log(`${pairs} pairs of a platform and a fault, played in turn; ${needed} runs play each ${OFTEN} times`);
}
const started = performance.now();
const result = await play();
const counts = countsOf(result);
const { runs, cells, failed, judged } = result;
const seconds = (performance.now() - started) / 1000;
if (values.json) console.log(JSON.stringify({ ...counts, seconds, ...result }));
else {
  if (runs > 1) console.log(tableOf(cells));
  console.log(`${Math.round(seconds)} s, ${((1000 * seconds) / Math.max(1, runs)).toFixed(2)} ms a run`);
  console.log(`${judged} statements judged, objected to in ${counts.objected} runs`);
  for (const { personality, fault, runs: times } of tooSeldom(result))
    console.log(`${personality} / ${fault}: ${times} times, not ${OFTEN}`);
  console.log(`chaos: ${runs} runs, ${counts.lost} lost, ${counts.duplicated} duplicated, ${counts.leaked} leaked`);
}
process.exitCode = failed.length > 0 || tooSeldom(result).length > 0 ? 1 : 0;
