import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const isModule = (name: string): boolean => /^\d/u.test(name);

/**
 * A copy of a course that holds its first module with a check alone, where most tests have enough of it: hours of lessons
 * would be walked through over and over. It is gone when the process ends.
 */
export function firstModuleOf(course: string): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'throughline-first-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const names = readdirSync(course);
  const first = names.filter(isModule).find(name => readdirSync(path.join(course, name)).includes('bank.md'));
  for (const name of names)
    if (!isModule(name) || name === first)
      cpSync(path.join(course, name), path.join(folder, name), { recursive: true });
  return folder;
}
