import { expect } from '@open-wc/testing';
import { drawn, heading, inside, openCourse, press, text } from './testing/course-page.js';
import { launched } from './testing/fake-recorder.js';

describe('what the first screen does not need', () => {
  it('has map and way out in a menu opened before the rest of it has come, and the rest when it is asked again', async () => {
    const { course, missing } = await openCourse({}, { lost: ['late.js'] });
    press(course, '.bar > .menu');
    await drawn(course);
    expect(text(course, 'dialog[open] .leave')).to.equal('Leave');
    expect(inside(course, 'dialog .lesson')).to.not.equal(null);
    expect(text(course, 'dialog [role="status"]')).to.contain('could not be loaded');
    missing.clear();
    press(course, 'dialog .head .plain');
    press(course, '.bar > .menu');
    await drawn(course);
    expect(text(course, 'dialog .items')).to.contain('Get help');
  });

  it('does not turn to a page whose elements could not be loaded, until they are', async () => {
    const { course, recorder, missing } = await openCourse({}, { lost: ['late.js'] });
    recorder.answer(launched);
    await drawn(course);
    press(course, '.turn .next');
    await drawn(course);
    expect(heading(course)).to.equal('en Rope');
    missing.clear();
    press(course, '[data-kind="page"] button');
    await drawn(course);
    expect(heading(course)).to.equal('en Loop');
  });

  it('asks for what comes late first, then for the words of the module', async () => {
    const { course, asked } = await openCourse();
    await drawn(course);
    expect(asked.slice(0, 2)).to.deep.equal(['late.js', 'basics-en.js']);
  });
});
