import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { formatNames, type FormatName } from '@throughline/build/core/formats.js';
import { moduleCourse } from '@throughline/build/core/module-course.js';
import type { Package } from '@throughline/build/core/package-course.js';
import { isText } from '@throughline/build/core/secrets.js';
import { readCourseFolder } from '@throughline/build/course.js';
import { ownCourse } from '@throughline/build/folder.js';
import { makePackage } from '@throughline/build/make.js';
import type { Course } from '@throughline/tracking';
import { ownFiles } from './own-course.js';

/** Letters alone, so that it does not matter how a file writes the marks between them. */
const letters = (text: string): string =>
  text
    .replace(/\\u([\da-f]{4})/giu, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/&#x([\da-f]+);/giu, (_, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&[a-z]+;|\\[nrt]/gu, ' ')
    .replace(/\P{L}/gu, '')
    .toLowerCase();

const BLOCK = /^:::facilitator$[^]*?^:::$/gmu;

/** Fewer letters may stand anywhere. */
const TELLING = 16;

const asidesOf = ({ pages }: Course): readonly string[] =>
  pages
    .flatMap(({ html }) => [...html.matchAll(/<aside class="facilitator"[^>]*>([^]*?)<\/aside>/gu)])
    .map(([, inner = '']) => inner);

const isKeys = (aside: string): boolean => aside.startsWith('<dl>');

/** The sentences of what is written for facilitators, and of what they are told of each question: its words and its key. */
const secretsIn = (aside: string): readonly string[] =>
  isKeys(aside)
    ? (aside.match(/<dt>[^]*?<\/dd>/gu) ?? [])
    : aside
        .split(/<[^>]+>/u)
        .flatMap(run => run.split(/(?<=[.?!:]["”’]?)\s+/u))
        .filter(sentence => letters(sentence).length >= TELLING);

/** Where a secret stands: file and words. */
function leaksIn({ files }: Package, secrets: readonly string[]): readonly string[] {
  return [...files].flatMap(([name, bytes]) => {
    const words = isText(bytes) ? letters(new TextDecoder().decode(bytes)) : '';
    return secrets.filter(secret => words.includes(letters(secret))).map(secret => `${name}: ${secret}`);
  });
}

describe('What is written for facilitators', () => {
  let course: Course;
  let theirs: Course;
  let secrets: readonly string[];
  let blocks = 0;
  /** Sentences that the lessons say too. */
  let shared: readonly string[];
  before(async () => {
    const read = async (facilitator: boolean): Promise<Course> => {
      const reading = await readCourseFolder(ownCourse, { preview: false, facilitator });
      assert.ok(reading.course);
      return reading.course;
    };
    [course, theirs] = [await read(false), await read(true)];
    const sources = [...(await ownFiles()).values()].filter(content => typeof content === 'string');
    blocks = sources.flatMap(text => text.match(BLOCK) ?? []).length;
    const lessons = letters(sources.map(text => text.replace(BLOCK, '')).join('\n'));
    const all = [...new Set(asidesOf(theirs).flatMap(secretsIn))];
    shared = all.filter(sentence => lessons.includes(letters(sentence)));
    secrets = all.filter(sentence => !shared.includes(sentence));
  });

  const packed = (of: Course, format: FormatName): Promise<Package> => makePackage(of, ownCourse, format);

  test('is every block of it and the key of every question; hardly a sentence of it stands in a lesson too', () => {
    const asides = asidesOf(theirs);
    assert.equal(asides.filter(aside => !isKeys(aside)).length, blocks);
    assert.ok(blocks >= 30 && secrets.length >= 500, `${blocks} blocks, ${secrets.length} sentences and keys`);
    assert.ok(shared.length <= secrets.length / 100, shared.join('\n'));
  });

  test('is in their edition, all of it: the scan sees it there', async () => {
    const leaks = leaksIn(await packed(theirs, 'web'), secrets);
    const found = new Set(leaks.map(leak => leak.slice(leak.indexOf(': ') + 2)));
    assert.deepEqual(secrets.filter(secret => !found.has(secret)), []); // prettier-ignore
  });

  for (const format of formatNames)
    test(`is in no file of the course for ${format}`, async () => {
      assert.deepEqual(leaksIn(await packed(course, format), secrets), []);
    });

  test('is in no file of a module alone', async () => {
    const alone = course.outline.modules.filter(({ pages }) => pages.some(({ check }) => check !== undefined));
    assert.ok(alone.length >= 4);
    for (const { id } of alone)
      assert.deepEqual(leaksIn(await packed(moduleCourse(course, id), 'scorm12'), secrets), []);
  });
});
