import { expect, oneEvent } from '@open-wc/testing';
import { focused } from '@throughline/elements/internal/testing/controls.js';
import type { Happening } from '@throughline/tracking';
import { answer, drawn, heading, inside, openCourse, option, press, text } from './testing/course-page.js';
import { launched } from './testing/fake-recorder.js';
import type { TlCourse } from './tl-course.js';

const verbs = (happenings: readonly Happening[]): readonly string[] => happenings.map(({ verb }) => verb);

describe('a course', () => {
  it('is accessible, with its menu open too', async () => {
    const { course, recorder } = await openCourse();
    recorder.answer(launched);
    await drawn(course);
    await expect(course).to.be.accessible();
    press(course, '.bar > .menu');
    await drawn(course);
    await expect(course).to.be.accessible();
  });

  it('is ready before the LMS has answered, restored after', async () => {
    const { course, recorder } = await openCourse();
    expect(course.hasAttribute('ready')).to.equal(true);
    expect(course.hasAttribute('restored')).to.equal(false);
    setTimeout(() => {
      recorder.answer(launched);
    });
    await oneEvent(course, 'restored');
    await drawn(course);
    expect(course.hasAttribute('restored')).to.equal(true);
  });

  it('turns a page: focus on its heading, its title, the visit recorded', async () => {
    const { course, recorder } = await openCourse();
    recorder.answer(launched);
    await drawn(course);
    press(course, '.turn .next');
    await drawn(course);
    expect(heading(course)).to.equal('en Loop');
    expect(document.activeElement).to.equal(course.querySelector('h1'));
    expect(document.title).to.equal('loop - Basics - Tying knots');
    expect(recorder.attempt.location?.page).to.equal('loop');
  });

  it('follows a link to another lesson of the course', async () => {
    const { course, recorder } = await openCourse();
    recorder.answer(launched);
    await drawn(course);
    const link = document.createElement('a');
    link.href = '#loop';
    course.querySelector('article')?.append(link);
    link.click();
    await drawn(course);
    expect(heading(course)).to.equal('en Loop');
    expect(location.hash).to.equal('');
  });

  it('goes to the page the learner left when nothing was done yet', async () => {
    const { course, recorder } = await openCourse();
    recorder.answer(launched, [{ verb: 'visited', page: 'loop' }]);
    await drawn(course);
    expect(heading(course)).to.equal('en Loop');
  });

  it('offers the page the learner left, and does not jump, when something was done', async () => {
    const { course, recorder } = await openCourse();
    document.dispatchEvent(new PointerEvent('pointerdown'));
    recorder.answer(launched, [{ verb: 'visited', page: 'loop' }]);
    await drawn(course);
    expect(heading(course)).to.equal('en Rope');
    press(course, '[data-kind="resume"] button');
    await drawn(course);
    expect(heading(course)).to.equal('en Loop');
  });

  it('gives a question its answer back, and fills its knot', async () => {
    const { course, recorder } = await openCourse();
    recorder.answer(launched, [
      {
        verb: 'answered',
        item: 'first-question',
        response: { type: 'choice', ids: ['yes'] },
        result: 'correct',
        score: 1,
        tries: 1,
        latency: 0,
      },
    ]);
    await drawn(course);
    const question = course.querySelector('#first-question');
    expect(option(question, 'yes').checked).to.equal(true);
    expect(course.querySelectorAll('.knot.done')).to.have.length(2);
  });

  it('keeps an answer given before the LMS answered', async () => {
    const { course, recorder } = await openCourse();
    await answer(course, 'first-question', 'no');
    recorder.answer(launched);
    await drawn(course);
    const question = course.querySelector('#first-question');
    expect(option(question, 'no').checked).to.equal(true);
    expect(recorder.attempt.items.get('first-question')?.tries).to.equal(1);
  });

  it('says that a page could not be loaded, and loads it when asked again', async () => {
    const { course, recorder, missing } = await openCourse();
    recorder.answer(launched);
    await drawn(course);
    missing.add('record-en.js');
    for (const title of ['en Loop', 'en Check', 'en Check']) {
      press(course, '.turn .next');
      await drawn(course);
      expect(heading(course)).to.equal(title);
    }
    expect(text(course, '[data-kind="page"]')).to.contain('This page could not be loaded.');
    missing.clear();
    press(course, '[data-kind="page"] button');
    await drawn(course);
    expect(heading(course)).to.equal('en Farewell');
    expect(course.shadowRoot?.querySelector('[data-kind="page"]')).to.equal(null);
  });

  it('speaks another language: words and direction change, the answer stays', async () => {
    const { course, recorder } = await openCourse();
    recorder.answer(launched);
    await drawn(course);
    await answer(course, 'first-question', 'yes');
    press(course, '.bar > .menu');
    await drawn(course);
    const language = [...(course.shadowRoot?.querySelectorAll<HTMLElement>('.item') ?? [])].find(
      item => item.textContent === 'Language',
    );
    language?.click();
    await drawn(course);
    press(course, '.item[lang="ar-XB"]');
    await drawn(course);
    expect(heading(course)).to.equal('ar-XB Rope');
    expect(document.documentElement.dir).to.equal('rtl');
    const question = course.querySelector('#first-question');
    expect(option(question, 'yes').checked).to.equal(true);
    expect(recorder.happenings.at(-1)).to.deep.equal({ verb: 'preferred', language: 'ar-XB' });
  });

  it('keeps focus and what is unfolded when the launch brings another language to a learner who has begun', async () => {
    const first = (course: TlCourse) => course.querySelector('#first-question') ?? course;
    const places: Readonly<Record<string, (course: TlCourse) => HTMLElement | null>> = {
      option: course => option(first(course), 'no'),
      button: course => inside(first(course), 'button'),
      summary: course => course.querySelector('summary'),
      heading: course => course.querySelector('h1'),
    };
    for (const [name, find] of Object.entries(places)) {
      const { course, recorder } = await openCourse();
      await drawn(course);
      course.querySelector('details')?.setAttribute('open', '');
      // As it is after a page was turned.
      course.querySelector('h1')?.setAttribute('tabindex', '-1');
      const had = find(course);
      had?.focus();
      expect(focused() === had, name).to.equal(true);
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Tab' }));
      recorder.answer({ ...launched, language: 'ar-XB' });
      await drawn(course);
      await drawn(course);
      expect(heading(course), name).to.equal('ar-XB Rope');
      expect(had?.isConnected, name).to.equal(false);
      expect(focused() === find(course), `${name}, afterwards`).to.equal(true);
      expect(course.querySelector('details')?.open, name).to.equal(true);
    }
  });

  it('can be left from the bar and from the open menu', async () => {
    const { course, recorder } = await openCourse();
    recorder.answer(launched);
    await drawn(course);
    press(course, '.bar > .menu');
    await drawn(course);
    expect(text(course, '.bar > .leave')).to.equal('Leave');
    expect(text(course, 'dialog[open] .leave')).to.equal('Leave');
  });

  it('shows help without a trace in the record', async () => {
    const { course, recorder } = await openCourse();
    recorder.answer(launched);
    await drawn(course);
    const before = recorder.happenings.length;
    press(course, '.bar > .menu');
    await drawn(course);
    press(course, '.items .item');
    await drawn(course);
    expect(text(course, 'dialog')).to.contain('Ask your course provider for local help services.');
    expect(recorder.happenings).to.have.length(before);
  });

  it('tells a learner who has finished that nothing is sent, and records no outcome', async () => {
    const { course, recorder } = await openCourse();
    recorder.answer({ ...launched, mode: 'review' });
    await drawn(course);
    expect(text(course, '[data-kind="launch"]')).to.contain('You have finished');
    await answer(course, 'first-question', 'yes');
    expect(verbs(recorder.happenings)).to.not.include('completed');
  });

  it('asks whose device it is where there is no LMS and something is worth keeping', async () => {
    const { course, recorder } = await openCourse();
    recorder.answer({ ...launched, connected: false });
    await drawn(course);
    expect(text(course, '[data-kind="launch"]')).to.contain('No learning platform was found');
    expect(course.shadowRoot?.querySelector('[data-kind="device"]')).to.equal(null);
    await answer(course, 'first-question', 'no');
    press(course, '[data-kind="device"] button');
    await drawn(course);
    expect(recorder.told).to.include('choose own');
    expect(course.shadowRoot?.querySelector('[data-kind="device"]')).to.equal(null);
  });

  it('asks whose device it is at the second page turn', async () => {
    const { course, recorder } = await openCourse();
    recorder.answer({ ...launched, connected: false });
    await drawn(course);
    const asked: boolean[] = [];
    for (const title of ['en Loop', 'en Check']) {
      press(course, '.turn .next');
      await drawn(course);
      expect(heading(course)).to.equal(title);
      asked.push(course.shadowRoot?.querySelector('[data-kind="device"]') !== null);
    }
    expect(asked).to.deep.equal([false, true]);
  });

  it('never announces that work was saved', async () => {
    const { course, recorder } = await openCourse();
    recorder.answer(launched);
    await drawn(course);
    await answer(course, 'first-question', 'yes');
    expect(text(course, '.status')).to.equal('Saved');
    expect(text(course, '[role="status"].unseen')).to.equal('');
  });
});
