import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { formatNames, formatOf } from '@throughline/build/core/formats.js';
import { readCourseFolder } from '@throughline/build/course.js';
import { elementsIn, houseElements, readStates } from '@throughline/build/gallery/elements.js';
import { closeBrowser, freshContext } from './harness/browser.js';
import { expected, recorded, rows, table } from './harness/recorded.js';
import type { Told } from './harness/records.js';
import { ANSWERS, COMPLETED, finish } from './harness/second-course.js';
import { courses, openSite, type Open, type Site } from './harness/site.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What the questions of the page on show say of their answers; a typed one is written anew when it comes back. */
const shown = async ({ learner }: Open): Promise<readonly (readonly string[])[]> =>
  (await learner.shown()).map(says => says.filter(each => !/ not chosen$/u.test(each)));

/** The web edition tells nobody: what it recorded is what it shows when it is loaded again on the learner's own device. */
async function reload({ frame }: Open): Promise<void> {
  await frame.getByRole('button', { name: 'My own device' }).click();
  await frame.locator('html').evaluate(html => {
    html.dataset['old'] = '';
    location.reload();
  });
  await frame.locator('html:not([data-old]) tl-course[restored]').waitFor();
}

describe('A second course, in Arabic, with an element of its own', { concurrency: formatNames.length }, () => {
  let site: Site;
  before(async () => {
    site = await openSite(courses.second);
  });
  after(async () => {
    await closeBrowser();
    await site.close();
  });

  test('has a row of what is recorded for every kind of question there is, and the documents have it too', async () => {
    const kinds: string[] = [];
    for (const element of elementsIn(houseElements))
      if ((await readStates(element)).kind === 'question') kinds.push(element.name);
    assert.deepEqual([...new Set(Object.values(rows).map(row => row.element))].sort(), kinds);
    const page = readFileSync(path.join(root, 'docs/lrs/data-flow.md'), 'utf8');
    assert.ok(page.includes(table()), `docs/lrs/data-flow.md needs this table:\n${table()}`);
  });

  for (const format of formatNames) {
    test(`${format}: is read from right to left, answered, and finished`, async () => {
      const context = await freshContext();
      const open = await site.launch(context, format, { learner: 'rides' });
      const html = open.frame.locator('html');
      assert.deepEqual([await html.getAttribute('dir'), await html.getAttribute('lang')], ['rtl', 'ar']);
      await finish(open);
      if (format === 'web') {
        const before = await shown(open);
        await reload(open);
        assert.deepEqual(await shown(open), before);
      } else {
        await open.settled();
        await open.close();
        const ended = ({ status }: Told) => COMPLETED[format].test(status);
        const { status, score, answered, raw } = await site.record(format, 'rides', ended);
        assert.match(status, COMPLETED[format]);
        assert.equal(score, null, 'a course without a check has no score');
        assert.equal(answered.length, ANSWERS);
        const { standard } = formatOf(format);
        for (const [id, row] of Object.entries(rows))
          assert.deepEqual(recorded(raw, id), expected(row, standard), `what is recorded of ${id}`);
        assert.deepEqual((raw as { readonly violations?: readonly unknown[] }).violations ?? [], []);
      }
      await context.close();
    });
  }

  test('cmi5: a film begins without sound where the learner’s preferences say so', async () => {
    const context = await freshContext();
    await context.route(/agents\/profile/u, async route => {
      // The store hears of it too: it is asked for the preferences before anything else is told (cmi5 11.0).
      await route.fetch();
      await route.fulfill({ json: { languagePreference: 'ar', audioPreference: 'off' }, headers: { etag: '"1"' } });
    });
    const { learner, frame } = await site.launch(context, 'cmi5', { learner: 'hears-nothing' });
    await learner.restored();
    await learner.open('tyres');
    const film = frame.locator('tl-media#pumping[muted] video');
    await film.waitFor();
    assert.equal(await film.evaluate((video: HTMLVideoElement) => video.muted), true);
    await context.close();
  });
});

/** Files with words in a folder, by their path from the root. */
const textsIn = (folder: string, names: RegExp): readonly (readonly [file: string, text: string])[] =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && names.test(entry.name) && !entry.parentPath.includes('node_modules'))
    .map(entry => path.join(entry.parentPath, entry.name))
    .map(file => [path.relative(root, file), readFileSync(file, 'utf8')]);

/**
 * Words in the names of its terms that a library for any course needs as well: what markup, styles and platforms are
 * spoken of in.
 */
const PLAIN = new Set(
  (
    'a access action active and any assessment at case cause chain child condition contact convention core ' +
    'cost demand departure dialogue disclosure do document due element eleven fair follow forced form free group ' +
    'harm help identity in indicator is isolation learning manager map market me modern module move need no non ' +
    'of offer orientation outcome output peer people person plan post pre principle private profile protocol ' +
    'qualification recommendation reflection related right risk root safe safety self share state study ' +
    'support the to training transition tree union up work working'
  ).split(' '),
);
/** Letters that any course may write: licences, a currency. */
const PLAIN_LETTERS = new Set(['BY', 'CC', 'MIT', 'US']);

const all = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].flatMap(([, ...groups]: readonly (string | undefined)[]) =>
    groups.flatMap(group => group ?? []),
  );

interface Words {
  /** Ids, titles and names, as they are written but for capitals. */
  readonly phrases: ReadonlySet<string>;
  /** Single words, also inside an id, and in the plural. */
  readonly single: ReadonlySet<string>;
  /** Short names, in capitals only: in small letters they may be anything. */
  readonly letters: ReadonlySet<string>;
}

/** What tells the first course from any other: its ids, titles, terms, signs, cases and the names in them. */
async function wordsOfTheFirstCourse(): Promise<Words> {
  const { course } = await readCourseFolder(courses.own, { preview: true });
  assert.ok(course);
  const { id, title, modules } = course.outline;
  const pages = modules.flatMap(module => module.pages);
  const titles = [title, ...[...modules, ...pages].map(one => one.title)].flatMap(words => Object.values(words));
  const text = textsIn('modules', /(?<!LICENSE)\.md$/u)
    .map(([, words]) => words)
    .join('\n');
  const ids = [id, ...[...modules, ...pages].map(one => one.id), ...all(text, /\{#([a-z0-9-]+)/gu)];
  const terms = textsIn('modules', /^glossary\.md$/u)
    .flatMap(([, glossary]) => all(glossary, /^## (.+?) \{#[a-z-]+(?: also="([^"]+)")?\}$/gmu))
    .flatMap(words => words.split(', '));
  const signs = all(text, /\{#[a-z-]+ indicator="([^":]+)/gu);
  const cases = all(text, /^:::case-file\{[^}]*\}\n## (.+)\n([^]*?)^:::$/gmu);
  const headings = cases.filter((_, index) => index % 2 === 0);
  // "the Global Estimates": capitals within a sentence.
  const proper = all(text, /(?<=[a-z,] )([A-Z][a-z]+ [A-Z][a-z]+)\b/gu);
  // A name is never written small; what stands between braces is an id.
  const small = new Set(text.replace(/\{[^}]*\}/gu, '').match(/(?<!\p{L})\p{Ll}+/gu));
  const stories = cases.join('\n').replace(/\{[^}]*\}/gu, '');
  const people = all(stories, /(?<!\p{L})(\p{Lu}\p{Ll}+)/gu).filter(word => !small.has(word.toLowerCase()));
  // Of a term or a sign that is one word, that word is looked for in all its forms.
  const several = [...terms, ...signs].filter(words => words.includes(' '));
  const parts = [...terms, ...signs]
    .flatMap(words => words.toLowerCase().split(/[ -]/u))
    .map(word => word.replace(/(?<!s)s$/u, ''));
  return {
    // An id of one word is a word of the language too.
    phrases: new Set([...ids.filter(one => one.includes('-')), ...titles, ...several, ...headings, ...proper]),
    single: new Set([...parts.filter(word => !PLAIN.has(word)), ...people, 'recruiter', 'recruitment', 'passport']),
    letters: new Set(all(text, /(?<![\p{L}-])(\p{Lu}{2,})(?![\p{L}])/gu).filter(word => !PLAIN_LETTERS.has(word))),
  };
}

const oneOf = (words: ReadonlySet<string>): string =>
  [...words].map(word => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')).join('|');

const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];

/** Finds words of the course in a line: of thousands those are tried that begin with a word of the line. */
function finderOf({ phrases, single, letters }: Words): (text: string) => readonly string[] {
  const patternOf: readonly (readonly [ReadonlySet<string>, (one: string) => RegExp])[] = [
    [phrases, one => new RegExp(`(?<![\\w-])(?:${one})(?![\\w-])`, 'giu')],
    [single, one => new RegExp(`(?<!\\p{L})(?:${one})(?:e?s)?(?!\\p{L})`, 'giu')],
    [letters, one => new RegExp(`(?<![\\p{L}\\d])(?:${one})(?![\\p{L}\\d])`, 'gu')],
  ];
  const byWord = new Map<string, RegExp[]>();
  for (const [names, made] of patternOf) {
    const groups = new Map<string, string[]>();
    for (const name of names) {
      const word = wordsIn(name)[0] ?? '';
      groups.set(word, [...(groups.get(word) ?? []), name]);
    }
    for (const [word, all] of groups) byWord.set(word, [...(byWord.get(word) ?? []), made(oneOf(new Set(all)))]);
  }
  return text => {
    const words = new Set(wordsIn(text).flatMap(word => [word, word.replace(/s$/u, ''), word.replace(/es$/u, '')]));
    return [...words].flatMap(word => byWord.get(word) ?? []).flatMap(one => text.match(one) ?? []);
  };
}

/** Sentences as they once stood in tests of elements and of the grammar. */
const TELLING = [
  'A recruiter keeps the passports.',
  'Withholding of wages',
  'Retention of documents',
  'Mark each passage that shows menace of a penalty.',
  'The ILO says so.',
  'Nadira, 27, and 40 others',
  'Global Estimates, 2022',
  "['passport-kept', 'On the boat']",
  '{#recruiter-keeps-it}',
];
const UNTELLING = ['What state is the document in?', 'boats and crews', 'forced-colors: active', 'tilo iomega'];

describe('No name, id or word of the first course', () => {
  let find: (text: string) => readonly string[];
  before(async () => {
    find = finderOf(await wordsOfTheFirstCourse());
  });

  test('is missed, and none of another is taken for one', () => {
    for (const sentence of TELLING) assert.notDeepEqual(find(sentence), [], sentence);
    for (const sentence of UNTELLING) assert.deepEqual(find(sentence), [], sentence);
  });

  test('stands in packages or build', () => {
    const hits = ['packages', 'build'].flatMap(folder =>
      textsIn(folder, /\.(?:ts|js|css|json|html|md)$/u).flatMap(([file, text]) =>
        [file, ...text.split('\n')].flatMap((line, number) => find(line).map(word => `${file}:${number} ${word}`)),
      ),
    );
    assert.deepEqual(hits, []);
  });
});
