import { expect, waitUntil } from '@open-wc/testing';
import { answer, drawn, openCourse, press, text } from './testing/course-page.js';
import { launched } from './testing/fake-recorder.js';

describe('what is said of where the work is', () => {
  it('says at once, and asks nothing, where neither platform nor browser keeps anything', async () => {
    const { course, recorder } = await openCourse({}, { keeps: false });
    recorder.answer({ ...launched, connected: false });
    await drawn(course);
    expect(text(course, '[data-kind="trouble"]')).to.contain('Your work cannot be saved here.');
    await answer(course, 'first-question', 'no');
    expect(course.shadowRoot?.querySelector('[data-kind="device"]')).to.equal(null);
    press(course, '.bar > .menu');
    await drawn(course);
    [...(course.shadowRoot?.querySelectorAll<HTMLElement>('.item') ?? [])]
      .find(item => item.textContent === 'This device')
      ?.click();
    await drawn(course);
    expect(text(course, 'dialog')).to.not.contain('Your own device keeps');
  });

  for (const [status, words] of [
    ['saved', 'Your work is saved.'],
    ['dead', 'Your work is kept on this device.'],
    ['unsaved', 'Your work ends when you close this window.'],
    ['reading', 'Nothing of this visit was sent.'],
  ] as const)
    it(`is ended from its last page, and says where the work is: ${status}`, async () => {
      const { course, recorder } = await openCourse();
      const close = window.close.bind(window);
      let closed = 0;
      window.close = () => void (closed += 1);
      recorder.status = status;
      recorder.answer(launched, [{ verb: 'visited', page: 'farewell' }]);
      await drawn(course);
      press(course, '.turn .exit');
      await drawn(course);
      await waitUntil(() => closed === 1);
      window.close = close;
      await drawn(course);
      expect(recorder.told).to.deep.equal(['close']);
      expect(text(course, 'dialog[open] [role="status"]')).to.contain(words);
    });
});
