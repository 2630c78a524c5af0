import assert from 'node:assert/strict';
import { lrsLaunch, scormLaunch } from './launched.js';
import type { Quirks } from './quirks.js';

const STATE = 'cmi.suspend_data';
const STATUS = 'cmi.core.lesson_status';

/** Moodle, as it was measured. */
export const moodleQuirks: Quirks = {
  Moodle12: {
    'takes 64,000 characters of state and no more': personality => {
      const { set } = scormLaunch(personality);
      assert.deepEqual([set(STATE, 'x'.repeat(64_000)), set(STATE, 'x'.repeat(64_001))], ['true', 'false']);
    },
    'says true on a cut line, and never sends that value again until it changes': personality => {
      const first = scormLaunch(personality);
      first.page.line = false;
      first.set(STATE, 'bread');
      assert.equal(first.commit(), 'true');
      first.page.line = true;
      assert.equal(first.commit(), 'true');
      assert.equal(first.again().get(STATE), '');
      first.set(STATE, 'rolls');
      first.commit();
      assert.equal(first.again().get(STATE), 'rolls');
    },
    'says false, 101 when its session has expired': personality => {
      const { platform, commit, error } = scormLaunch(personality);
      platform.expire();
      assert.deepEqual([commit(), error()], ['false', '101']);
    },
    'sends a beacon in pagehide, which arrives': personality => {
      const first = scormLaunch(personality);
      first.page.leaving = true;
      first.set(STATE, 'bread');
      assert.equal(first.commit(), 'true');
      assert.equal(first.again().get(STATE), 'bread');
    },
    'loses a beacon of more than 64 KiB, says true, and completes what it never heard of': personality => {
      const first = scormLaunch(personality);
      first.page.leaving = true;
      first.set(STATUS, 'incomplete');
      first.set(STATE, '面'.repeat(22_000));
      assert.deepEqual([first.commit(), first.end()], ['true', 'true']);
      const { get } = first.again();
      assert.deepEqual([get(STATE), get(STATUS)], ['', 'completed']);
    },
    'knows an unknown element as 201': personality => {
      const { set, error } = scormLaunch(personality);
      assert.deepEqual([set('cmi.bread', '1'), error()], ['false', '201']);
    },
    'begins a session again that was ended': personality => {
      const { end, initialize, set } = scormLaunch(personality);
      end();
      assert.deepEqual([set(STATE, 'bread'), initialize(), set(STATE, 'bread')], ['false', 'true', 'true']);
    },
    'completes what ends without a status, and lets who has finished only read': personality => {
      const first = scormLaunch(personality);
      first.end();
      const { get } = first.again();
      assert.deepEqual([STATUS, 'cmi.core.lesson_mode', 'cmi.core.credit'].map(get), [
        'completed',
        'review',
        'no-credit',
      ]);
    },
  },
  'Moodle12-standard': {
    'refuses a state of more than 4,096 characters whole, keeps what it had, and is Moodle': personality => {
      const first = scormLaunch(personality);
      assert.equal(first.set(STATE, 'x'.repeat(4096)), 'true');
      assert.deepEqual([first.set(STATE, 'y'.repeat(4097)), first.error()], ['false', '405']);
      assert.equal(first.set('cmi.core.lesson_location', 'x'.repeat(256)), 'false');
      assert.deepEqual([first.set('cmi.bread', '1'), first.error()], ['false', '201']);
      first.commit();
      assert.equal(first.again().get(STATE), 'x'.repeat(4096));
    },
  },
  Moodle2004: {
    'says true on a cut line, and sends every value again with each Commit': personality => {
      const first = scormLaunch(personality, 'scorm2004');
      first.page.line = false;
      first.set(STATE, 'bread');
      assert.equal(first.commit(), 'true');
      first.page.line = true;
      first.commit();
      assert.equal(first.again().get(STATE), 'bread');
    },
    'makes no success of a score, and lets who has finished only read': personality => {
      const first = scormLaunch(personality, 'scorm2004');
      first.set('cmi.score.scaled', '1');
      first.set('cmi.completion_status', 'completed');
      first.end();
      const { get } = first.again();
      assert.deepEqual(['cmi.success_status', 'cmi.mode'].map(get), ['unknown', 'review']);
    },
  },
  MoodleLogin45: {
    // That it empties localStorage is played on a device: test/chaos/emptied.test.ts.
    'is Moodle': personality => {
      assert.equal(scormLaunch(personality).set('cmi.bread', '1'), 'false');
    },
  },
  MoodlePurge: {
    // That it empties both stores is played on a device: test/chaos/emptied.test.ts.
    'is Moodle in SCORM as in cmi5': async personality => {
      assert.equal(scormLaunch(personality).set('cmi.bread', '1'), 'false');
      const { post, statement } = await lrsLaunch(personality, 'cmi5');
      assert.match(await (await post(statement(1, 'initialized'))).text(), /Undefined property/);
    },
  },
};
