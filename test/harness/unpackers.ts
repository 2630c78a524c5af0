/** Programs of others that unpack zips, as a server or a person at a command line does. */
import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Unpacks zips of a folder, each into a folder of its name; fails where the program finds anything wrong. */
type Unpack = (from: string, names: readonly string[], into: string) => Promise<unknown>;

const PYTHON = `
import sys, zipfile
source, target, *names = sys.argv[1:]
for name in names:
    with zipfile.ZipFile(f"{source}/{name}") as archive:
        if archive.testzip() is not None: sys.exit(f"{name} is damaged")
        archive.extractall(f"{target}/{name}")
`;

export const unpackers: Readonly<Record<string, Unpack>> = {
  /** The module zipfile of its standard library. */
  python3: (from, names, into) => run('python3', ['-c', PYTHON, from, into, ...names]),
  /** Of Info-ZIP; it warns by its exit code too. */
  async unzip(from, names, into) {
    for (const name of names) await run('unzip', ['-q', path.join(from, name), '-d', path.join(into, name)]);
  },
};

/** Whether a program cannot be run here. */
export const isMissing = (program: string): Promise<boolean> =>
  run(program, ['--help']).then(
    () => false,
    (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT',
  );

/** All files below a folder, by their names in it. */
export const filesBelow = (folder: string): ReadonlyMap<string, Uint8Array> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => path.join(entry.parentPath, entry.name))
      .map(file => [path.relative(folder, file).split(path.sep).join('/'), new Uint8Array(readFileSync(file))]),
  );
