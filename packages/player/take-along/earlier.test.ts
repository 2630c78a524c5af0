import { expect } from '@open-wc/testing';
import { emptyAttempt, encode } from '@throughline/tracking';
import { openStore } from '@throughline/tracking/journal.js';
import { browserEnv } from '../browser-env.js';
import { drawn, inside, openCourse, press, text } from '../testing/course-page.js';
import { launched } from '../testing/fake-recorder.js';
import { outlineOf } from '../testing/outline.js';

const outline = outlineOf();
const env = browserEnv(window);

/** A new attempt of a learner whose earlier one lies on this device. */
const begunAnew = async () => {
  const lineage = '00000000000e';
  const visited = new Set(['rope', 'loop']);
  const state = encode({ ...emptyAttempt(lineage), seq: 9, visited }, outline);
  const store = openStore(env, outline, 'scorm12');
  const journal = { lineage, session: '0000000e', learner: 7, writes: 1, at: env.now(), state, acked: 9, own: false };
  await store.write({ ...journal, entries: [], drafts: [] }).landed;
  const page = await openCourse();
  page.recorder.answer({ ...launched, learner: 7 });
  const shown = () => page.course.shadowRoot?.querySelector('[data-kind="offer"]') ?? null;
  for (let turns = 0; !shown() && turns < 100; turns++) await drawn(page.course);
  return { ...page, store, shown };
};

describe('answers of an earlier attempt', () => {
  it('come along at the first button, and are asked about once', async () => {
    const { course, recorder, store, shown } = await begunAnew();
    expect(text(course, '[data-kind="offer"] p')).to.contain('from an earlier one');
    expect(inside(course, '[data-kind="offer"] button').textContent).to.equal('Carry over my earlier answers');
    press(course, '[data-kind="offer"] button');
    await drawn(course);
    expect([...recorder.attempt.visited]).to.include.members(['rope', 'loop']);
    expect(shown()).to.equal(null);
    await store.clear();
  });

  it('come from the platform where this device has none, and hold up nothing until it answers', async () => {
    const { course, recorder } = await openCourse();
    const visited = new Set(['rope', 'loop']);
    const answered = new Promise<(state: string) => void>(asked => {
      const earlier = () => new Promise<string>(asked);
      recorder.session = { ...recorder.session, earlier };
    });
    recorder.answer({ ...launched, learner: 7 });
    const answer = await answered;
    await drawn(course);
    const shown = () => course.shadowRoot?.querySelector('[data-kind="offer"]') ?? null;
    expect([course.hasAttribute('ready'), shown()]).to.deep.equal([true, null]);
    answer(encode({ ...emptyAttempt('00000000000e'), seq: 9, visited }, outline));
    for (let turns = 0; !shown() && turns < 100; turns++) await drawn(course);
    press(course, '[data-kind="offer"] button');
    await drawn(course);
    expect([...recorder.attempt.visited]).to.include.members(['rope', 'loop']);
  });

  it('stay where they are at the second', async () => {
    const { course, recorder, store, shown } = await begunAnew();
    press(course, '[data-kind="offer"] button:last-of-type');
    await drawn(course);
    expect(recorder.attempt.visited.has('loop')).to.equal(false);
    expect(shown()).to.equal(null);
    await store.clear();
  });
});
