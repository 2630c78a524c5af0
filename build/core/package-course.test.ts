import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { outlineFromWire, type OutlineWire } from '@throughline/player/outline-wire.js';
import type { Course } from '@throughline/tracking';
import { FaultError } from '../errors.js';
import { course } from '../testing/course.js';
import { partsOf } from '../testing/parts.js';
import { formatNames } from './formats.js';
import { packageCourse, type Package } from './package-course.js';

const text = (made: Package, name: string): string => new TextDecoder().decode(made.files.get(name));

const withPage = (html: string): Course => {
  const [first, ...rest] = course.pages;
  return { ...course, pages: [{ ...first!, html }, ...rest] };
};

const code = (wanted: string) => (error: unknown) => error instanceof FaultError && error.fault.code === wanted;

test('names a package after course and format', async () => {
  const names = await Promise.all(formatNames.map(async name => (await packageCourse(partsOf(name))).name));
  assert.deepEqual(
    names,
    ['scorm12', 'scorm2004-3', 'scorm2004-4', 'cmi5', 'xapi', 'web'].map(name => `bicycle-care-${name}.zip`),
  );
});

test('keeps the course out of the file name where it is to be neutral', async () => {
  const neutral = { ...course, outline: { ...course.outline, neutral: true } };
  const made = await packageCourse(partsOf('web', { course: neutral }));
  assert.equal(made.name, 'course-web.zip');
  assert.doesNotMatch(text(made, 'index.html'), /Care of the bicycle/);
  assert.doesNotMatch(text(made, 'neutral.html'), /bicycle/i);
});

test('declares every file but the manifest and the schemas', async () => {
  const made = await packageCourse(partsOf('scorm12'));
  const declared = [...text(made, 'imsmanifest.xml').matchAll(/<file href="([^"]+)"/g)].map(([, href]) => href).sort();
  assert.deepEqual(declared, [
    'check.js',
    'course.js',
    'doctor.js',
    'index.html',
    'late.js',
    'neutral.html',
    'notices.txt',
    'oiling-ar.js',
    'oiling-en.js',
    'oiling_about-ar.js',
    'oiling_about-en.js',
    'pictures/chain.svg',
    'qr.js',
    'words-ar.js',
  ]);
  assert.deepEqual([...made.files.keys()].sort(), [...declared, 'adlcp.xsd', 'imsmanifest.xml'].sort());
});

test('carries the LRS client and the words of questions only where there is an LRS', async () => {
  for (const name of formatNames) {
    const { files } = await packageCourse(partsOf(name));
    const lrs = name === 'cmi5' || name === 'xapi';
    assert.deepEqual([files.has('lrs.js'), files.has('activities.js')], [lrs, lrs], name);
  }
});

test('puts the words of the first page into index.html, in its language and direction', async () => {
  const arabicFirst = { ...course, outline: { ...course.outline, locales: ['ar', 'en'] } };
  const html = text(await packageCourse(partsOf('web', { course: arabicFirst })), 'index.html');
  assert.match(html, /<html lang="ar" dir="rtl">/);
  assert.match(html, /src="course.js"><\/script>\s*<script defer src="words-ar.js">/);
  assert.match(html, /<tl-course><article id="the-chain" data-page>[^]*زيّتها[^]*<\/article><\/tl-course>/);
});

test('says below the first page what is missing where its scripts do not run', async () => {
  const html = text(await packageCourse(partsOf('web', { floor: 'Take a newer one & go on.' })), 'index.html');
  assert.match(html, /<\/tl-course>\s*<p class="floor">Take a newer one &amp; go on.<\/p>/);
});

test('holds the link to the doctor, hidden until a script shows it that needs no other', async () => {
  const html = text(await packageCourse(partsOf('web')), 'index.html');
  assert.match(
    html,
    /<aside class="doctor" hidden><p>Not yet. &amp; then: <a href="#doctor">Look at it<\/a><\/p><\/aside>\s*<tl-course>/,
  );
  assert.match(html, /<script async fetchpriority="low" src="check.js">/);
});

test('tells the doctor of the course, its languages and its words', async () => {
  const doctorWords = [['ar', { 'doctor.begin': '$& افحص' }]] as const;
  const script = text(await packageCourse(partsOf('web', { doctorWords })), 'doctor.js');
  let told: unknown;
  runInNewContext(script, { doctor: (value: unknown) => (told = JSON.parse(JSON.stringify(value)) as unknown) });
  const { base, id } = course.outline;
  assert.deepEqual(told, { outline: { base, id }, words: doctorWords });
});

test('allows the one style sheet by its hash and nothing from elsewhere', async () => {
  const html = text(await packageCourse(partsOf('scorm12')), 'index.html');
  const style = /<style>([^]*)<\/style>/.exec(html)?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
  assert.equal(
    policy,
    `default-src 'none'; script-src 'self'; style-src 'self' 'sha256-${hash}'; img-src 'self' data:; ` +
      `media-src 'self'; base-uri 'none'; form-action 'none'; connect-src 'self'`,
  );
  assert.match(text(await packageCourse(partsOf('cmi5')), 'index.html'), /connect-src 'self' http: https:"/);
});

test('delivers every page but the first, every word and activity as a classic script that calls tl', async () => {
  const made = await packageCourse(partsOf('xapi'));
  const heard = { pages: new Map<string, string>(), words: new Map<string, unknown>(), activities: [] as unknown[] };
  const tl = {
    page: (key: string, html: string) => void heard.pages.set(key, html),
    words: (locale: string, table: unknown) => void heard.words.set(locale, table),
    activities: (list: unknown[]) => void heard.activities.push(...list),
  };
  for (const name of ['oiling-en.js', 'oiling-ar.js', 'words-ar.js', 'activities.js'])
    runInNewContext(text(made, name), { tl });
  assert.deepEqual(
    [...heard.pages],
    course.pages.slice(1).map(({ locale, id, html }) => [`${locale}/${id}`, html]),
  );
  assert.deepEqual(JSON.parse(JSON.stringify([...heard.words])), [['ar', { check: 'تحقق', leave: 'غادر' }]]);
  assert.deepEqual(JSON.parse(JSON.stringify(heard.activities)), course.activities);
});

test('keeps every character of a page, whatever would end a string or a line', async () => {
  const html = `<article>'"\\\` \${x} $& </script> <!-- \u2028\u2029 \n 日本 😀</article>`;
  const pages = course.pages.map(page => ({ ...page, html }));
  const made = await packageCourse(partsOf('web', { course: { ...course, pages } }));
  const script = text(made, 'oiling-en.js');
  assert.doesNotMatch(script, /\u2028|\u2029/);
  let heard = '';
  runInNewContext(script, { tl: { page: (_key: string, words: string) => (heard = words) } });
  assert.equal(heard, html);
});

test('fills the outline into the code, and nothing in it is lost', async () => {
  const title = { en: '$& </script> \u2028', ar: 'x' };
  const outline = { ...course.outline, title };
  const script = text(await packageCourse(partsOf('web', { course: { ...course, outline } })), 'course.js');
  let heard = '';
  runInNewContext(script, { go: (value: unknown) => (heard = JSON.stringify(value)) });
  assert.deepEqual(outlineFromWire(JSON.parse(heard) as OutlineWire), outline);
});

test('refuses names that not every platform can unpack', async () => {
  const bytes = new Uint8Array(1);
  for (const name of ['pictures/été.svg', 'a b.svg', 'CON.svg', 'pictures/aux', '../up.svg', 'a\\b.svg', 'end.'])
    await assert.rejects(
      packageCourse(partsOf('web', { course: { ...course, files: { [name]: bytes } } })),
      code('file-name'),
      name,
    );
  await assert.rejects(
    packageCourse(partsOf('web', { course: { ...course, files: { 'Index.html': bytes } } })),
    code('file-twice'),
  );
});

test('refuses files that could be run', async () => {
  const bytes = new Uint8Array(1);
  for (const name of ['media/a.php', 'media/A.EXE', 'pictures/run.sh', 'pictures/.htaccess', 'media/a.b.ps1'])
    await assert.rejects(
      packageCourse(partsOf('web', { course: { ...course, files: { [name]: bytes } } })),
      code('forbidden-file'),
      name,
    );
  const large = { 'media/film.bat': { length: 1, pieces: () => (async function* () {})() } };
  await assert.rejects(packageCourse(partsOf('web', { course: { ...course, large } })), code('forbidden-file'));
});

test('refuses a page that loads from another host, and lets a link be', async () => {
  for (const html of [
    '<article><img alt="" src="https://elsewhere.example/a.png"></article>',
    '<article><img alt="" srcset="//elsewhere.example/a.png"></article>',
    '<article><image href="http://elsewhere.example/a.png"/></article>',
  ])
    await assert.rejects(packageCourse(partsOf('web', { course: withPage(html) })), code('other-host'), html);
  await packageCourse(
    partsOf('web', { course: withPage('<article><a href="https://elsewhere.example/">x</a></article>') }),
  );
});

test('refuses a course without a page', async () => {
  const empty = { ...course, outline: { ...course.outline, modules: [] }, pages: [] };
  await assert.rejects(packageCourse(partsOf('web', { course: empty })), code('no-pages'));
});
