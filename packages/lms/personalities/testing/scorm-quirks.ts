import assert from 'node:assert/strict';
import { scormLaunch, testPage } from './launched.js';
import type { Quirks } from './quirks.js';

const STATE = 'cmi.suspend_data';
const STATUS = 'cmi.core.lesson_status';

/** Platforms that speak SCORM, but for Moodle. */
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
    'begins no session again that was ended': personality => {
      const { end, initialize, error } = scormLaunch(personality);
      end();
      assert.deepEqual([initialize(), error()], ['false', '101']);
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
      assert.deepEqual(first.platform.held('one').labels, []);
    },
  },
  'Column-cut': {
    'takes 64,000 characters of state, gives it back in its session, and cut at the next launch': personality => {
      const first = scormLaunch(personality);
      const state = 'x'.repeat(64_000);
      assert.deepEqual([first.set(STATE, state), first.commit(), first.get(STATE)], ['true', 'true', state]);
      assert.equal(first.again().get(STATE), 'x'.repeat(255));
      assert.deepEqual(first.platform.held('one').labels, []);
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
