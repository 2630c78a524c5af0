import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { FormatName } from '@throughline/build/core/formats.js';
import type { FrameLocator, Locator } from 'playwright-core';
import { answer } from './harness/answers.js';
import { closeBrowser, freshContext } from './harness/browser.js';
import { learnerIn } from './harness/learner.js';
import { courses, openSite, type Site } from './harness/site.js';

const full = process.env['THROUGHLINE_FULL'] === '1';
const formats: readonly Exclude<FormatName, 'web'>[] = full
  ? ['scorm12', 'scorm2004-3', 'scorm2004-4', 'cmi5', 'xapi']
  : ['scorm12', 'cmi5', 'xapi'];

/** What a finished and passed course is in the words of each standard. */
const PASSED: Readonly<Record<Exclude<FormatName, 'web'>, RegExp>> = {
  scorm12: /^passed$/u,
  'scorm2004-3': /^completed\/passed$/u,
  'scorm2004-4': /^completed\/passed$/u,
  cmi5: /completed.*passed|passed.*completed/u,
  xapi: /completed.*passed|passed.*completed/u,
};

const check = (frame: FrameLocator) => frame.locator('tl-assessment');
const headings = async (frame: FrameLocator): Promise<readonly string[]> =>
  (await check(frame).locator('summary').allInnerTexts()).map(words => words.replace(/[\s✓✗]+/gu, ' ').trim());
const outcome = async (frame: FrameLocator): Promise<string> =>
  (
    await check(frame)
      .locator('.card > .outcome')
      .evaluate(({ children }) =>
        [...children].map(said => {
          // What a band says stands in the light.
          const nodes = said.querySelector('slot')?.assignedNodes({ flatten: true }) ?? [said];
          return nodes.map(({ textContent }) => textContent ?? '').join('');
        }),
      )
  )
    .join(' ')
    .replace(/\s+/gu, ' ')
    .trim();

/** What can be read in a question: of its author, and what it says of the answer. */
const everyWord = async (question: Locator): Promise<string> =>
  [await question.innerText(), await question.locator('.outcome').innerText()].join('\n');

describe(
  'A check that asks again what was not right, and says at the end what is',
  { concurrency: formats.length },
  () => {
    let site: Site;
    before(async () => {
      site = await openSite(courses.checked);
    });
    after(async () => {
      await closeBrowser();
      await site.close();
    });

    for (const format of formats)
      test(`${format}: is taken, taken again, passed, and looked back at; before and after are compared here only`, async () => {
        const context = await freshContext();
        const { page } = await site.launch(context, format, { learner: 'sows' });
        // The page is a platform's for one learner after the other: the frame in it is looked for anew.
        const frame = page.frameLocator('#course');
        const learner = learnerIn(frame);
        const comeBack = async (name: string, as: 'new' | 'returning'): Promise<void> => {
          await page.goto(site.address(format, { learner: name, as }));
          await learner.restored();
        };
        const before = frame.locator('tl-pre-check');
        await learner.restored();
        await answer(frame.locator('#worms-before'), 'wrong', 0);
        await frame.locator('#cover-before input').fill('mulch');

        await comeBack('weeds', 'new');
        assert.equal(await before.locator('.result').count(), 0, 'another learner finds nothing of it');
        assert.equal(await frame.locator('#cover-before input').inputValue(), '');
        await comeBack('sows', 'returning');
        assert.deepEqual(
          await before.locator('.result').allInnerTexts(),
          ['✗Not right'],
          'a reload loses nothing of it',
        );
        assert.equal(await frame.locator('#cover-before input').inputValue(), 'mulch');

        await learner.next();
        await learner.next();
        await check(frame).getByRole('button', { name: 'Start' }).click();
        await frame.locator('#worms-after').waitFor();
        await answer(frame.locator('#cover-after'), 'right', 0);
        await answer(frame.locator('#deep-digging'), 'right', 0);
        assert.equal(await check(frame).locator('.result').count(), 0, 'nothing is said of an answer');
        await answer(frame.locator('#worms-after'), 'wrong', 0);
        assert.match(
          await outcome(frame),
          /^Your result: 66%\. Not yet: you pass at 70%\. Nearly: read on covers once more\./u,
        );
        assert.equal(await check(frame).getByRole('button', { name: 'Look at your answers' }).count(), 0);
        assert.deepEqual(
          (await headings(frame)).map(words => words.replace(/^Question \d of 3 /u, '')),
          Array(3).fill('Answered'),
        );

        await check(frame).getByRole('button', { name: 'Answer 1 question again' }).click();
        await frame.locator('#worms-after:not([readonly])').waitFor();
        assert.equal((await headings(frame)).filter(words => words.endsWith('Answered')).length, 2);
        await answer(frame.locator('#worms-after'), 'right', 0);
        await check(frame).getByText('Your result: 100%. Passed.').waitFor();
        assert.match(await outcome(frame), /Passed\. You can sow tomorrow\. You can go on/u);

        const lookBack = async (): Promise<string> => {
          await check(frame).getByRole('button', { name: 'Look at your answers' }).click();
          await frame.locator('#worms-after:not([readonly])').waitFor({ state: 'attached' });
          assert.deepEqual(
            (await headings(frame)).map(words => words.replace(/^Question \d of 3 /u, '')),
            Array(3).fill('Right'),
          );
          for (const summary of await check(frame).locator('summary').all()) await summary.press('Enter');
          const question = frame.locator('#worms-after');
          assert.ok(await question.locator('input[value="loose-soil"]').isChecked());
          return everyWord(question);
        };
        const seen = await lookBack();
        for (const words of [
          'Correct',
          'Yes. They keep it so.',
          'Worms are good guests.',
          'Before the course this was still open for you.',
        ])
          assert.ok(seen.includes(words), words);
        const held = await site.record(format, 'sows', ({ status }) => PASSED[format].test(status));
        await page.click('#close');
        assert.match(held.status, PASSED[format]);
        assert.equal(held.score, 1);
        const told = held.answered.map(id => id.replace(/^.*\//u, '').replaceAll('_', '-'));
        assert.deepEqual(
          told,
          ['cover-after', 'deep-digging', 'worms-after', 'worms-after'],
          'what was right is not told again',
        );

        const other = await freshContext();
        const again = await site.launch(other, format, { learner: 'sows', as: 'returning' });
        await again.learner.restored();
        await again.frame.locator('tl-assessment').waitFor();
        await again.frame.getByRole('button', { name: 'Look at your answers' }).click();
        await again.frame.locator('tl-assessment summary').first().waitFor();
        for (const summary of await again.frame.locator('tl-assessment summary').all()) await summary.press('Enter');
        const elsewhere = await everyWord(again.frame.locator('#worms-after'));
        assert.ok(
          elsewhere.includes('Yes. They keep it so.') && elsewhere.includes('Correct'),
          'from the record alone',
        );
        assert.ok(!elsewhere.includes('Before the course'), 'what was before is on the other device only');
        await other.close();
        await context.close();
      });
  },
);
