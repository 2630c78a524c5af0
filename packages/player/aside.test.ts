import { expect } from '@open-wc/testing';
import { drawn, openCourse, press } from './testing/course-page.js';
import { launched } from './testing/fake-recorder.js';

describe('what is recorded nowhere', () => {
  beforeEach(() => {
    sessionStorage.clear();
  });

  it('tells nobody of practice, keeps it over page turns, and compares its twin with it', async () => {
    const { course, recorder, store } = await openCourse();
    recorder.answer(launched);
    await drawn(course);
    const practice = (): HTMLElement & Record<'draft' | 'response', unknown> => {
      const question = course.querySelector('article tl-choice');
      if (!question) throw new Error('no question');
      return question as never;
    };
    const said = recorder.happenings.length;
    practice().id = 'before-the-course';
    const response = { type: 'choice', ids: ['no'] };
    const tell = (detail: object) =>
      practice().dispatchEvent(new CustomEvent('learning-event', { bubbles: true, detail }));
    tell({ verb: 'drafted', item: 'before-the-course', response });
    tell({
      verb: 'answered',
      item: 'before-the-course',
      response,
      result: 'incorrect',
      score: 0,
      tries: 1,
      latency: 5,
    });
    expect(recorder.happenings).to.have.length(said);
    const words =
      '<tl-choice id="before-the-course" data-practice></tl-choice><tl-choice data-twin="before-the-course">';
    store.put('en/loop', `<article id="loop"><h1>en Loop</h1>${words}</tl-choice></article>`);
    press(course, '.turn .next');
    await drawn(course);
    expect(practice().response).to.deep.equal(response);
    expect(course.querySelector('[data-twin]')).to.have.attribute('data-earlier', '0');
  });

  it('stays in this window where a platform knows the learner, and goes when the device is to forget', async () => {
    const { course, recorder } = await openCourse();
    recorder.answer(launched);
    await drawn(course);
    const asides = () => Object.keys(sessionStorage).filter(key => key.includes('-aside-'));
    expect(asides()).to.deep.equal([]);
    const question = course.querySelector('article tl-choice');
    question?.setAttribute('id', 'before-the-course');
    const detail = { verb: 'drafted', item: 'before-the-course', response: { type: 'choice', ids: ['no'] } };
    question?.dispatchEvent(new CustomEvent('learning-event', { bubbles: true, detail }));
    expect(asides()).to.have.length(1);
    press(course, '.bar > .menu');
    await drawn(course);
    for (const label of ['This device', 'Delete from this device']) {
      const buttons = [...(course.shadowRoot?.querySelectorAll<HTMLElement>('dialog button') ?? [])];
      buttons.find(button => button.innerText.trim() === label)?.click();
      await drawn(course);
    }
    // First what was not sent (Access and erasure), then the stores.
    expect(recorder.told.filter(told => /^(?:flush|forget)$/.test(told))).to.deep.equal(['flush', 'forget']);
    expect(asides()).to.deep.equal([]);
  });
});
