import assert from 'node:assert/strict';
import type { FormatName } from '@throughline/build/core/formats.js';
import type { Frame } from 'playwright-core';
import { answer, handIn } from './answers.js';
import { rows } from './recorded.js';
import type { Open } from './site.js';

/** What a platform must hold when both lessons were read and done; there is no check, so nothing is passed. */
export const COMPLETED: Readonly<Record<Exclude<FormatName, 'web'>, RegExp>> = {
  scorm12: /^completed$/u,
  // A success that was never written reads “unknown” (SCORM 2004 RTE 4.2.22).
  'scorm2004-3': /^completed\/(unknown)?$/u,
  'scorm2004-4': /^completed\/(unknown)?$/u,
  cmi5: /^initialized completed terminated$/u,
  xapi: /^initialized completed terminated$/u,
};

/** How many answers it then holds: practice is reported too, what is ticked, and that something was written. */
export const ANSWERS = 16;

/** Answers the questions of the page on show, each as its row says; how many there were. */
async function answerRows(frame: Frame): Promise<number> {
  let answered = 0;
  for (const [id, row] of Object.entries(rows)) {
    const question = frame.locator(`article[data-page] tl-${row.element}#${id}`);
    if ((await question.count()) === 0) continue;
    answered += 1;
    if (typeof row.answer === 'string') await answer(question, row.answer, answered);
    else {
      await row.answer(question);
      await handIn(question);
    }
  }
  return answered;
}

/** Reads both lessons, answers their questions and presses the button of the course's own element twice. */
export async function finish({ learner, frame }: Open): Promise<void> {
  await learner.restored();
  await answer(frame.locator('tl-true-false#wet-brakes'), 'right', 0);
  assert.equal(await answerRows(frame), 1, 'the first lesson has a question');
  const tally = frame.locator('tl-tally#rides button');
  await tally.click();
  await tally.click();
  assert.equal(await tally.textContent(), '2', 'the element of the course counts');
  await frame.locator('section.knot.done[data-activity="rides"]').waitFor();
  await frame.locator('tl-poll input').first().click();
  await frame.locator('tl-poll button').click();
  assert.ok(await learner.next(), 'there is a second lesson');
  assert.equal(await answerRows(frame), 1, 'the second lesson has a question');
  await frame.locator('tl-tabs#kinds [role="tab"]').last().click();
  await frame.locator('section.knot.done[data-activity="kinds"]').waitFor();
  await frame.locator('tl-media#pumping video').evaluate((film: HTMLVideoElement) => {
    film.muted = true;
    return film.play();
  });
  await frame.locator('section.knot.done[data-activity="pumping"]').waitFor();
  assert.ok(await learner.next(), 'after the lessons comes the plan');
  await frame.locator('tl-reflection textarea').fill('جاري');
  await frame.locator('tl-checklist input').first().check();
  await frame.locator('section.knot.done[data-activity="before-a-ride"]').waitFor();
  assert.ok(await learner.next(), 'after the plan come the other kinds of question');
  const tools = frame.locator('tl-choice#take-along');
  await tools.locator('.help').click();
  await tools.locator('[role="status"]', { hasText: 'فكر في الإطار.' }).waitFor();
  assert.equal(await answerRows(frame), Object.keys(rows).length - 2, 'one of each');
  await tools.locator('[role="status"]', { hasText: 'بهما تصل إلى البيت.' }).waitFor();
  await frame.locator('tl-true-false#dry-brakes[data-earlier="1"]').waitFor();
  assert.equal(await learner.answerAll(), 0, 'and no kind that has no row');
  assert.equal(await learner.next(), false, 'and it is the last');
}
