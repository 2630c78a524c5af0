import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const isModule = (name: string): boolean => /^\d/u.test(name);

const ROLES = /^:::roles\{#([a-z0-9-]+)\}\n[^]*?^:::$/mu;

/**
 * Moves the roles, which the course asks for before its first module, to the end of that module's first page: its pages
 * have words for each of them. Slots of options are counted within their question, so they move as they are.
 */
function moveRoles(from: string, to: string): void {
  const pages = (folder: string): readonly string[] => readdirSync(folder).filter(name => /^\d.*\.md$/u.test(name));
  const read = (folder: string, name: string): string => readFileSync(path.join(folder, name), 'utf8');
  const slots = (folder: string) => JSON.parse(read(folder, 'slots.json')) as Readonly<Record<string, number>>;
  const [block, id] = pages(from).flatMap(name => ROLES.exec(read(from, name)) ?? []);
  const [first] = pages(to);
  if (block === undefined || id === undefined || first === undefined) return;
  writeFileSync(path.join(to, first), `${read(to, first).trimEnd()}\n\n${block}\n`);
  const moved = Object.entries(slots(from)).filter(([name]) => name.startsWith(`${id}/`));
  const all = { ...slots(to), ...Object.fromEntries(moved) };
  writeFileSync(path.join(to, 'slots.json'), `${JSON.stringify(all, null, 2)}\n`);
}

/** A planner feeds an action plan, which stands behind the last module: alone, the module has none. */
function withoutPlan(folder: string): void {
  for (const name of readdirSync(folder).filter(file => file.endsWith('.md'))) {
    const file = path.join(folder, name);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/(\{#[^}\n]*) (?:plan=[a-z0-9-]+|collect)(?=[ }])/gu, '$1'));
  }
}

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
  if (first !== undefined) {
    for (const name of names.filter(isModule))
      if (name < first) moveRoles(path.join(course, name), path.join(folder, first));
    withoutPlan(path.join(folder, first));
  }
  return folder;
}
