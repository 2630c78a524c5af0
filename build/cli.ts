/** The `throughline` command. */
import { parseArgs } from 'node:util';
import { nearest } from '@throughline/content/text.js';
import { build } from './commands/build.js';
import { check } from './commands/check.js';
import { parseOptions, type Command } from './commands/command.js';
import { preview } from './commands/preview.js';
import { errors, faultText, FaultError, type ExitCode } from './errors.js';
import { troubleOf } from './trouble.js';

const commands: Readonly<Record<string, Command>> = { check, build, preview };

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

function read(command: Command, args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: parseOptions(command), strict: true }).values as Record<
      string,
      string | boolean | undefined
    >;
  } catch (error) {
    throw errors.unknownOption(error instanceof Error ? error.message : String(error));
  }
}

function help(): string {
  const lines = Object.entries(commands).flatMap(([name, { summary, options }]) => [
    `  throughline ${name}`,
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
    'Exit codes: 0 all is well, 1 problems in the course, 2 wrong usage, 3 something else.',
  ].join('\n');
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  const { fault } = error instanceof FaultError ? error : errors.crashed(String(error));
  if (process.argv.includes('--json')) console.log(JSON.stringify({ ok: false, problems: [troubleOf(fault)] }));
  else console.error(faultText(fault));
  process.exitCode = fault.exit;
}
