/** The part of JSONPath that rules use: `$`, `.name`, `['any key']`, `[0]` and `[*]`. */
const STEP = /\.([A-Za-z_]\w*)|\['([^']*)'\]|\[(\d+)\]|\[(\*)\]/gy;

/** Paths that were read: a profile has few, and asks for each in every statement. */
const known = new Map<string, readonly string[]>();

/** The keys of a path, `*` for every entry of a list; throws for a path that is not understood. */
export const stepsOf = (path: string): readonly string[] => {
  const steps = known.get(path) ?? readSteps(path);
  known.set(path, steps);
  return steps;
};

const readSteps = (path: string): readonly string[] => {
  if (!path.startsWith('$')) throw new Error(`A location begins with $: ${path}`);
  const steps: string[] = [];
  let read = 1;
  for (const match of path.slice(1).matchAll(STEP)) {
    steps.push(match[1] ?? match[2] ?? match[3] ?? match[4] ?? '');
    read += match[0].length;
  }
  if (read !== path.length) throw new Error(`Not understood from ${path.slice(read)} on: ${path}`);
  return steps;
};

const children = (value: unknown, step: string): readonly unknown[] => {
  if (typeof value !== 'object' || value === null) return [];
  if (step === '*') return Object.values(value);
  return Object.hasOwn(value, step) ? [(value as Readonly<Record<string, unknown>>)[step]] : [];
};

/** Every value that stands at a place of a statement; none where the place is not there. */
export const valuesAt = (path: string, statement: unknown): readonly unknown[] =>
  stepsOf(path).reduce<readonly unknown[]>(
    (values, step) => values.flatMap(value => children(value, step)),
    [statement],
  );
