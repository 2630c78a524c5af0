import { expect } from '@open-wc/testing';
import type { TlAssessment } from '@throughline/elements/assessment/assessment.js';
import type { Drawn, Happening } from '@throughline/tracking';
import { asked } from '@throughline/tracking/order.js';
import { answer, drawn, inside, openCourse, option, text } from './testing/course-page.js';
import { launched } from './testing/fake-recorder.js';
import type { TlCourse } from './tl-course.js';

function assessment(course: TlCourse): TlAssessment {
  const found = course.querySelector('tl-assessment');
  if (!found) throw new Error('no check on this page');
  return found;
}

describe('a check', () => {
  const open = async (earlier: readonly Happening[] = []) => {
    const page = await openCourse();
    page.recorder.answer(launched, [...earlier, { verb: 'visited', page: 'basics-end' }]);
    await drawn(page.course);
    return page;
  };

  const ids = (course: TlCourse): readonly string[] => [...course.querySelectorAll('tl-choice')].map(({ id }) => id);

  it('draws its questions when it is started, and focuses the first', async () => {
    const { course, recorder } = await open();
    expect(ids(course)).to.deep.equal([]);
    inside(assessment(course), 'button').click();
    await drawn(course);
    expect(ids(course)).to.have.length(2);
    expect(recorder.happenings.at(-1)?.verb).to.equal('attempted');
    expect(assessment(course).shadowRoot?.activeElement?.textContent.trim()).to.equal('Question 1 of 2');
    await expect(course).to.be.accessible();
  });

  it('tells the result in words, records it, and offers other questions', async () => {
    const { course, recorder } = await open();
    inside(assessment(course), 'button').click();
    await drawn(course);
    const [first = '', second = ''] = ids(course);
    await answer(course, first, 'yes');
    await answer(course, second, 'no');
    expect(text(assessment(course), '.outcome > p')).to.equal('Your result: 50%. Not yet: you pass at 70%.');
    expect(recorder.happenings).to.deep.include({ verb: 'scored', scope: 'knots-check', score: 0.5 });
    inside(assessment(course), 'button').click();
    await drawn(course);
    expect(ids(course)[0]).to.not.be.oneOf([first, second]);
  });

  it('says what its band says, and the link in it turns the page', async () => {
    const { course } = await open(tried(1, asked([12, 10]), { 'bank-c': 'no', 'bank-a': 'yes' }));
    await pressed(course, 'Look at your answers');
    const shown = () => [...course.querySelectorAll<HTMLElement>('tl-assessment > [slot="band"]')];
    expect(shown().map(({ innerText }) => innerText)).to.deep.equal(['Read “Loop” again.']);
    shown()[0]?.querySelector('a')?.click();
    await drawn(course);
    expect(course.querySelector('article')?.id).to.equal('loop');
  });

  it('passes the course when every check is at its mark', async () => {
    const { course, recorder } = await open([
      { verb: 'visited', page: 'rope' },
      { verb: 'visited', page: 'loop' },
    ]);
    inside(assessment(course), 'button').click();
    await drawn(course);
    for (const id of ids(course)) await answer(course, id, 'yes');
    expect(text(assessment(course), '.outcome > p')).to.contain('Passed.');
    expect(recorder.attempt.scopes.get('course')).to.deep.equal({
      completion: 'completed',
      success: 'passed',
      score: 1,
    });
  });

  it('shows the same draw and answers after a return in the middle of a try', async () => {
    const { course } = await open([
      { verb: 'attempted', check: 'knots-check', tries: 1, draw: asked([12, 10]) },
      {
        verb: 'answered',
        item: 'bank-c',
        response: { type: 'choice', ids: ['no'] },
        result: 'incorrect',
        score: 0,
        tries: 1,
        latency: 0,
      },
    ]);
    expect(ids(course)).to.deep.equal(['bank-c', 'bank-a']);
    const [answered, fresh] = course.querySelectorAll('tl-choice');
    expect(option(answered, 'no').checked).to.equal(true);
    expect(fresh?.shadowRoot?.querySelector('input:checked')).to.equal(null);
    expect(text(assessment(course), '.next')).to.equal('1 of 2 answered');
  });

  const tried = (
    tries: number,
    draw: readonly Drawn[],
    answers: Readonly<Record<string, 'yes' | 'no'>>,
  ): Happening[] => [
    { verb: 'attempted', check: 'knots-check', tries, draw },
    ...Object.entries(answers).map(([item, id]): Happening => ({
      verb: 'answered',
      item,
      response: { type: 'choice', ids: [id] },
      result: id === 'yes' ? 'correct' : 'incorrect',
      score: id === 'yes' ? 1 : 0,
      tries,
      latency: 0,
    })),
  ];
  const pressed = async (course: TlCourse, label: string) => {
    const buttons = [...(assessment(course).shadowRoot?.querySelectorAll<HTMLElement>('button') ?? [])];
    buttons.find(button => button.innerText === label)?.click();
    await drawn(course);
  };
  const numbers = (course: TlCourse): readonly string[] =>
    [...(assessment(course).shadowRoot?.querySelectorAll('h2') ?? [])].map(({ innerText }) =>
      innerText.replace(/[\s✓✗]+/gu, ' ').trim(),
    );

  it('shows the last answers again after a return, from the record alone: chosen, right, feedback, why', async () => {
    const { course, recorder } = await open(tried(1, asked([12, 10]), { 'bank-c': 'no', 'bank-a': 'yes' }));
    expect(ids(course)).to.deep.equal([]);
    const before = recorder.happenings.length;
    await pressed(course, 'Look at your answers');
    expect(numbers(course)).to.deep.equal(['Question 1 of 2 Not right', 'Question 2 of 2 Right']);
    expect(text(assessment(course), '.outcome > p')).to.equal('Your result: 50%. Not yet: you pass at 70%.');
    const [wrong, right] = course.querySelectorAll('tl-choice');
    expect([option(wrong, 'no').checked, option(right, 'yes').checked]).to.deep.equal([true, true]);
    expect([text(wrong as Element, '.result'), text(right as Element, '.result')]).to.deep.equal([
      '✗Not right',
      '✓Correct',
    ]);
    expect(recorder.happenings).to.have.length(before);
    await expect(course).to.be.accessible();
  });

  it('asks again only what was not right, and counts what was', async () => {
    const { course, recorder } = await open(tried(1, asked([12, 10]), { 'bank-c': 'no', 'bank-a': 'yes' }));
    assessment(course).retake = 'wrong';
    await drawn(course);
    await pressed(course, 'Answer 1 question again');
    expect(recorder.happenings.at(-1)).to.deep.equal({
      verb: 'attempted',
      check: 'knots-check',
      tries: 2,
      draw: [
        { slot: 12, credit: null },
        { slot: 10, credit: 1 },
      ],
    });
    expect(numbers(course)).to.deep.equal(['Question 1 of 2', 'Question 2 of 2 Right']);
    await answer(course, 'bank-c', 'yes');
    expect(recorder.happenings).to.deep.include({ verb: 'scored', scope: 'knots-check', score: 1 });
    expect(recorder.attempt.items.get('bank-c')?.tries).to.equal(2);
    await pressed(course, 'Take it again');
    expect(ids(course)[0]).to.equal('bank-b');
  });

  for (const [says, answered] of [
    ['◐ begun, check not passed', 'no'],
    ['✓ done', 'yes'],
  ] as const)
    it(`is in the map, once taken: ${says}`, async () => {
      const { course } = await open(tried(1, asked([12, 10]), { 'bank-c': answered, 'bank-a': 'yes' }));
      const [mark, words] = inside(course, '.beside [data-page="basics-end"]').children;
      expect(`${mark?.textContent ?? ''} ${words?.textContent ?? ''}`).to.contain(says.replace(' ', ' basics-end, '));
    });

  it('goes on after a return in the middle of a try that asks again what was not right', async () => {
    const { course, recorder } = await open([
      ...tried(1, asked([12, 10]), { 'bank-c': 'no', 'bank-a': 'yes' }),
      ...tried(2, [...asked([12]), { slot: 10, credit: 1 }], {}),
    ]);
    expect(numbers(course)).to.deep.equal(['Question 1 of 2', 'Question 2 of 2 Right']);
    await answer(course, 'bank-c', 'no');
    expect(recorder.attempt.checks.get('knots-check')).to.deep.include({ opened: 2, finished: 2, best: 0.5 });
  });

  it('opens no second try where the words of the open one could not be loaded', async () => {
    const page = await openCourse();
    const earlier: readonly Happening[] = [...tried(1, asked([12, 10]), {}), { verb: 'visited', page: 'basics-end' }];
    const put = page.store.bank.bind(page.store);
    page.store.bank = () => Promise.resolve(null);
    page.recorder.answer(launched, earlier);
    await drawn(page.course);
    expect(ids(page.course)).to.deep.equal([]);
    page.store.bank = put;
    await pressed(page.course, 'Start');
    expect(ids(page.course)).to.deep.equal(['bank-c', 'bank-a']);
    expect(page.recorder.happenings.filter(({ verb }) => verb === 'attempted')).to.have.length(0);
  });

  it('offers a new try where a question of the open one has left the course', async () => {
    const { course, recorder } = await open(tried(1, asked([12, 99]), { 'bank-c': 'yes' }));
    expect(ids(course)).to.deep.equal([]);
    await pressed(course, 'Start');
    expect(recorder.happenings.at(-1)).to.deep.include({ verb: 'attempted', tries: 2 });
    expect(ids(course)).to.have.length(2);
  });
});
