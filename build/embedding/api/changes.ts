import type { Api } from './api.js';

/** A promise that the code no longer keeps, or something that it has and the list does not. */
export interface Change {
  readonly kind: 'breaking' | 'addition';
  /** What it is about and what became of it, for people. */
  readonly says: string;
}

/** What is for people and promises nothing. */
const WORDS = ['says', 'markup'];

/** What a page must do: more of it breaks pages, less of it does not. */
const DEMANDS = ['needs', 'required'];

type Path = readonly string[];

/** Every promise by its path; an object or a list is one of its own, with nothing to compare. */
function* promises(value: unknown, path: Path): Iterable<readonly [Path, string]> {
  if (typeof value !== 'object' || value === null) {
    yield [path, String(value)];
    return;
  }
  yield [path, ''];
  if (Array.isArray(value)) for (const each of value) yield [[...path, String(each)], ''];
  else
    for (const [key, each] of Object.entries(value))
      if (!(typeof each === 'string' && WORDS.includes(key))) yield* promises(each, [...path, key]);
}

const SEPARATOR = ' › ';

const table = ({ elements, events, types, functions, parts, tokens, words }: Api): ReadonlyMap<string, string> =>
  new Map(
    Object.entries({ elements, events, types, functions, parts, tokens, words }).flatMap(([kind, rows]) =>
      [...promises(rows, [kind])].map(([path, value]) => [path.join(SEPARATOR), value] as const),
    ),
  );

const above = (path: string): string => path.split(SEPARATOR).slice(0, -1).join(SEPARATOR);

const demands = (path: string): boolean => path.split(SEPARATOR).some(part => DEMANDS.includes(part));

/** What is in one table and not in the other; of something that is new or gone as a whole, nothing within it. */
const onlyIn = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): readonly string[] =>
  [...one.keys()].filter(path => !other.has(path) && other.has(above(path)));

/** What became of the promises of a list in another. Whatever cannot be told from a break counts as one. */
export function changesBetween(promised: Api, now: Api): readonly Change[] {
  const [was, is] = [table(promised), table(now)];
  const gone = onlyIn(was, is).map(path => ({ path, says: `${path}: is gone`, breaks: !demands(path) }));
  const come = onlyIn(is, was).map(path => ({
    path,
    says: `${path}: is new`,
    breaks: demands(path) && was.has(above(above(path))),
  }));
  const other = [...was].flatMap(([path, value]) => {
    const then = is.get(path);
    if (then === undefined || then === value) return [];
    return [
      { path, says: `${path}: was ${value}, is ${then}`, breaks: !(demands(path) && Number(then) < Number(value)) },
    ];
  });
  return [...gone, ...other, ...come].map(({ says, breaks }) => ({ kind: breaks ? 'breaking' : 'addition', says }));
}

const numbers = (version: string): readonly [number, number, number] => {
  const [major = 0, minor = 0, patch = 0] = version.split(/[-+]/u, 1)[0]?.split('.').map(Number) ?? [];
  return [major, minor, patch];
};

/**
 * The lowest version in which changes may come (semver 7 and 8). Before 1.0 package managers take the second number for
 * what the first one is afterwards, and so do we.
 */
export function lowestFor(version: string, changes: readonly Change[]): string {
  const [major, minor, patch] = numbers(version);
  if (changes.length === 0) return version;
  const breaks = changes.some(({ kind }) => kind === 'breaking');
  if (major > 0) return breaks ? `${major + 1}.0.0` : `${major}.${minor + 1}.0`;
  return breaks ? `0.${minor + 1}.0` : `0.${minor}.${patch + 1}`;
}

const isLower = (version: string, than: string): boolean => {
  const [one, other] = [numbers(version), numbers(than)];
  const at = one.findIndex((number, place) => number !== other[place]);
  return at >= 0 && (one[at] ?? 0) < (other[at] ?? 0);
};

/** What must be done before the list may be written anew; empty where nothing must. */
export function toRaise(promised: Api, now: Api): string {
  const changes = changesBetween(promised, now);
  const lowest = lowestFor(promised.version, changes);
  if (!isLower(now.version, lowest)) return '';
  const rows = (kind: Change['kind'], title: string): readonly string[] => {
    const found = changes.filter(change => change.kind === kind);
    return found.length === 0 ? [] : [title, ...found.map(({ says }) => `  ${says}`)];
  };
  return [
    `What pages rely on is not what version ${promised.version} of the elements promised (packages/embed/api.json).`,
    ...rows('breaking', 'Breaking changes: pages that work now would not.'),
    ...rows('addition', 'Additions:'),
    `Take it back, or raise the version to ${lowest} or higher and write the list again:`,
    `  npm version ${lowest} --workspace packages/embed --no-git-tag-version`,
    `  ${WRITE}`,
  ].join('\n');
}

/** Writes the list. */
export const WRITE = 'node --import tsx build/embedding/api/write.ts';
