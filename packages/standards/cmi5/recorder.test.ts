import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lrsFetch } from '@throughline/lms/lrs/index.js';
import { openRecorder } from '@throughline/tracking/open-recorder.js';
import { answers, right } from '../internal/testing/course.js';
import { hostIn, tab, world } from '../lrs/testing/world.js';
import { standard } from './index.js';
import { FINISHED, lms, nextSeed, story } from './testing/story.js';

test('9.3.0.0-2, 9.3.0.0-4, 9.3.0.0-5 recorder and cmi5 together: answer, leave, come back, finish, leave; told once and in order', async () => {
  const { lrs, launcher } = lms();
  for (const learner of ['new', 'returning', 'returning'] as const) {
    const { window } = tab(`https://course.example/index.html?${launcher.launch(learner).query.toString()}`);
    const time = world(lrsFetch(launcher), nextSeed());
    const recorder = openRecorder({
      standard,
      host: hostIn(window, time),
      locale: () => 'en',
      changed: () => undefined,
    });
    const [item, response] = answers[1] ?? assert.fail();
    if (learner === 'new') {
      recorder.record({ verb: 'visited', page: 'a-lesson' });
      recorder.record(right([item, response]));
    }
    await time.run(recorder.restored);
    if (learner === 'returning') {
      assert.deepEqual(recorder.attempt.items.get(item.id)?.response, response);
      for (const happening of FINISHED) recorder.record(happening);
    }
    await time.pass(30_000);
    void recorder.close({ sync: true });
    await time.settle();
  }
  assert.deepEqual(launcher.violations, []);
  assert.deepEqual(story(lrs), [
    ...['initialized', 'terminated'],
    ...['initialized', 'completed', 'passed', 'terminated'],
    ...['initialized', 'terminated'],
  ]);
  assert.equal(launcher.satisfied(), true);
});
