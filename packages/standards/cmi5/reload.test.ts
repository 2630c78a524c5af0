import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answering, launched, LATER, lms, story } from './testing/story.js';

test('9.3.0.0-2 a page that is loaded again before it heard of its initialized says the same one again', async () => {
  const { lrs, launcher } = lms();
  const deaf: typeof launcher = {
    ...launcher,
    handle: request => {
      const reply = launcher.handle(request);
      return request.url.includes('/statements') ? { ...reply, status: 504 } : reply;
    },
  };
  const { page } = await launched(deaf, 'new');
  page.reload();
  const { session, time } = await launched(launcher, 'new', page);
  await time.run(session.deliver(answering(session.launch), LATER));
  await time.run(session.close(LATER));
  assert.deepEqual(launcher.violations, []);
  assert.deepEqual(story(lrs), ['initialized', 'terminated']);
});
