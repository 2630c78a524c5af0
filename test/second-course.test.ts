import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { formatNames, formatOf } from '@throughline/build/core/formats.js';
import { readCourseFolder } from '@throughline/build/course.js';
import { browser, closeBrowser, freshContext } from './harness/browser.js';
import { HOSTS, openFront, type Front } from './harness/front.js';
import { assertOnce, type Told } from './harness/records.js';
import { watchErrors } from './harness/policy.js';
import { ANSWERS, FINISHED, finish } from './harness/second-course.js';
import { courses, openSite, type Site } from './harness/site.js';

const WAY_12 = 'the_call.ask_him,his_bag.mend_it';
const WAY = 'the_call[.]ask_him[,]his_bag[.]mend_it';

/** What is held of the story in which the best way was taken: type, the way, the pattern, the result. */
const STORY: Readonly<Record<string, readonly unknown[]>> = {
  scorm12: ['performance', WAY_12, WAY_12, 'correct'],
  scorm2004: ['performance', WAY, WAY, 'correct'],
  cmi5: ['performance', WAY, [WAY], true],
  xapi: ['performance', WAY, [WAY], true],
};

interface Held {
  readonly record?: Readonly<Record<string, string>> & { readonly values?: Readonly<Record<string, string>> };
  readonly statements?: readonly {
    readonly object: {
      readonly id: string;
      readonly definition?: { readonly interactionType?: string; readonly correctResponsesPattern?: unknown };
    };
    readonly result?: { readonly response?: string; readonly success?: boolean };
  }[];
}

function storyIn(raw: unknown): readonly unknown[] {
  const { record, statements } = raw as Held;
  const told = statements?.find(({ object }) => object.id.endsWith('/flat-on-the-way'));
  if (told) {
    const { interactionType, correctResponsesPattern } = told.object.definition ?? {};
    return [interactionType, told.result?.response, correctResponsesPattern, told.result?.success];
  }
  const values: Readonly<Record<string, string>> = record?.values ?? record ?? {};
  const id = Object.keys(values).find(key => values[key] === 'flat_on_the_way') ?? '';
  const field = (...names: readonly string[]) => names.map(name => values[id.replace(/id$/u, name)]).find(Boolean);
  return [
    field('type'),
    field('student_response', 'learner_response'),
    field('correct_responses.0.pattern'),
    field('result'),
  ];
}

describe(
  'A second course, in Arabic, with an element of its own, on platforms on plain http',
  { concurrency: formatNames.length },
  () => {
    let site: Site;
    let front: Front;
    before(async () => {
      await browser({ args: [HOSTS] });
      site = await openSite(courses.second);
      front = await openFront(site.origin);
    });
    after(async () => {
      await closeBrowser();
      await front.close();
      await site.close();
    });

    for (const format of formatNames) {
      test(`${format}: is read from right to left, answered, and finished`, async () => {
        const context = await freshContext();
        const thrown = watchErrors(context);
        const onPlainHttp = format === 'web' ? {} : { from: front.origin('lms.test') };
        const open = await site.launch(context, format, { learner: 'rides', ...onPlainHttp });
        const html = open.frame.locator('html');
        assert.deepEqual([await html.getAttribute('dir'), await html.getAttribute('lang')], ['rtl', 'ar']);
        await finish(open);
        assert.deepEqual(thrown, []);
        if (format !== 'web') {
          assert.deepEqual(
            await html.evaluate(() => [
              isSecureContext,
              'randomUUID' in crypto,
              'subtle' in crypto,
              'locks' in navigator,
            ]),
            [false, false, false, false],
          );
          assert.equal(await open.frame.locator('tl-course .status').innerText(), 'Saved');
          await open.close();
          const ended = ({ status }: Told) => FINISHED[format].test(status);
          const { status, score, answered, raw } = await site.record(format, 'rides', ended);
          assert.match(status, FINISHED[format]);
          assert.equal(score, null, 'a course without a check has no score');
          assert.deepEqual([answered.length, new Set(answered).size], [ANSWERS, ANSWERS], 'each once');
          if (format === 'cmi5' || format === 'xapi') assertOnce(raw);
          assert.deepEqual(storyIn(raw), STORY[formatOf(format).standard], 'the way through the story');
          assert.deepEqual((raw as { readonly violations?: readonly unknown[] }).violations ?? [], []);
        }
        await context.close();
      });
    }
  },
);

const root = fileURLToPath(new URL('..', import.meta.url));

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
    'a and any in is no of the cause child condition demand document eleven forced form free identity indicator ' +
    'isolation modern offer person root state working'
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
  const { course } = await readCourseFolder(courses.first, { preview: true });
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

/** Finds words of the course in a line. */
function finderOf({ phrases, single, letters }: Words): (text: string) => readonly string[] {
  const patterns = [
    new RegExp(`(?<![\\w-])(?:${oneOf(phrases)})(?![\\w-])`, 'giu'),
    new RegExp(`(?<!\\p{L})(?:${oneOf(single)})(?:e?s)?(?!\\p{L})`, 'giu'),
    new RegExp(`(?<![\\p{L}\\d])(?:${oneOf(letters)})(?![\\p{L}\\d])`, 'gu'),
  ];
  return text => patterns.flatMap(one => text.match(one) ?? []);
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
