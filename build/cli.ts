/** The `throughline` command. */
import { parseArgs } from 'node:util';
import { nearest } from '@throughline/content/text.js';
import { check } from './commands/check.js';
import { parseOptions, type Command, type Values } from './commands/command.js';
import { elements } from './commands/elements.js';
import { lrs } from './commands/lrs.js';
import { create } from './commands/new.js';
import { pack } from './commands/package.js';
import { preview } from './commands/preview.js';
import { handOver } from './commands/release.js';
import { copyForReview } from './commands/review-copy.js';
import { statements } from './commands/statements.js';
import { verify } from './commands/verify.js';
import { errors, faultText, FaultError, reasonOf, type ExitCode } from './errors.js';
import { troubleOf } from './trouble.js';

const commands: Readonly<Record<string, Command>> = {
  check,
  package: pack,
  release: handOver,
  verify,
  'review-copy': copyForReview,
  preview,
  statements,
  lrs,
  elements,
  new: create,
};

async function main([name = 'help', ...rest]: readonly string[]): Promise<ExitCode> {
  if (['help', '--help', '-h'].includes(name) || rest.includes('--help')) {
    console.log(help());
    return 0;
  }
  const command = commands[name];
  const known = [...Object.keys(commands), 'help'];
  if (command === undefined) throw errors.unknownCommand(name, nearest(name, known), known);
  return command.run(read(command, rest));
}

function read(command: Command, args: readonly string[]): Values {
  const { argument } = command;
  const options = parseOptions(command);
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: argument !== undefined });
    const names = argument?.split(' ') ?? [];
    if (positionals.length > names.length) throw new Error(`Only ${argument ?? ''} can be given.`);
    return { ...values, ...Object.fromEntries(positionals.map((value, at) => [names[at], value])) } as Values;
  } catch (error) {
    throw errors.unknownOption(reasonOf(error));
  }
}

function help(): string {
  const lines = Object.entries(commands).flatMap(([name, { summary, argument = '', options }]) => [
    `  throughline ${name} ${argument}`.trimEnd(),
    `      ${summary}`,
    ...Object.entries(options).map(
      ([option, { value, doc }]) => `      --${`${option}${value === undefined ? '' : ` ${value}`}`.padEnd(14)} ${doc}`,
    ),
    '',
  ]);
  return [
    'One course, five standards, any LMS.',
    '',
    ...lines,
    'Exit codes: 0 all is well, 1 problems were found, 2 wrong usage, 3 something else.',
  ].join('\n');
}

// Whoever reads us may have enough before we have said all (`| head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const { fault } = error instanceof FaultError ? error : errors.crashed(String(error));
  if (process.argv.includes('--json')) console.log(JSON.stringify({ ok: false, problems: [troubleOf(fault)] }));
  else console.error(faultText(fault));
  process.exitCode = fault.exit;
}
