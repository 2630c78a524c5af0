import { mock } from 'node:test';
import type { Command, Values } from '../commands/command.js';

/** Runs a command in this process; what it printed, and its exit code. */
export async function said(command: Command, values: Values): Promise<{ readonly code: number; readonly out: string }> {
  const lines: string[] = [];
  const log = mock.method(console, 'log', (line: string) => void lines.push(line));
  try {
    const code = await command.run(values);
    return { code, out: lines.join('\n') };
  } finally {
    log.mock.restore();
  }
}
