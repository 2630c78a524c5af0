import { expect } from '@open-wc/testing';
import { drawn, openCourse } from './testing/course-page.js';
import { launched } from './testing/fake-recorder.js';

const SENTENCE = 'The crust was mine alone';
const response = { type: 'choice', ids: ['no'] };
const answered = { verb: 'answered', item: 'first-question', response, result: 'incorrect' } as const;
const numbers = { score: 0, tries: 1, latency: 5 };

describe('what the page hears of its elements', () => {
  it('is recorded in its known fields alone, and not at all where one is of another type', async () => {
    const { course, recorder } = await openCourse();
    recorder.answer(launched);
    await drawn(course);
    const said = recorder.happenings.length;
    const question = course.querySelector('#first-question');
    const tell = (detail: unknown) =>
      question?.dispatchEvent(new CustomEvent('learning-event', { bubbles: true, detail }));
    tell({ ...answered, ...numbers, words: SENTENCE, response: { ...response, words: SENTENCE } });
    tell({ ...answered, ...numbers, score: SENTENCE });
    tell({ verb: 'experienced', activity: SENTENCE });
    tell(SENTENCE);
    tell(null);
    expect(recorder.happenings.slice(said)).to.deep.equal([{ ...answered, ...numbers }]);
  });
});
