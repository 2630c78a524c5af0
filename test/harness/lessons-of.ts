import { after, before } from 'node:test';
import { closeBrowser } from './browser.js';
import { openLessons, type Lessons } from './lessons.js';

/** Opens the web edition of a course before the tests around, and closes it and the browser after them. */
export function lessonsOf(folder: string): () => Lessons {
  let lessons: Lessons | undefined;
  before(async () => {
    lessons = await openLessons(folder);
  });
  after(async () => {
    await lessons?.close();
    await closeBrowser();
  });
  return () => {
    if (!lessons) throw new Error('The lessons are open while tests run, not before.');
    return lessons;
  };
}
