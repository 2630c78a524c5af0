import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Failed } from './chaos.js';
import { mutants } from './mutants.js';
import type { Mutant } from './mutants.js';
import { writeCaught } from './readme.js';
import type { Caught } from './readme.js';

/** A mutant that lives longer than so many runs was not caught. */
const RUNS = 2000;

const cli = fileURLToPath(new URL('cli.ts', import.meta.url));

interface Played {
  readonly failed: readonly Failed[];
  readonly errors: string;
}

const play = ({ only }: Mutant, ...more: readonly string[]): Played => {
  const place = only === undefined ? [] : ['--only', only];
  const args = [...process.execArgv, cli, '--runs', String(RUNS), '--jobs', '1', '--json', ...place, ...more];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  const told = /\{.*\}/.exec(stdout)?.[0];
  // No result is a broken harness, not a caught mutant.
  return told ? { failed: (JSON.parse(told) as Played).failed, errors: '' } : { failed: [], errors: stderr };
};

/** The first run that fails with the mutant and passes without it. */
const caughtBy = (mutant: Mutant): { readonly first: Failed | undefined; readonly errors: string } => {
  const proves = ({ run }: Failed): boolean => {
    const { failed, errors } = play(mutant, '--run', String(run));
    return failed.length === 0 && errors === '';
  };
  const broken = ['--mutant', mutant.name];
  const { failed, errors } = play(mutant, '--first', ...broken);
  const [quick] = failed;
  if (!quick || proves(quick)) return { first: quick, errors };
  return { first: play(mutant, ...broken).failed.find(proves), errors };
};

const asked = process.argv.slice(2);
const chosen = mutants.filter(({ name }) => asked.length === 0 || asked.includes(name));
if (chosen.length === 0) throw new RangeError(`No mutant is called ${asked.join(', ')}.`);
const caught: Caught[] = [];
for (const mutant of chosen) {
  const { first, errors } = caughtBy(mutant);
  const how = first
    ? `${first.failures[0]?.kind ?? ''} in ${first.personality} / ${first.fault}`
    : errors.slice(0, 300);
  if (first) caught.push({ ...mutant, run: first.run + 1, how });
  const runs = first ? first.run + 1 : RUNS;
  console.log(`${first ? 'caught' : 'ALIVE '}  ${mutant.name.padEnd(52)} ${String(runs).padStart(4)} runs  ${how}`);
}
const alive = chosen.length - caught.length;
console.log(`mutants: ${caught.length} caught, ${alive} alive`);
if (asked.length === 0) await writeCaught(caught, mutants.length);
process.exitCode = alive > 0 ? 1 : 0;
