import { expect } from '@open-wc/testing';
import { drawn, heading, inside, openCourse, press, text } from './testing/course-page.js';
import { launched } from './testing/fake-recorder.js';

describe('what the first screen does not need', () => {
  it('has the way out in a menu opened before the rest of it has come, and the rest when it is asked again', async () => {
    const { course, missing } = await openCourse({}, { lost: ['late.js'] });
    press(course, '.bar > .menu');
    await drawn(course);
    expect(text(course, 'dialog[open] .leave')).to.equal('Leave');
    expect(text(course, 'dialog [role="status"]')).to.contain('could not be loaded');
    missing.clear();
    press(course, 'dialog .head .plain');
    press(course, '.bar > .menu');
    await drawn(course);
    expect(text(course, 'dialog .lesson')).to.contain('rope');
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
    expect(text(course, '.turn [role="status"]')).to.contain('could not be loaded');
    press(course, '.turn .next');
    await drawn(course);
    expect(heading(course)).to.equal('en Loop');
  });

  it('asks for what comes late first, then for the words of the module', async () => {
    const { course, asked } = await openCourse();
    await drawn(course);
    expect(asked.slice(0, 2)).to.deep.equal(['late.js', 'basics-en.js']);
  });

  it('shows the map beside the words in a wide frame, and not in a narrow one', async () => {
    const { course } = await openCourse();
    await drawn(course);
    const display = () => getComputedStyle(inside(course, '.beside')).display;
    course.style.inlineSize = '60rem';
    expect(display()).to.equal('block');
    course.style.inlineSize = '20rem';
    expect(display()).to.equal('none');
  });

  it('says that the course is open in another window, until the learner goes on here', async () => {
    const { course, recorder } = await openCourse();
    recorder.lease.elsewhere = true;
    recorder.answer(launched);
    await drawn(course);
    expect(text(course, '.notice[data-kind="window"] p')).to.contain('open in another window');
    press(course, '.notice[data-kind="window"] button');
    await drawn(course);
    expect(recorder.told).to.include('take over');
    expect(course.shadowRoot?.querySelector('.notice')).to.equal(null);
  });
});
