import assert from 'node:assert/strict';
import { scormLaunch, testPage } from './launched.js';
import type { Quirks } from './quirks.js';

const STATE = 'cmi.suspend_data';
const STATUS = 'cmi.core.lesson_status';

/** Platforms that speak SCORM. */
export const scormQuirks: Quirks = {
  Strict12: {
    'takes 4,096 and 255 characters and no more': personality => {
      const { set, error } = scormLaunch(personality);
      assert.equal(set(STATE, 'x'.repeat(4096)), 'true');
      assert.deepEqual([set(STATE, 'x'.repeat(4097)), error()], ['false', '405']);
      assert.equal(set('cmi.core.lesson_location', 'x'.repeat(256)), 'false');
    },
    'forgets a session that did not end with suspend': personality => {
      const first = scormLaunch(personality);
      first.set(STATE, 'bread');
      first.end();
      const second = first.again();
      assert.equal(second.get(STATE), '');
      second.set(STATE, 'bread');
      second.set('cmi.core.exit', 'suspend');
      second.end();
      assert.equal(second.again().get(STATE), 'bread');
    },
    'refuses Commit and Finish in pagehide': personality => {
      const { page, commit, end } = scormLaunch(personality);
      page.leaving = true;
      assert.deepEqual([commit(), end()], ['false', 'false']);
    },
  },
  Strict2004: {
    'takes ids of letters, digits and _ alone, and two decimals of a second': personality => {
      const { set } = scormLaunch(personality, 'scorm2004');
      assert.equal(set('cmi.interactions.0.id', 'a-b'), 'false');
      assert.equal(set('cmi.interactions.0.id', 'a_b'), 'true');
      assert.equal(set('cmi.session_time', 'PT1.234S'), 'false');
      assert.equal(set('cmi.session_time', 'PT1.23S'), 'true');
    },
    'forgets a session that did not end with suspend': personality => {
      const first = scormLaunch(personality, 'scorm2004');
      first.set(STATE, 'bread');
      first.end();
      assert.equal(first.again().get(STATE), '');
    },
    'refuses Commit in pagehide': personality => {
      const { page, commit } = scormLaunch(personality, 'scorm2004');
      page.leaving = true;
      assert.equal(commit(), 'false');
    },
  },
  Narrow2004: {
    'takes 4,000 characters of state, refuses more whole, and keeps what it had': personality => {
      const { set, get, error } = scormLaunch(personality, 'scorm2004');
      assert.equal(set(STATE, 'x'.repeat(4000)), 'true');
      assert.deepEqual([set(STATE, 'y'.repeat(4001)), error()], ['false', '406']);
      assert.equal(get(STATE), 'x'.repeat(4000));
    },
  },
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
    'empties localStorage at every launch, and is Moodle': personality => {
      assert.deepEqual(personality.empties, { when: 'login', session: false });
      assert.equal(scormLaunch(personality).set('cmi.bread', '1'), 'false');
    },
  },
  MoodlePurge: {
    'empties both stores at any time': personality => {
      assert.deepEqual(personality.empties, { when: 'any time', session: true });
    },
  },
  'Chamilo-like': {
    'says true whatever becomes of a Commit': personality => {
      const first = scormLaunch(personality);
      first.set(STATE, 'bread');
      first.page.line = false;
      assert.equal(first.commit(), 'true');
      assert.equal(first.again().get(STATE), '');
    },
    'hides the status after a Commit, and never says resume': personality => {
      const first = scormLaunch(personality);
      first.set(STATUS, 'incomplete');
      assert.equal(first.get(STATUS), 'incomplete');
      first.set('cmi.core.exit', 'suspend');
      first.commit();
      assert.equal(first.get(STATUS), '');
      assert.equal(first.again().get('cmi.core.entry'), 'ab-initio');
    },
  },
  'CSOD-like': {
    'answers null, 391 to a Commit in pagehide, and saves at the end': personality => {
      const first = scormLaunch(personality);
      first.set(STATE, 'bread');
      first.set('cmi.core.exit', 'suspend');
      first.page.leaving = true;
      assert.deepEqual([first.commit(), first.error()], [null, '391']);
      assert.equal(first.again().get(STATE), '');
      assert.equal(first.end(), 'true');
      assert.equal(first.again().get(STATE), 'bread');
    },
  },
  'ILIAS-slow': {
    'blocks the page for 2,500 ms a Commit': personality => {
      const { page, commit } = scormLaunch(personality, 'scorm2004');
      const before = page.now();
      commit();
      assert.equal(page.now() - before, 2500);
    },
  },
  'OpenEdX-minimal': {
    'keeps no list of interactions, and says no mode': personality => {
      const { get, set, error } = scormLaunch(personality);
      assert.deepEqual([set('cmi.interactions.0.id', 'a'), error()], ['false', '401']);
      assert.deepEqual([get('cmi.core.lesson_mode'), error()], ['', '0']);
    },
    'sends each value as it is set, and nothing with a Commit': personality => {
      const first = scormLaunch(personality);
      first.set(STATE, 'bread');
      assert.equal(first.again().get(STATE), 'bread');
      first.page.line = false;
      assert.equal(first.set(STATE, 'rolls'), 'false');
      first.page.line = true;
      first.commit();
      assert.equal(first.again().get(STATE), 'bread');
    },
  },
  AsyncProxy: {
    'reads as empty with error 0 at first, and truly a moment later': personality => {
      const { page, get, error } = scormLaunch(personality);
      page.pass(20);
      assert.deepEqual([get('cmi.core.student_id'), error()], ['', '0']);
      page.pass(110);
      assert.equal(get('cmi.core.student_id'), 'one');
    },
    'says true to everything, and drops what is more than 100 messages a second': personality => {
      const first = scormLaunch(personality);
      for (let n = 0; n < 80; n++) assert.equal(first.set(`cmi.interactions.${n}.id`, `q${n}`), 'true');
      assert.equal(first.set('cmi.bread', '1'), 'true');
      first.page.pass(2000);
      assert.equal(first.commit(), 'true');
      first.page.pass(2000);
      assert.equal(first.platform.held('one').answers?.length, 49);
    },
  },
  DeadOpener: {
    'goes away, says true to SetValue, throws at Commit, and its API is no more': personality => {
      const platform = personality.open('scorm12');
      // It goes away, and after a minute.
      const { page, api, set, commit } = scormLaunch(personality, 'scorm12', platform, testPage(0.1, 0.5));
      assert.ok(api());
      page.pass(60_000);
      assert.equal(set(STATE, 'bread'), 'true');
      assert.throws(commit, /NetworkError/);
      assert.equal(api(), undefined);
    },
  },
  Truncating: {
    'cuts a long state without a word': personality => {
      const first = scormLaunch(personality);
      assert.equal(first.set(STATE, 'x'.repeat(400)), 'true');
      assert.equal(first.commit(), 'true');
      assert.equal(first.again().get(STATE), 'x'.repeat(300));
      assert.equal(first.platform.held('one').label, null);
    },
  },
  Resetting: {
    'begins a new attempt with an empty record': personality => {
      const first = scormLaunch(personality);
      first.set(STATE, 'bread');
      first.end();
      assert.equal(first.again().get(STATE), 'bread');
      first.platform.reset('one');
      assert.equal(first.again().get(STATE), '');
      assert.equal(personality.resets, true);
    },
  },
  Throwing: {
    'throws now and then, with no error to be read': personality => {
      const { page, set, error } = scormLaunch(personality);
      page.chances.push(0, 0.5);
      assert.throws(() => set(STATE, 'bread'), TypeError);
      assert.equal(error(), '0');
      assert.equal(set(STATE, 'bread'), 'true');
    },
  },
  'Standard-minimal': {
    'refuses all but the mandatory elements with 401': personality => {
      const { set, get, error } = scormLaunch(personality);
      assert.deepEqual([set('cmi.interactions.0.id', 'a'), error()], ['false', '401']);
      assert.deepEqual([get('cmi.core.lesson_mode'), error()], ['', '401']);
      assert.equal(set(STATE, 'bread'), 'true');
      const later = scormLaunch(personality, 'scorm2004');
      assert.deepEqual([later.set('cmi.progress_measure', '1'), later.error()], ['false', '401']);
    },
  },
  NoLearnerId: {
    'says nothing of who learns, and has two people': personality => {
      const { get, error } = scormLaunch(personality);
      assert.deepEqual([get('cmi.core.student_id'), error()], ['', '0']);
      assert.equal(personality.people, 2);
    },
  },
  'scorm-again': {
    'takes 4,096 characters and no more, says false in pagehide, and saves at the end': personality => {
      const first = scormLaunch(personality);
      assert.equal(first.set(STATE, 'x'.repeat(4097)), 'false');
      assert.equal(first.set(STATE, 'bread'), 'true');
      first.set('cmi.core.exit', 'suspend');
      first.page.leaving = true;
      assert.equal(first.commit(), 'false');
      assert.equal(first.end(), 'true');
      assert.equal(first.again().get(STATE), 'bread');
    },
  },
};
