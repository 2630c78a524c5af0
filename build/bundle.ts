import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StandardName } from '@throughline/tracking';
import { classicScript, forgetScripts, twoScripts } from './classic-scripts.js';
import type { Bundle } from './core/package-course.js';
import { minifyCss } from './minify.js';

export const packagesFolder = fileURLToPath(new URL('../packages', import.meta.url));

/** A file of this project, by its path from the root. */
export const ownFile = (name: string): string => readFileSync(path.join(packagesFolder, '..', name), 'utf8');

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
  sheets.clear();
  forgetScripts();
}

async function makeBundle(parts: BundleParts): Promise<Bundle> {
  const [course, late] = await twoScripts(courseSource(parts), lateSource(parts));
  const qr = await classicScript(`import '@throughline/player/take-along/qr-entry.js';`);
  const made = {
    course,
    late,
    qr,
    check: await classicScript(checkSource),
    doctor: await doctorScript(parts.standard),
  };
  if (!parts.lrs) return made;
  return { ...made, lrs: await classicScript(`import '@throughline/standards/lrs/client-entry.js';`) };
}

/** Shows the link to the doctor where nothing else runs. */
const checkSource = `import '@throughline/player/doctor/link-entry.js';`;

/** What looks at a platform; the course and its words are filled in (`__DOCTOR__`). */
export const doctorScript = (standard: StandardName): Promise<string> =>
  classicScript(
    [
      `import { browserEnv } from '@throughline/player/browser-env.js';`,
      `import { startDoctor } from '@throughline/player/doctor/doctor.js';`,
      `import { checkPlatform } from '@throughline/standards/doctor/doctor.js';`,
      `import { look } from '@throughline/standards/doctor/${standard}.js';`,
      `const { words, ...about } = __DOCTOR__;`,
      `const practice = { standard: '${standard}', look, ...about, window, env: browserEnv(window) };`,
      `startDoctor({ standard: '${standard}', words, check: course => checkPlatform(practice, course) });`,
    ].join('\n'),
  );

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

/** What shows the learner's own achievements. */
const ACHIEVED: readonly string[] = ['tl-record', 'tl-certificate'];

/** What the first screen does not need. It imports the entry, so that what both use stands in `course.js`. */
function lateSource({ standard, tags, lateTags, elementFolders }: BundleParts): string {
  const elements = used(
    tags.filter(tag => lateTags.includes(tag)),
    elementFolders,
  );
  const words = tags.some(tag => WORDS.includes(tag));
  const achieved = tags.some(tag => ACHIEVED.includes(tag));
  return [
    `import 'entry:first';`,
    `import { logged } from '@throughline/player/diagnostics/log.js';`,
    `import { late } from '@throughline/player/late-parts.js';`,
    `import { standard } from '@throughline/standards/${standard}/index.js';`,
    ...(words ? [`import { openOwnWords as ownWords } from '@throughline/player/own-words/own-words.js';`] : []),
    ...(words ? [`import { TlPlan } from '@throughline/player/own-words/tl-plan.js';`] : []),
    ...(achieved ? [`import { openAchieved as achieved } from '@throughline/player/achieved/open-achieved.js';`] : []),
    ...imports(elements),
    `const own = ${words ? `{ 'tl-plan': TlPlan }` : '{}'};`,
    `const elements = { ...late.elements, ...own, ...${table(elements)} };`,
    `tl.late({ ...late, standard: logged(standard), elements${words ? ', ownWords' : ''}${achieved ? ', achieved' : ''} });`,
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

const sheets = new Map<string, Promise<string>>();

/**
 * The one sheet of a package: tokens, the player's page, what elements share, and what those used (`tags`) add. It is
 * what index.html carries and the script adopts where an LMS refuses that. Made once and kept while the process lives.
 */
export function pageStyles(
  tags: readonly string[],
  folders: readonly string[],
  more: readonly string[] = [],
): Promise<string> {
  const theme = ['player/theme/page.css', 'player/theme/thread.css', 'elements/internal/light.css'].map(name =>
    path.join(packagesFolder, name),
  );
  const own = tags.flatMap(tag => elementFile(tag, folders, 'css') ?? []);
  const files = [...theme, ...own, ...more];
  const key = JSON.stringify(files);
  const made = sheets.get(key) ?? onTokens(files);
  sheets.set(key, made);
  return made;
}

/** One sheet of several files on the player's tokens, minified. */
export const onTokens = (files: readonly string[]): Promise<string> =>
  minifyCss([TOKENS, ...files].map(file => readFileSync(file, 'utf8')).join('\n'));

const TOKENS = path.join(packagesFolder, 'player/theme/tokens.css');
