import { rollup } from 'rollup';
import { packagesFolder } from '../bundle.js';
import { errors } from '../errors.js';
import { pageElements, versionHere, type PageElement } from './page-elements.js';
import { compiled } from './rollup-plugins.js';
import { insideFrames, insideOf, moduleSources } from './pieces.js';

/** What others wrote is imported as it is: who installs the modules has one of it, for their own code too. */
const isDependency = (id: string): boolean => /^(?:@lit\/|lit(?:$|[/-]))/u.test(id);

/** The elements of a version as ES modules. */
export interface Modules {
  readonly version: string;
  readonly elements: readonly PageElement[];
  /** What tags inside frames begin with. */
  readonly inside: string;
  /**
   * Code by file name: `NAME.js` defines an element and exports its class, `index.js` all of them, `words.js` takes words
   * of other languages. What they share stands below `internal/`, a module for each of ours: a bundler takes what an
   * import needs and no more, and makes it small.
   */
  readonly files: ReadonlyMap<string, string>;
}

export async function esModules(version: string = versionHere(), of?: readonly PageElement[]): Promise<Modules> {
  const elements = of ?? (await pageElements());
  const inside = insideOf('module', version);
  const { entries, inMemory } = moduleSources(elements, inside, version);
  const build = await rollup({
    input: { ...entries },
    external: isDependency,
    plugins: [insideFrames(inside), compiled(inMemory)],
    onwarn(warning) {
      throw errors.bundleFailed(warning.message);
    },
  });
  const { output } = await build.generate({
    format: 'es',
    preserveModules: true,
    preserveModulesRoot: packagesFolder,
    entryFileNames: ({ isEntry }) => (isEntry ? '[name].js' : 'internal/[name].js'),
  });
  await build.close();
  // Sorted: the bundler hands them over in the order in which it was done with them, another one each time.
  const files = new Map(
    output
      .flatMap(made => (made.type === 'chunk' ? [[made.fileName, made.code] as const] : []))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
  return { version, elements, inside, files };
}
