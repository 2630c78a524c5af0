/**
 * Makes the pictures of the documentation from the course as it is now. Run by hand:
 *
 *   node --import tsx test/pictures.ts
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { closeBrowser, freshContext } from './harness/browser.js';
import { openLessons, type Lessons } from './harness/lessons.js';
import { courses } from './harness/site.js';

const target = fileURLToPath(new URL('../docs/pictures/lesson.png', import.meta.url));

/** A lesson with its first question on the screen, answered. */
async function shot(
  lessons: Lessons,
  { width, height, locale = 'own' }: { width: number; height: number; locale?: string },
): Promise<string> {
  const context = await freshContext({ viewport: { width, height }, reducedMotion: 'reduce' });
  const { page, learner } = await lessons.open(context, locale);
  await learner.answerAll('right');
  // Whose device it is has been said: nothing lies over the text.
  const asks = page.locator('tl-course .notice button');
  if ((await asks.count()) > 0) await asks.first().click();
  await page.evaluate(wide => {
    const question = document.querySelector('tl-choice');
    const top = question ? question.getBoundingClientRect().top + scrollY : 0;
    scrollTo(0, wide ? 0 : top - 64);
    (document.activeElement as HTMLElement | null)?.blur();
  }, width > 600);
  const bytes = await page.screenshot();
  await context.close();
  return `data:image/png;base64,${bytes.toString('base64')}`;
}

const picture = (wide: string, narrow: string): string => `<!doctype html><style>
  body { margin: 0; padding: 28px; background: #dfe7e6; display: flex; gap: 28px; align-items: flex-start; inline-size: max-content }
  img { display: block; border-radius: 10px; box-shadow: 0 2px 18px #17262b30 }
</style><img src="${wide}" width="896" height="616"><img src="${narrow}" width="320" height="616">`;

async function main(): Promise<void> {
  const lessons = await openLessons(courses.first);
  const wide = await shot(lessons, { width: 1280, height: 880 });
  const narrow = await shot(lessons, { width: 320, height: 616 });
  const context = await freshContext({ viewport: { width: 1300, height: 672 } });
  const page = await context.newPage();
  await page.setContent(picture(wide, narrow));
  const bytes = await page.locator('body').screenshot();
  await writeFile(target, bytes);
  console.log(`${target}: ${Math.round(bytes.length / 1000)} kB`);
  await lessons.close();
  await closeBrowser();
}

await main();
