import { expect } from '@open-wc/testing';
import { drawn, openCourse, text } from './testing/course-page.js';
import { launched } from './testing/fake-recorder.js';

/** A course whose clock is turned by hand. */
const opened = async () => {
  const waiting: { readonly ms: number; readonly call: () => void }[] = [];
  const after = (ms: number, call: () => void) => {
    const timer = { ms, call };
    waiting.push(timer);
    return () => void waiting.splice(waiting.indexOf(timer), 1);
  };
  const page = await openCourse({}, { env: { after } });
  page.recorder.answer(launched);
  await drawn(page.course);
  const tell = async (status: typeof page.recorder.status) => {
    page.recorder.status = status;
    page.recorder.changed();
    await drawn(page.course);
  };
  /** Lets all time pass that is waited for; resolves to the longest. */
  const pass = async () => {
    const due = waiting.splice(0);
    for (const { call } of due) call();
    await drawn(page.course);
    return Math.max(0, ...due.map(({ ms }) => ms));
  };
  return { ...page, tell, pass, said: () => text(page.course, '[role="status"].unseen') };
};

describe('trouble with saving', () => {
  it('is said to a screen reader once, seconds after what an answer was told', async () => {
    const { tell, pass, said } = await opened();
    await pass();
    await tell('unsaved');
    expect(said()).to.equal('');
    expect(await pass()).to.be.at.least(3000);
    expect(said()).to.contain('cannot be saved here');
    await tell('unsaved');
    expect(await pass(), 'nothing more is planned').to.equal(0);
  });

  it('is not said where it was over before', async () => {
    const { tell, pass, said } = await opened();
    await tell('dead');
    await tell('saved');
    await pass();
    expect(said()).to.equal('');
  });
});
