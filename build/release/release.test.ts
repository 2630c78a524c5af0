import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { before, test } from 'node:test';
import type { Course } from '@throughline/tracking';
import { formatOf } from '../core/formats.js';
import { course } from '../testing/course.js';
import { choose, limits, type Released } from './choose.js';
import { voiceOf } from './page.js';
import { PARTS, readPlatforms } from './platforms.js';
import { papersOf } from './release.js';
import { sizeOf } from './start-here.js';
import { packedOf } from './testing/packed.js';
import { SUMS } from './write.js';

let files: ReadonlyMap<string, Uint8Array | string>;
before(async () => {
  const packed = await packedOf(course);
  const papers = await papersOf(course, packed, { licence: 'CC BY 4.0' });
  files = new Map<string, Uint8Array | string>([...packed.map(({ file, zip }) => [file, zip] as const), ...papers]);
});

const page = (name: string): string => String(files.get(name));
const pages = (): readonly string[] => [...files.keys()].filter(name => name.endsWith('.html'));
const platforms = readPlatforms(voiceOf(['en']));

/** The platforms that the import guide is asked for, and what each takes. */
const TAKES: Readonly<Record<string, string>> = {
  'moodle-4': 'scorm12',
  'moodle-3': 'scorm12',
  canvas: 'scorm12',
  blackboard: 'scorm12',
  brightspace: 'scorm12',
  successfactors: 'scorm12',
  totara: 'scorm12',
  'open-edx': 'scorm12',
  chamilo: 'scorm12',
  ilias: 'scorm12',
  other: 'scorm12',
  cmi5: 'cmi5',
  xapi: 'xapi',
  none: 'web',
};

test('the guide has every platform, and says of each all there is to say and how it was tried', () => {
  assert.deepEqual(
    platforms.map(({ id }) => id),
    Object.keys(TAKES),
  );
  for (const { id, name, formats, state, tried, why, parts } of platforms) {
    assert.deepEqual(
      parts.map(part => part.id),
      PARTS,
      id,
    );
    for (const part of parts) assert.ok(part.html.length > 20, `${id} ${part.id}`);
    assert.ok(formats.length > 0 && formats.every(format => formatOf(format).label), id);
    assert.ok(name && why, id);
    assert.match(
      tried,
      { measured: /^(?:Measured|Tried) /u, read: /not tried/iu, untried: /(?:not|no .*) tried/iu }[state],
      id,
    );
  }
});

for (const limit of limits)
  for (const locale of [null, 'en', 'ar'])
    test(`names a file that is there and fits, for each platform: ${limit ?? 'no limit'}, ${locale ?? 'all languages'}`, async () => {
      const packed = await packedOf(course);
      for (const { id, formats } of platforms) {
        const { packages, reason } = choose({ formats, locale, limit }, packed);
        const language = locale === null ? '' : `-${locale}`;
        assert.deepEqual(
          [reason, packages.map(({ file }) => file)],
          ['whole', [`bicycle-care-${TAKES[id]}${language}.zip`]],
          id,
        );
        for (const { file } of packages) {
          const bytes = files.get(file)?.length ?? Infinity;
          assert.ok(limit === null || bytes <= limit, file);
        }
      }
    });

test('START-HERE has each of these answers in its text, with the size of the file', () => {
  const start = page('START-HERE.html');
  const sections = start.split('<section class="platform"').slice(1);
  assert.equal(sections.length, platforms.length);
  for (const [index, { id }] of platforms.entries()) {
    const section = sections[index] ?? '';
    assert.match(section, new RegExp(`^ id="${id}"`, 'u'));
    for (const locale of ['', 'en', 'ar']) {
      const file = `bicycle-care-${TAKES[id]}${locale === '' ? '' : `-${locale}`}.zip`;
      const size = sizeOf(files.get(file)?.length ?? 0, voiceOf(['en']).words);
      const [, answer = ''] = section.split(`data-locale="${locale}"`);
      const [own = ''] = answer.split('data-locale=');
      assert.match(own, /^\s+data-limits="2 8 none"/u, id);
      assert.match(own, new RegExp(`<a href="${file}" download>${file}</a> ${size}</li>`, 'u'), id);
    }
  }
});

test('every link leads to a file of the release or to a place in the page', () => {
  for (const name of pages()) {
    const text = page(name);
    const ids = new Set([...text.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id));
    for (const [, href = ''] of text.matchAll(/<a\b[^>]*? href="([^"]*)"/gu)) {
      const [file = '', place] = href.split('#');
      if (/^https:/u.test(href)) continue;
      assert.ok(['', SUMS].includes(file) || files.has(file), `${name} names ${href}`);
      const target = file === '' ? ids : new Set([...page(file).matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id));
      if (place !== undefined) assert.ok(target.has(place), `${name} names ${href}`);
    }
    assert.equal(ids.size, [...text.matchAll(/ id="/gu)].length, `${name} has an id twice`);
  }
});

test('no page loads anything, and each allows its own style and script alone', () => {
  for (const name of pages()) {
    const text = page(name);
    assert.doesNotMatch(text, /<(?:link|img|iframe|object|script[^>]*\ssrc)/u, name);
    assert.doesNotMatch(text, /\sstyle="|\son[a-z]+="|@import|url\(/u, name);
    for (const tag of ['style', 'script']) {
      const [, inside] = new RegExp(`<${tag}>([^]*?)</${tag}>`, 'u').exec(text) ?? [];
      if (inside === undefined) continue;
      const hash = createHash('sha256').update(inside).digest('base64');
      assert.ok(text.includes(`${tag}-src 'sha256-${hash}'`), `${name} ${tag}`);
    }
  }
  assert.deepEqual(
    pages().filter(name => page(name).includes('<script>')),
    ['START-HERE.html'],
  );
});

test('the same course gives the same bytes', async () => {
  const again = await papersOf(course, await packedOf(course), { licence: 'CC BY 4.0' });
  for (const [name, text] of again) assert.equal(text, page(name), name);
});

test('titles and words of a course are text, whatever stands in them', async () => {
  const evil = `</style><script>alert(1)</script>&"' خبز 🥖`;
  const named = { en: evil, ar: evil };
  const hostile: Course = {
    ...course,
    outline: {
      ...course.outline,
      title: named,
      description: named,
      modules: course.outline.modules.map(module => ({ ...module, title: named })),
    },
    activities: course.activities.map(one => ({ ...one, name: named, options: { chain: named, saddle: named } })),
  };
  const made = await papersOf(hostile, [], { licence: evil });
  for (const [name, text] of made)
    if (name.endsWith('.html')) {
      assert.doesNotMatch(text, /alert\(1\)<\/script>/u, name);
      assert.equal(text.match(/<script>/gu)?.length ?? 0, name === 'START-HERE.html' ? 1 : 0, name);
    }
  assert.ok(String(made.get('reading-the-reports.html')).includes('&lt;script&gt;'));
});

test('the licences are those of the course, of the program, and of what others wrote', () => {
  const text = page('LICENCES.txt');
  assert.match(text, /^Care of the bicycle 1\.0\.0\n\nTwo short pages\./u);
  for (const part of ['CC BY 4.0', 'MIT License', 'Third-party notices']) assert.ok(text.includes(part), part);
});

test('pages are in a pseudo-language where the course is, with their direction', async () => {
  const outline = { ...course.outline, locales: ['ar-XB'] };
  const made = await papersOf({ ...course, outline }, []);
  for (const [name, text] of made)
    if (name.endsWith('.html')) {
      assert.match(text, /^<!doctype html>\n<html lang="ar-XB" dir="rtl">/u);
      const [, heading = ''] = /<h1>([^<]*)<\/h1>/u.exec(text) ?? [];
      assert.match(heading, /^[\u0600-\u06FF ]+$/u, name);
    }
});

test('the privacy sheet names the statements of the level that the packages report at, and no others', async () => {
  const at = async (privacy: 'outcome' | 'checks' | 'full'): Promise<string> =>
    String((await papersOf({ ...course, outline: { ...course.outline, privacy } }, [])).get('privacy.html'));
  const [outcome, checks, full] = await Promise.all([at('outcome'), at('checks'), at('full')]);
  const rows = (text: string): number => text.match(/<th scope="row">/gu)?.length ?? 0;
  assert.ok(rows(outcome) > 5 && rows(outcome) < rows(checks) && rows(checks) < rows(full));
  assert.match(outcome, /at the level “outcome”/u);
  assert.doesNotMatch(outcome, /Question answered \(/u);
  assert.match(checks, /Question answered \(/u);
  assert.match(full, /Page opened \(/u);
});

/** Packages of a course with films, which nobody has packed. */
const large = (whole: number, ...modules: readonly number[]): readonly Released[] =>
  [whole, ...modules].map((bytes, n) => ({
    file: `films${n === 0 ? '' : `-part-${n}`}-scorm12.zip`,
    format: 'scorm12',
    locales: ['en', 'ar'],
    module: n === 0 ? null : `part-${n}`,
    bytes,
  }));

/** The answers for Moodle 4 in all languages, each with the limits that it holds for. */
async function answersWith(released: readonly Released[]): Promise<readonly string[]> {
  const text = (await papersOf(course, released)).get('START-HERE.html') ?? '';
  const [, section = ''] = text.split('id="moodle-4"');
  const [own = ''] = section.split('</section>');
  return own.split('class="answer"').filter(part => /^\s+data-locale=""/u.test(part));
}

test('START-HERE names a file a module where the whole course does not fit, and all of them', async () => {
  const [parts = '', whole = ''] = await answersWith(large(7_900_000, 1_500_000, 1_900_000));
  assert.match(parts, /data-limits="2"/u);
  assert.match(parts, /Largest file: 2 MB\./u);
  assert.match(parts, /Take these files, an activity for each/u);
  assert.match(parts, /films-part-1-scorm12\.zip<\/a> 1\.5 MB[^]*films-part-2-scorm12\.zip<\/a> 1\.9 MB/u);
  assert.doesNotMatch(parts, /films-scorm12\.zip/u);
  assert.match(whole, /data-limits="8 none"/u);
  assert.match(whole, /films-scorm12\.zip<\/a> 7\.9 MB/u);
});

test('START-HERE names the check of the platform beside each file of its format, and the edition for facilitators apart', async () => {
  const beside = [
    { file: 'platform-check-scorm12.zip', kind: 'doctor', format: 'scorm12', bytes: 8600 },
    { file: 'films-facilitator-web.zip', kind: 'facilitator', format: 'web', bytes: 140_100 },
  ] as const;
  const web = { file: 'films-web.zip', format: 'web', locales: ['en', 'ar'], module: null, bytes: 9 } as const;
  const text = (await papersOf(course, [...large(9000), web], { beside })).get('START-HERE.html') ?? '';
  const [, moodle = ''] = /id="moodle-4"([^]*?)<\/section>/u.exec(text) ?? [];
  assert.match(moodle, /<p class="first">[^<]+<a href="platform-check-scorm12\.zip" download>[^<]+<\/a> 9 kB<\/p>/u);
  const [, none = ''] = /id="none"([^]*?)<\/section>/u.exec(text) ?? [];
  assert.match(none, /films-web\.zip/u);
  assert.doesNotMatch(none, /platform-check|facilitator/u);
  const [, edition = ''] = /id="facilitators"([^]*?)<\/section>/u.exec(text) ?? [];
  assert.match(edition, /films-facilitator-web\.zip<\/a> 141 kB/u);
  const [, files = ''] = /id="files"([^]*?)<\/section>/u.exec(text) ?? [];
  assert.match(
    files,
    /SCORM 1\.2: a check of your platform alone[^]*9 kB[^]*all right answers: for teachers only[^]*141 kB/u,
  );
});

test('START-HERE says what to ask for where nothing fits, and where there is nothing to take', async () => {
  const [none = '', whole = ''] = await answersWith(large(9_000_000, 1_500_000, 8_100_001));
  assert.match(none, /data-limits="2 8"[^]*No file fits\. Ask your administrator to allow files of 8\.2 MB\./u);
  assert.match(whole, /data-limits="none"[^]*films-scorm12\.zip<\/a> 9\.0 MB/u);
  const [absent = ''] = await answersWith([]);
  assert.match(absent, /There is no file for this platform here\./u);
});
