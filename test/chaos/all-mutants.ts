import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Failed } from './chaos.js';
import { mutants } from './mutants.js';

/** A mutant that lives longer than so many runs was not caught. */
const RUNS = 2000;

const cli = fileURLToPath(new URL('cli.ts', import.meta.url));
const asked = process.argv.slice(2);
let alive = 0;
for (const { name } of mutants.filter(each => asked.length === 0 || asked.includes(each.name))) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...process.execArgv, cli, '--mutant', name, '--runs', String(RUNS), '--first', '--json'],
    { encoding: 'utf8' },
  );
  const told = /\{.*\}/.exec(stdout)?.[0];
  const result = told ? (JSON.parse(told) as { runs: number; failed: Failed[] }) : null;
  const [first] = result?.failed ?? [];
  // Exit code 1 without a failed story is a broken harness, not a caught mutant.
  const caught = status === 1 && first !== undefined;
  if (!caught) alive++;
  const how = first
    ? `${first.failures[0]?.kind ?? ''} in ${first.personality} / ${first.fault}`
    : stderr.slice(0, 300);
  console.log(
    `${caught ? 'caught' : 'ALIVE '}  ${name.padEnd(44)} ${String(result?.runs ?? 0).padStart(4)} runs  ${how}`,
  );
}
console.log(`mutants: ${(asked.length || mutants.length) - alive} caught, ${alive} alive`);
process.exitCode = alive > 0 ? 1 : 0;
