import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { transform } from 'esbuild';
import { rollup, type Plugin } from 'rollup';
import esbuild, { minify } from 'rollup-plugin-esbuild';
import type { StandardName } from '@throughline/tracking';
import type { Bundle } from './core/package-course.js';
import { errors } from './errors.js';

/** The floor of decision 26, as esbuild names it. */
export const floor = ['chrome109', 'edge109', 'firefox115', 'safari16.4', 'ios16.4'];

export const packagesFolder = fileURLToPath(new URL('../packages', import.meta.url));
/** Where the generated entry seems to stand, so that it finds the workspaces. */
const entryPlace = fileURLToPath(new URL('./entry.ts', import.meta.url));

export interface BundleParts {
  readonly standard: StandardName;
  /** Tags that the course's pages use. */
  readonly tags: readonly string[];
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
  const course = await classicScript(entrySource(parts));
  if (!parts.lrs) return { course };
  return { course, lrs: await classicScript(`import '@throughline/standards/lrs/client-entry.js';`) };
}

/** What starts a package: the player, one standard, the classes of the elements its pages use (decision 40). */
function entrySource({ standard, tags, elementFolders }: BundleParts): string {
  const elements = [...tags].sort().flatMap(tag => {
    const file = elementFile(tag, elementFolders);
    return file === undefined ? [] : [{ tag, name: className(tag), file }];
  });
  return [
    `import { start } from '@throughline/player';`,
    `import { standard } from '@throughline/standards/${standard}/index.js';`,
    ...elements.map(({ name, file }) => `import { ${name} } from ${JSON.stringify(file)};`),
    // The sheet stands in the document already, where an LMS refused it too: it need not travel twice.
    `const css = document.querySelector('style')?.textContent ?? '';`,
    `start({ standard, outline: __OUTLINE__, css, elements: {`,
    ...elements.map(({ tag, name }) => `  '${tag}': ${name},`),
    `} });`,
  ].join('\n');
}

/** An element whose words need no code (a callout) has no class and is left out. */
function elementFile(tag: string, folders: readonly string[], kind: 'ts' | 'css' = 'ts'): string | undefined {
  const name = tag.replace(/^tl-/, '');
  return folders.map(folder => path.join(folder, name, `${name}.${kind}`)).find(file => existsSync(file));
}

/** `tl-mark-the-text` is the class `TlMarkTheText`. */
const className = (tag: string): string =>
  tag.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const classicScripts = new Map<string, Promise<string>>();

/** One classic script (iife) of an entry's source, minified for the floor. */
export function classicScript(source: string): Promise<string> {
  const made = classicScripts.get(source) ?? makeScript(source);
  classicScripts.set(source, made);
  return made;
}

async function makeScript(source: string): Promise<string> {
  try {
    const build = await rollup({
      input: entryPlace,
      plugins: [
        entry(source),
        typescript(),
        nodeResolve({ exportConditions: ['production'], extensions: ['.ts', '.js'] }),
        minifyStyles(),
        esbuild({
          target: floor,
          tsconfig: false,
          tsconfigRaw: { compilerOptions: { experimentalDecorators: true, useDefineForClassFields: false } },
        }),
        minify({ target: floor, charset: 'utf8', legalComments: 'none' }),
      ],
      onwarn: warning => {
        throw new Error(warning.message);
      },
    });
    const { output } = await build.generate({ format: 'iife', compact: true });
    await build.close();
    return output[0].code;
  } catch (error) {
    throw errors.bundleFailed(error instanceof Error ? error.message : String(error));
  }
}

function entry(source: string): Plugin {
  return {
    name: 'entry',
    resolveId: id => (id === entryPlace ? id : null),
    load: id => (id === entryPlace ? source : null),
  };
}

/** Our own imports end in `.js`, as the platform wants them; the file beside is TypeScript. */
function typescript(): Plugin {
  return {
    name: 'typescript-beside',
    resolveId(id, importer) {
      if (importer === undefined || !id.startsWith('.') || !id.endsWith('.js')) return null;
      const file = path.resolve(path.dirname(importer), `${id.slice(0, -3)}.ts`);
      return existsSync(file) ? file : null;
    },
  };
}

/** The elements' style sheets, which stand in css`...` without a hole. */
function minifyStyles(): Plugin {
  return {
    name: 'minify-styles',
    async transform(code, id) {
      if (!id.endsWith('.ts') || !code.includes('css`')) return null;
      const sheets = [...code.matchAll(/\bcss`([^`\\$]*)`/g)];
      const small = await Promise.all(sheets.map(([, sheet = '']) => minifyCss(sheet)));
      let next = 0;
      return { code: code.replace(/\bcss`[^`\\$]*`/g, () => `css\`${small[next++] ?? ''}\``), map: null };
    },
  };
}

export async function minifyCss(css: string): Promise<string> {
  const { code } = await transform(css, { loader: 'css', minify: true, target: floor, charset: 'utf8' });
  return code.trim();
}

/**
 * The one sheet of a package: tokens, the player's page, and what the elements used (`tags`) add to the page. It is
 * what index.html carries and the script adopts where an LMS refuses that.
 */
export async function pageStyles(tags: readonly string[], folders: readonly string[]): Promise<string> {
  const theme = ['tokens.css', 'page.css'].map(name => path.join(packagesFolder, 'player/theme', name));
  const own = tags.flatMap(tag => elementFile(tag, folders, 'css') ?? []);
  return minifyCss([...theme, ...own].map(file => readFileSync(file, 'utf8')).join('\n'));
}
