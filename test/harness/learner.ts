import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import { answer, askedIn, pointer, QUESTIONS, shownBy, type Hands, type Way } from './answers.js';

/** Where the course is: a frame of the simulated LMS, or the page itself. */
export type Stage = Page | Frame | FrameLocator;

/** What a learner does in an open course, in the words of a story. */
export interface Learner {
  readonly course: Locator;
  /** Waits until the first page can be read and answered. */
  ready(): Promise<void>;
  /** Waits until what the LMS held has been read. */
  restored(): Promise<void>;
  /** The heading of the page on show. */
  heading(): Promise<string>;
  /** Answers every question of the page on show that is not answered yet; how many of these answers are recorded. */
  answerAll(how?: Way): Promise<number>;
  /** What the controls of every question of the page on show show. */
  shown(): Promise<readonly (readonly string[])[]>;
  /** Goes to the next page and waits until its words are there; false on the last one. */
  next(): Promise<boolean>;
  /** Opens a page from the course map. */
  open(page: string): Promise<void>;
  /**
   * Reads every page to the end, answering all there is on the way, the module check included; with `practice: false`
   * the check only, which is what completion needs.
   */
  finish(how?: Way, what?: { readonly practice: boolean }): Promise<void>;
}

export function learnerIn(stage: Stage, hands: Hands = pointer): Learner {
  const course = stage.locator('tl-course');
  const article = stage.locator('article[data-page]');
  const pageId = async (): Promise<string> => (await article.getAttribute('id')) ?? '';

  const me: Learner = {
    course,
    ready: () => stage.locator('tl-course[ready]').waitFor(),
    restored: () => stage.locator('tl-course[restored]').waitFor(),
    heading: async () => (await stage.locator('article[data-page] h1').textContent()) ?? '',
    async answerAll(how = 'right') {
      const open = stage.locator(`article[data-page] ${QUESTIONS}`);
      const count = await open.count();
      let done = 0;
      for (let n = 0; n < count; n += 1) {
        const question = open.nth(n);
        const asked = await askedIn(question);
        if (asked.answered) continue;
        await hands.turnTo(question);
        await answer(question, how, n, { asked, hands });
        if (!asked.practice) done += 1;
      }
      return done;
    },
    shown: () => shownBy(stage.locator(`article[data-page] ${QUESTIONS}`)),
    async next() {
      const button = course.locator('.turn .next');
      if ((await button.count()) === 0 || !(await button.isEnabled())) return false;
      const before = await pageId();
      await hands.press(button);
      await stage.locator(`article[data-page]:not([id="${before}"])`).waitFor();
      return true;
    },
    async open(page) {
      // Beside the page where there is room, else in the menu.
      const beside = await course.locator('.beside').isVisible();
      if (!beside) await hands.press(course.locator('.bar .menu'));
      const map = course.locator(beside ? '.beside' : 'dialog');
      const lesson = map.locator(`.lesson[data-page="${page}"]`);
      await lesson.waitFor({ state: 'attached' });
      // A module other than the open one is folded.
      if (!(await lesson.isVisible())) await hands.press(lesson.locator('xpath=ancestor::details/summary'));
      await hands.press(lesson);
      await stage.locator(`article[data-page][id="${page}"]`).waitFor();
    },
    async finish(how = 'right', { practice } = { practice: true }) {
      for (;;) {
        const check = stage.locator('article[data-page] tl-assessment');
        if ((await check.count()) > 0) {
          await hands.press(check.locator('button').first());
          await stage.locator(`tl-assessment ${QUESTIONS}`).first().waitFor();
        }
        if (practice || (await check.count()) > 0) await me.answerAll(how);
        if ((await check.count()) > 0) await check.locator('.score').waitFor();
        if (!(await me.next())) return;
      }
    },
  };
  return me;
}
