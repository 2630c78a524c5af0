import { expect } from '@open-wc/testing';
import { drawn, inside, openCourse, press, text, type CoursePage } from '../testing/course-page.js';
import { launched } from '../testing/fake-recorder.js';
import { TlLog } from './tl-log.js';

const WORDS = 'The crust was mine alone';

interface Part extends CoursePage {
  readonly part: TlLog;
  readonly copy: () => Promise<void>;
}

/** The menu's part, open in a course of which an element has said something that cannot be recorded, twice. */
async function openPart(): Promise<Part> {
  const page = await openCourse();
  const { course, recorder } = page;
  recorder.answer(launched);
  await drawn(course);
  for (const detail of [{ verb: 'answered', item: WORDS }, { verb: WORDS }])
    course.dispatchEvent(new CustomEvent('learning-event', { detail }));
  press(course, '.bar > .menu');
  await drawn(course);
  const item = [...inside(course, 'dialog .items').querySelectorAll('button')].find(
    ({ textContent }) => textContent === 'Technical help',
  );
  item?.click();
  await drawn(course);
  const part = inside(course, 'tl-log');
  if (!(part instanceof TlLog)) throw new Error('The part is not there.');
  await part.updateComplete;
  const copy = async () => {
    part.querySelector('button')?.click();
    await drawn(course);
    await part.updateComplete;
  };
  return { ...page, part, copy };
}

/** What the clipboard was given while `run` ran; where `copies` is false it takes nothing. */
async function copied(copies: boolean, run: () => Promise<void>): Promise<readonly string[]> {
  const own = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard');
  const given: string[] = [];
  const writeText = (words: string) => {
    given.push(words);
    return Promise.resolve();
  };
  Object.defineProperty(Navigator.prototype, 'clipboard', {
    configurable: true,
    get: () => (copies ? { writeText } : undefined),
  });
  await run();
  if (own) Object.defineProperty(Navigator.prototype, 'clipboard', own);
  return given;
}

describe('the diagnostic log in the menu', () => {
  it('is accessible, with lines and with the field to copy from', async () => {
    const { part, copy } = await openPart();
    await copied(false, copy);
    await expect(part).to.be.accessible();
  });

  it('shows code, count and subject, the version and how the work stands, and no word of an element', async () => {
    const { course, part, recorder } = await openPart();
    expect(text(course, '.log li:first-child')).to.match(/^E1 .+, \d+ times A part of a page$/);
    expect(part.textContent).to.contain('Version 1.0.0, scorm12. Your work: Saved.');
    expect(part.textContent).not.to.contain(WORDS);
    expect(part.textContent).not.to.contain('Tying knots');
    expect(recorder.happenings.map(({ verb }) => verb)).to.deep.equal(['visited']);
  });

  it('copies all of it, the newest last, with times as servers write them', async () => {
    const { part, copy } = await openPart();
    const [given = ''] = await copied(true, copy);
    expect(given).to.match(
      /^Version 1\.0\.0, scorm12\. Your work: Saved\.\n(.*\n)*\d{4}-\d\d-\d\dT[\d:.]+Z {2}E1 {2}\d+ times {2}A part of a page$/,
    );
    expect(given).not.to.contain(WORDS);
    expect(part.querySelector('[role="status"]')?.textContent).to.equal('Copied.');
    expect(part.querySelector('textarea')).to.equal(null);
  });

  it('shows all of it selected where the browser does not let the page copy', async () => {
    const { part, copy } = await openPart();
    const [taken] = await copied(true, copy);
    await copied(false, copy);
    const field = part.querySelector('textarea');
    expect(field?.value).to.equal(taken);
    expect(field?.selectionEnd).to.equal(field?.value.length);
    expect(part.textContent).to.contain('does not let the page copy');
  });

  it('says so where nothing was met', async () => {
    const { part } = await openPart();
    const { setup } = part.view!.run;
    part.view = { ...part.view!, run: { status: 'saved', setup, late: { log: { lines: [] } } } };
    await part.updateComplete;
    expect(part.textContent).to.contain('Nothing out of the ordinary was met');
    expect(part.querySelector('.log')).to.equal(null);
  });
});
