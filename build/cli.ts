/** The `throughline` command. */
import { parseArgs } from 'node:util';
import { nearest } from '@throughline/content/text.js';
import { parseOptions, type Command, type Values } from './commands/command.js';
import { errors, faultText, FaultError, reasonOf, type ExitCode } from './errors.js';
import { troubleOf } from './trouble.js';

/** Each is loaded when it is asked for: what packs a course has no need of what serves one. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./commands/check.js')).check,
  package: async () => (await import('./commands/package.js')).pack,
  release: async () => (await import('./commands/release.js')).handOver,
  verify: async () => (await import('./commands/verify.js')).verify,
  'review-copy': async () => (await import('./commands/review-copy.js')).copyForReview,
  preview: async () => (await import('./commands/preview.js')).preview,
  statements: async () => (await import('./commands/statements.js')).statements,
  lrs: async () => (await import('./commands/lrs.js')).lrs,
  elements: async () => (await import('./commands/elements.js')).elements,
  new: async () => (await import('./commands/new.js')).create,
};

async function main([name = 'help', ...rest]: readonly string[]): Promise<ExitCode> {
  if (['help', '--help', '-h'].includes(name) || rest.includes('--help')) {
    console.log(await help());
    return 0;
  }
  const known = [...Object.keys(commands), 'help'];
  const command = await commands[name]?.();
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

async function help(): Promise<string> {
  const loaded = Object.entries(commands).map(async ([name, load]) => [name, await load()] as const);
  const lines = (await Promise.all(loaded)).flatMap(([name, { summary, argument = '', options }]) => [
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
