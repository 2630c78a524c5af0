import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import type { StandardName } from '@throughline/tracking';
import type { Bundle } from './core/package-course.js';
import { errors } from './errors.js';
import { minifyCss, plugins } from './rollup-plugins.js';

export const packagesFolder = fileURLToPath(new URL('../packages', import.meta.url));
/** Where the generated entries seem to stand, so that they find the workspaces. */
const coursePlace = fileURLToPath(new URL('./course-entry.ts', import.meta.url));
const latePlace = fileURLToPath(new URL('./late-entry.ts', import.meta.url));

export interface BundleParts {
  readonly standard: StandardName;
  /** Tags that the course's pages use. */
  readonly tags: readonly string[];
  /** Those of them that the first page does not use: they come after it, in `late.js`. */
  readonly lateTags: readonly string[];
  /** Talks to an LRS: `lrs.js` is put together too. */
  readonly lrs: boolean;
  /** Folders that are searched for `<name>/<name>.ts` of an element, the course's own first. */
  readonly elementFolders: readonly string[];
}

const bundles = new Map<string, Promise<Bundle>>();

/** The learner's code for one standard and one set of elements; made once and kept while the process lives. */
export function bundle(parts: BundleParts): Promise<Bundle> {
  const key = JSON.stringify(parts);
  const made = bundles.get(key) ?? makeBundle(parts);
  bundles.set(key, made);
  return made;
}

/** Forgets what was made: the code under packages/ was edited. */
export function forgetBundles(): void {
  bundles.clear();
  classicScripts.clear();
}

async function makeBundle(parts: BundleParts): Promise<Bundle> {
  const { course, late } = await twoScripts(courseSource(parts), lateSource(parts));
  const qr = await classicScript(`import '@throughline/player/take-along/qr-entry.js';`);
  if (!parts.lrs) return { course, late, qr };
  return { course, late, qr, lrs: await classicScript(`import '@throughline/standards/lrs/client-entry.js';`) };
}

interface Used {
  readonly tag: string;
  readonly name: string;
  readonly file: string;
}

/** The classes of elements; a tag whose words need no code has none. */
function used(tags: readonly string[], folders: readonly string[]): readonly Used[] {
  return [...tags].sort().flatMap(tag => {
    const file = elementFile(tag, folders);
    return file === undefined ? [] : [{ tag, name: className(tag), file }];
  });
}

const imports = (elements: readonly Used[]): readonly string[] =>
  elements.map(({ name, file }) => `import { ${name} } from ${JSON.stringify(file)};`);

const table = (elements: readonly Used[]): string =>
  `{ ${elements.map(({ tag, name }) => `'${tag}': ${name}`).join(', ')} }`;

/** What starts a package: the player and the elements of the first page (decision 40). */
function courseSource({ standard, tags, lateTags, elementFolders }: BundleParts): string {
  const elements = used(
    tags.filter(tag => !lateTags.includes(tag)),
    elementFolders,
  );
  return [
    `import { start } from '@throughline/player';`,
    ...imports(elements),
    // The sheet stands in the document already, where an LMS refused it too: it need not travel twice.
    `const css = document.querySelector('style')?.textContent ?? '';`,
    `start({ standard: '${standard}', outline: __OUTLINE__, css, elements: ${table(elements)} });`,
  ].join('\n');
}

/** Where the learner writes own words: a course with none of them carries nothing that keeps words. */
const WORDS: readonly string[] = ['tl-own-words', 'tl-planner', 'tl-action-plan'];

/** What the first screen does not need. It imports the entry, so that what both use stands in `course.js`. */
function lateSource({ standard, tags, lateTags, elementFolders }: BundleParts): string {
  const elements = used(
    tags.filter(tag => lateTags.includes(tag)),
    elementFolders,
  );
  const words = tags.some(tag => WORDS.includes(tag));
  return [
    `import ${JSON.stringify(coursePlace)};`,
    `import { logged } from '@throughline/player/diagnostics/log.js';`,
    `import { late } from '@throughline/player/late-parts.js';`,
    `import { standard } from '@throughline/standards/${standard}/index.js';`,
    ...(words ? [`import { openOwnWords as ownWords } from '@throughline/player/own-words/own-words.js';`] : []),
    ...(words ? [`import { TlPlan } from '@throughline/player/own-words/tl-plan.js';`] : []),
    ...imports(elements),
    `const own = ${words ? `{ 'tl-plan': TlPlan }` : '{}'};`,
    `const elements = { ...late.elements, ...own, ...${table(elements)} };`,
    `tl.late({ ...late, standard: logged(standard), elements${words ? ', ownWords' : ''} });`,
  ].join('\n');
}

/** An element whose words need no code (a callout) has no class and is left out. */
function elementFile(tag: string, folders: readonly string[], kind: 'ts' | 'css' = 'ts'): string | undefined {
  const name = tag.replace(/^tl-/, '');
  return folders.map(folder => path.join(folder, name, `${name}.${kind}`)).find(file => existsSync(file));
}

/** `tl-mark-the-text` is the class `TlMarkTheText`. */
export const className = (tag: string): string =>
  tag.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const classicScripts = new Map<string, Promise<string>>();

/** One classic script (iife) of an entry's source, minified for the floor. */
export function classicScript(source: string): Promise<string> {
  const made = classicScripts.get(source) ?? makeScript(source);
  classicScripts.set(source, made);
  return made;
}

const makeScript = (source: string): Promise<string> =>
  inWords(async () => {
    const build = await rollup({ input: coursePlace, plugins: plugins({ [coursePlace]: source }), onwarn });
    const { output } = await build.generate({ format: 'iife', compact: true });
    await build.close();
    return output[0].code;
  });

/** Gives each script what the first one shares: the global `tl` is there before the player fills it. */
const define = 'var tl={define:(shared=>(needs,run)=>run(shared))({})};';

/** Two classic scripts that share code without an import: the second one finds what it needs at `tl`. */
const twoScripts = (course: string, late: string): Promise<{ readonly course: string; readonly late: string }> =>
  inWords(async () => {
    const build = await rollup({
      input: { course: coursePlace, late: latePlace },
      preserveEntrySignatures: 'allow-extension',
      plugins: plugins({ [coursePlace]: course, [latePlace]: late }),
      onwarn,
    });
    const { output } = await build.generate({ format: 'amd', amd: { define: 'tl.define' }, compact: true });
    await build.close();
    const chunks = new Map(output.flatMap(made => (made.type === 'chunk' ? [[made.name, made]] : [])));
    const [first, second] = [chunks.get('course'), chunks.get('late')];
    if (!first || !second || chunks.size > 2 || first.imports.length > 0)
      throw new Error('The code is not two scripts.');
    return { course: define + first.code, late: second.code };
  });

function onwarn(warning: { readonly message: string }): void {
  throw new Error(warning.message);
}

async function inWords<T>(make: () => Promise<T>): Promise<T> {
  try {
    return await make();
  } catch (error) {
    throw errors.bundleFailed(error instanceof Error ? error.message : String(error));
  }
}

/**
 * The one sheet of a package: tokens, the player's page, what elements share, and what those used (`tags`) add. It is
 * what index.html carries and the script adopts where an LMS refuses that.
 */
export async function pageStyles(tags: readonly string[], folders: readonly string[]): Promise<string> {
  const theme = ['player/theme/tokens.css', 'player/theme/page.css', 'elements/internal/light.css'].map(name =>
    path.join(packagesFolder, name),
  );
  const own = tags.flatMap(tag => elementFile(tag, folders, 'css') ?? []);
  return minifyCss([...theme, ...own].map(file => readFileSync(file, 'utf8')).join('\n'));
}
