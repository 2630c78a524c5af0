/** What a learner finds in a new attempt, and says of the answers of an earlier one. */
import assert from 'node:assert/strict';
import type { Course, Id } from '@throughline/tracking';
import type { Open } from './site.js';

/** What asks whether the answers of an earlier attempt are to count in this one. */
export const offerIn = ({ frame }: Pick<Open, 'frame'>) => frame.locator('tl-course .notice[data-kind="offer"]');

/** How the map shows every lesson: done, begun or open. */
export const mapOf = async ({ frame }: Open): Promise<Readonly<Record<Id, string>>> =>
  Object.fromEntries(
    await frame
      .locator('tl-course .beside .lesson')
      .evaluateAll(lessons =>
        lessons.map(lesson => [
          (lesson as HTMLElement).dataset['page'] ?? '',
          lesson.querySelector('.mark')?.classList[1] ?? '',
        ]),
      ),
  );

/** Nothing is done and nothing answered. */
export async function assertEmpty(open: Open, { outline }: Course): Promise<void> {
  const pages = outline.modules.flatMap(module => module.pages.map(({ id }) => id));
  assert.deepEqual(await mapOf(open), Object.fromEntries(pages.map((id, n) => [id, n === 0 ? 'begun' : 'open'])));
  assert.equal(await open.frame.locator('article[data-page] .result').count(), 0);
  assert.equal(await open.frame.locator('article[data-page] input:checked').count(), 0);
}

/** Says that the earlier answers are to count here too, and waits for the first of them. */
export async function carry(open: Open): Promise<void> {
  await offerIn(open).getByRole('button', { name: 'Carry over my earlier answers' }).click();
  await open.frame.locator('article[data-page] .result').first().waitFor();
  assert.equal(await offerIn(open).count(), 0);
}

/** Waits until whatever would be offered has been: what is done here is told. */
export async function assertNotOffered({ frame, learner }: Pick<Open, 'frame' | 'learner'>): Promise<void> {
  await learner.restored();
  assert.equal(await frame.locator('article[data-page] .result').count(), 0);
  assert.equal(await learner.answerAll(), 2);
  await frame.locator('tl-course .status', { hasText: /^Saved$/u }).waitFor();
  assert.equal(await offerIn({ frame }).count(), 0);
}

/** What each lesson shows when it is opened; options stand in an order of their own in each attempt. */
export async function shownIn(open: Open, lessons: readonly Id[]): Promise<readonly unknown[]> {
  const shown: unknown[] = [];
  for (const lesson of lessons) {
    if ((await open.frame.locator(`article[id="${lesson}"]`).count()) === 0) await open.learner.open(lesson);
    shown.push((await open.learner.shown()).map(lines => [...lines].sort()));
  }
  return shown;
}
