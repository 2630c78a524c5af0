import { hash } from '@throughline/tracking/hash.js';
import type { Id } from '@throughline/tracking';
import * as errors from './errors.js';
import type { Values } from './fields.js';
import { openFolder, type Files, type Folder } from './folder.js';
import type { ReadModule, Shelf } from './module.js';
import { textOf } from './parse.js';
import { compare, type Place } from './problem.js';
import { PLACEHOLDER_BASE } from './schema.js';
import { readSlots, scopeOf, type Slots } from './slots.js';

/** Of each scope of a module's slots the highest slot and a digest of all up to it: `7 1f0c93aa`. */
type Released = Readonly<Record<string, string>>;

/** What a release fixes for ever (decisions 19 and 20). */
export interface Release {
  readonly id: Id;
  readonly base: string;
  readonly modules: Readonly<Record<Id, Released>>;
}
export type Releases = Readonly<Record<string, Release>>;

const FILE = 'releases.json';

/** The ids of a scope up to a slot, whatever their order in the file. */
const digest = (slots: Slots, scope: string, highest: number): string =>
  hash(
    [...slots]
      .filter(([key, slot]) => scopeOf(key) === scope && slot <= highest)
      .map(([key, slot]) => `${slot} ${key}`)
      .sort(compare)
      .join('\n'),
  )
    .toString(16)
    .padStart(8, '0');

function releasedOf(slots: Slots): Released {
  const scopes = [...new Set([...slots.keys()].map(scopeOf))].sort(compare);
  return Object.fromEntries(
    scopes.map(scope => {
      const highest = Math.max(...[...slots].map(([key, slot]) => (scopeOf(key) === scope ? slot : 0)));
      return [scope, `${highest} ${digest(slots, scope, highest)}`];
    }),
  );
}

/** Releases as they stand in the course; undefined where the file cannot be read. */
export function readReleases(files: Files): Releases | undefined {
  const folder = openFolder(files);
  const text = textOf(folder.files.get(`${folder.path}${FILE}`) ?? '{}');
  try {
    const read: unknown = JSON.parse(text);
    return isRecord(read) && Object.values(read).every(isRelease) ? (read as Releases) : undefined;
  } catch {
    return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isReleased = (value: unknown): boolean =>
  isRecord(value) && Object.values(value).every(one => typeof one === 'string' && /^\d+ [0-9a-f]{8}$/u.test(one));
const isRelease = (value: unknown): boolean =>
  isRecord(value) &&
  typeof value['id'] === 'string' &&
  typeof value['base'] === 'string' &&
  isRecord(value['modules']) &&
  Object.values(value['modules']).every(isReleased);

/** The slots, the id and the base of a course, as a release fixes them; `modules`: ids by folder, as the course has them. */
export function releaseOf(files: Files, { id, base }: Pick<Release, 'id' | 'base'>): Release {
  const folder = openFolder(files);
  const modules = folder.modules.map(({ path }) => {
    const slots = readSlots(textOf(folder.files.get(`${path}slots.json`) ?? ''), () => undefined);
    const key = [...slots.keys()].find(one => one.startsWith('module:')) ?? '';
    return [key.slice('module:'.length), releasedOf(slots)] as const;
  });
  return { id, base, modules: Object.fromEntries(modules) };
}

/** `releases.json` with one more release. */
export const withRelease = (releases: Releases, version: string, release: Release): string =>
  `${JSON.stringify({ ...releases, [version]: release }, null, 2)}\n`;

/** Reports what is not as it was released. Slots above the last release are free, and what is gone may be gone. */
export function checkReleases(folder: Folder, fields: Values, modules: readonly ReadModule[], shelf: Shelf): void {
  const releases = readReleases(folder.files);
  const report = shelf.reportIn(`${folder.path}${FILE}`);
  if (!releases) report({ line: 1, column: 1 }, errors.unreadable('a list of releases', 'as it was written'));
  const yaml = shelf.reportIn(`${folder.path}course.yaml`);
  const told = new Set<string>();
  const once = (key: string, tell: () => void): void => {
    if (!told.has(key)) tell();
    told.add(key);
  };
  // The last release first: it is the one that people know.
  for (const [version, release] of Object.entries(releases ?? {}).reverse()) {
    for (const name of ['id', 'base'] as const) {
      const free = name === 'base' && release.base === PLACEHOLDER_BASE;
      if (free || (fields.text(name)?.replace(/\/+$/u, '') ?? PLACEHOLDER_BASE) === release[name]) continue;
      once(name, () => yaml(fields.at(name), errors.releasedField(name, release[name], version)));
    }
    for (const { id, slots, slotsFile } of modules) {
      for (const [scope, was] of Object.entries(release.modules[id] ?? {})) {
        const [highest = '0', known] = was.split(' ');
        if (digest(slots, scope, Number(highest)) === known) continue;
        once(`${id} ${scope}`, () => {
          const lines = textOf(folder.files.get(slotsFile) ?? '').split('\n');
          shelf.reportIn(slotsFile)(placeOf(scope, lines), errors.releasedSlots(scope || id, version));
        });
      }
    }
  }
}

/** The first line of a scope; the top where none of it is left. */
function placeOf(scope: string, lines: readonly string[]): Place {
  const begins = scope.endsWith(':') ? `"${scope}` : `"${scope}/`;
  const line = lines.findIndex(one => scope !== '' && one.includes(begins));
  return { line: line + 1 || 1, column: Math.max(1, (lines[line]?.indexOf('"') ?? 0) + 1), length: 1 };
}
