import assert from 'node:assert/strict';
import { test } from 'node:test';
import { personalities } from './index.js';
import { openEdx } from './open-edx.js';
import { ralph } from './ralph.js';
import { scormAgain } from './scorm-again.js';
import { strict12 } from './strict12.js';
import { lrsLaunch, scormLaunch } from './testing/launched.js';
import { lrsQuirks } from './testing/lrs-quirks.js';
import { moodleQuirks } from './testing/moodle-quirks.js';
import { scormQuirks } from './testing/scorm-quirks.js';

const STATE = 'cmi.suspend_data';

for (const personality of [strict12, scormAgain, openEdx])
  test(`${personality.name} stores what arrives while nothing comes back, and the page is told that it did not`, () => {
    const first = scormLaunch(personality);
    first.page.hears = false;
    const said = [first.set(STATE, 'bread'), first.set('cmi.core.exit', 'suspend'), first.commit()];
    assert.ok(said.includes('false'));
    assert.equal(first.again().get(STATE), 'bread');
  });

test('an LRS stores what arrives while nothing comes back, and answers late on a slow line', async () => {
  const { page, post, statement, answers } = await lrsLaunch(ralph);
  page.hears = false;
  await assert.rejects(post(statement(1)));
  assert.deepEqual(answers(), [1]);
  Object.assign(page, { hears: true, latency: 1000 });
  const answered = post(statement(2));
  page.pass(499);
  assert.deepEqual(answers(), [1]);
  page.pass(501);
  assert.equal((await answered).status, 200);
  assert.deepEqual(answers(), [1, 2]);
});

const quirks = { ...scormQuirks, ...moodleQuirks, ...lrsQuirks };

test('every platform shows what is its own, and says where that was found', () => {
  assert.deepEqual(Object.keys(quirks).sort(), personalities.map(({ name }) => name).sort());
  for (const { name, source } of personalities) assert.ok(source.length > 20, name);
});

for (const personality of personalities)
  for (const [sentence, shows] of Object.entries(quirks[personality.name] ?? {}))
    test(`${personality.name} ${sentence}`, () => shows(personality));
