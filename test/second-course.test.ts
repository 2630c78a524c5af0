import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { formatNames, type FormatName } from '@throughline/build/core/formats.js';
import { readCourseFolder } from '@throughline/build/course.js';
import { closeBrowser, freshContext } from './harness/browser.js';
import type { Told } from './harness/records.js';
import { courses, openSite, type Open, type Site } from './harness/site.js';

/** What a platform must hold when both lessons were read and done; there is no check, so nothing is passed. */
const FINISHED: Readonly<Record<Exclude<FormatName, 'web'>, RegExp>> = {
  scorm12: /^completed$/u,
  // A success that was never written reads “unknown” (SCORM 2004 RTE 4.2.22).
  'scorm2004-3': /^completed\/(unknown)?$/u,
  'scorm2004-4': /^completed\/(unknown)?$/u,
  cmi5: /^initialized completed terminated$/u,
  xapi: /^initialized completed terminated$/u,
};

/** Reads both lessons, answers their questions and presses the button of the course's own element twice. */
async function finish({ learner, frame }: Open): Promise<void> {
  await learner.restored();
  assert.equal(await learner.answerAll(), 1, 'the first lesson has a question');
  const tally = frame.locator('tl-tally#rides button');
  await tally.click();
  await tally.click();
  assert.equal(await tally.textContent(), '2', 'the element of the course counts');
  await frame.locator('section.knot.done[data-activity="rides"]').waitFor();
  assert.ok(await learner.next(), 'there is a second lesson');
  assert.equal(await learner.answerAll(), 1, 'the second lesson has a question');
  assert.equal(await learner.next(), false, 'and it is the last');
}

describe('A second course, in Arabic, with an element of its own', { concurrency: formatNames.length }, () => {
  let site: Site;
  before(async () => {
    site = await openSite(courses.second);
  });
  after(async () => {
    await site.close();
    await closeBrowser();
  });

  for (const format of formatNames) {
    test(`${format}: is read from right to left, answered, and finished`, async () => {
      const context = await freshContext();
      const open = await site.launch(context, format, { learner: 'rides' });
      const html = open.frame.locator('html');
      assert.deepEqual([await html.getAttribute('dir'), await html.getAttribute('lang')], ['rtl', 'ar']);
      await finish(open);
      if (format !== 'web') {
        await open.close();
        const ended = ({ status }: Told) => FINISHED[format].test(status);
        const { status, score, answered, raw } = await site.record(format, 'rides', ended);
        assert.match(status, FINISHED[format]);
        assert.equal(score, null, 'a course without a check has no score');
        assert.equal(answered.length, 2, 'both answers are told: this course reports practice too');
        assert.deepEqual((raw as { readonly violations?: readonly unknown[] }).violations ?? [], []);
      }
      await context.close();
    });
  }
});

const root = fileURLToPath(new URL('..', import.meta.url));

/** Ids and titles of the first course, and what it is about: none of it may stand in a library for any course. */
async function wordsOfTheFirstCourse(): Promise<readonly string[]> {
  const { course } = await readCourseFolder(courses.first, { preview: true });
  assert.ok(course);
  const { id, title, modules } = course.outline;
  const pages = modules.flatMap(module => module.pages);
  const ids = [id, ...modules.map(module => module.id), ...pages.map(page => page.id)];
  const items = modules.flatMap(module => module.items.map(item => item.id));
  const titles = [title, ...modules.map(module => module.title), ...pages.map(page => page.title)];
  return [
    // An id of one word is a word of the language too.
    ...[...ids, ...items].filter(one => one.includes('-')),
    ...titles.flatMap(words => Object.values(words)),
    ...['forced labour', 'ILO', 'IOM', 'trafficking', 'modern slavery', 'debt bondage'],
  ];
}

test('no name, id or word of the first course stands in packages or build', async () => {
  const words = await wordsOfTheFirstCourse();
  const escaped = words.map(word => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  const pattern = new RegExp(`(?<![\\w-])(?:${escaped.join('|')})(?![\\w-])`, 'giu');
  const hits = ['packages', 'build'].flatMap(folder =>
    readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && /\.(?:ts|js|css|json|html|md)$/u.test(entry.name))
      .map(entry => path.relative(root, path.join(entry.parentPath, entry.name)))
      .filter(file => !file.includes('node_modules'))
      .flatMap(file =>
        readFileSync(path.join(root, file), 'utf8')
          .split('\n')
          .flatMap((line, index) => (line.match(pattern) ?? []).map(word => `${file}:${index + 1} ${word}`)),
      ),
  );
  assert.deepEqual(hits, []);
});
