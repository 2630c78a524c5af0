import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createScorm12Lms } from './scorm12.js';
import { createScorm2004Lms } from './scorm2004.js';
import { milliseconds } from './time.js';
import type { Lms } from './types.js';

/** Sets one element after another; the code of each refusal, '' where it was taken. */
const codes = (lms: Lms, settings: readonly (readonly [string, string])[]): string[] => {
  const twelve = lms.name === 'API';
  lms.api[twelve ? 'LMSInitialize' : 'Initialize']?.('');
  return settings.map(([element, value]) => {
    const answer = lms.api[twelve ? 'LMSSetValue' : 'SetValue']?.(element, value);
    const error = String(lms.api[twelve ? 'LMSGetLastError' : 'GetLastError']?.());
    return answer === 'true' ? '' : error;
  });
};

const refusals12: readonly (readonly [string, string, string])[] = [
  ['cmi.suspend_data', 'x'.repeat(4096), ''],
  ['cmi.suspend_data', 'x'.repeat(4097), '405'],
  ['cmi.core.lesson_location', 'x'.repeat(256), '405'],
  ['cmi.core.exit', 'normal', '405'],
  ['cmi.core.lesson_status', 'not attempted', '405'],
  ['cmi.core.score.raw', '100.5', '405'],
  ['cmi.core.session_time', '0:00:01', '405'],
  ['cmi.core.session_time', '10000:00:01', '405'],
  ['cmi.core.session_time', '0001:02:03.04', ''],
  ['cmi.interactions.1.id', 'a', '201'],
  ['cmi.interactions.0.id', 'a b', '405'],
  ['cmi.interactions.0.id', 'a_b', ''],
  ['cmi.interactions.0.type', 'other', '405'],
  ['cmi.interactions.0.type', 'choice', ''],
  ['cmi.interactions.0.student_response', 'first', '405'],
  ['cmi.interactions.0.student_response', '0,z', ''],
  ['cmi.interactions.0.result', 'incorrect', '405'],
  ['cmi.interactions.0.time', '9:00:00', '405'],
  ['cmi.nothing', 'x', '401'],
];

const refusals2004: readonly (readonly [string, string, string])[] = [
  ['cmi.location', 'x'.repeat(1001), '406'],
  ['cmi.score.scaled', '1.1', '407'],
  ['cmi.score.scaled', '1e-7', '406'],
  ['cmi.progress_measure', '1.5', '407'],
  ['cmi.session_time', 'PT1.234S', '406'],
  ['cmi.session_time', 'PT1H1.23S', ''],
  ['cmi.interactions.0.type', 'choice', '408'],
  ['cmi.interactions.0.id', 'a-b', '406'],
  ['cmi.interactions.0.id', 'a_b', ''],
  ['cmi.interactions.0.type', 'choice', ''],
  ['cmi.interactions.0.learner_response', 'a b', '406'],
  ['cmi.interactions.0.learner_response', 'a[,]b', ''],
  ['cmi.interactions.1.id', 'b', ''],
  ['cmi.interactions.1.type', 'fill-in', ''],
  ['cmi.interactions.1.learner_response', 'x'.repeat(251), '406'],
  ['cmi.interactions.1.learner_response', ['a', 'x'.repeat(251)].join('[,]'), '406'],
  ['cmi.interactions.1.learner_response', Array.from({ length: 11 }, () => 'a').join('[,]'), '406'],
  ['cmi.interactions.1.learner_response', Array.from({ length: 10 }, () => 'x'.repeat(250)).join('[,]'), ''],
  ['cmi.interactions.0.timestamp', '2026-01-15T09:05:07Z', '406'],
  ['cmi.interactions.0.timestamp', '2026-01-15T09:05:07.123Z', '406'],
  ['cmi.interactions.0.timestamp', '2026-01-15T09:05:07.12Z', ''],
  ['cmi.interactions.0.result', 'wrong', '406'],
  ['cmi.interactions.0.description', 'x'.repeat(251), '406'],
  ['cmi.nothing', 'x', '401'],
];

for (const [name, lms, table] of [
  ['SCORM 1.2', createScorm12Lms(), refusals12],
  ['SCORM 2004', createScorm2004Lms(), refusals2004],
] as const)
  test(`${name}: refuses what the strictest LMSs refuse, and takes the rest`, () => {
    const settings = table.map(([element, value]) => [element, value] as const);
    assert.deepEqual(
      codes(lms, settings).map((code, index) => [...(table[index]?.slice(0, 2) ?? []), code]),
      table.map(row => [...row]),
    );
  });

const run = (lms: Lms, ...calls: readonly (readonly [string, ...string[]])[]): unknown[] =>
  calls.map(([call, ...args]) => lms.api[`LMS${call}`]?.(...args));

const state = ['SetValue', 'cmi.suspend_data', 'K1'] as const;
const suspend = ['SetValue', 'cmi.core.exit', 'suspend'] as const;

test('keeps what was committed, forgets what was not, and adds up the time', () => {
  const saved: unknown[] = [];
  const lms = createScorm12Lms({ saved: record => saved.push(record) });
  run(lms, ['Initialize', ''], state, suspend, ['SetValue', 'cmi.core.session_time', '0000:01:00.50'], ['Finish', '']);
  lms.relaunch();
  run(lms, ['Initialize', ''], ['SetValue', 'cmi.suspend_data', 'K2']);
  lms.relaunch();
  assert.deepEqual(
    run(
      lms,
      ['Initialize', ''],
      ['GetValue', 'cmi.suspend_data'],
      ['GetValue', 'cmi.core.entry'],
      suspend,
      ['SetValue', 'cmi.core.session_time', '0000:01:00.50'],
      ['Finish', ''],
    ),
    ['true', 'K1', 'resume', 'true', 'true', 'true'],
  );
  assert.equal(lms.record()['cmi.core.total_time'], '0000:02:01.00');
  assert.equal(saved.length, 4, 'at each commit that arrived and at each end');
});

test('a learner who only reads leaves the record as it was, its time included', () => {
  for (const [create, record, init, finish] of [
    [
      createScorm12Lms,
      { 'cmi.core.lesson_status': 'passed', 'cmi.core.session_time': '0000:01:00.00' },
      'LMSInitialize',
      'LMSFinish',
    ],
    [
      createScorm2004Lms,
      { 'cmi.completion_status': 'completed', 'cmi.session_time': 'PT1M' },
      'Initialize',
      'Terminate',
    ],
  ] as const) {
    const lms = create({ record, mode: 'review', moodle: true });
    lms.api[init]?.('');
    lms.api[finish]?.('');
    assert.deepEqual(lms.record(), record);
  }
});

test('a session that does not suspend begins anew, except in Moodle', () => {
  for (const moodle of [false, true]) {
    const lms = createScorm12Lms({ moodle });
    run(lms, ['Initialize', ''], state, ['Finish', '']);
    lms.relaunch();
    assert.deepEqual(run(lms, ['Initialize', ''], ['GetValue', 'cmi.suspend_data']), ['true', moodle ? 'K1' : '']);
  }
});

test('Moodle completes what was never spoken of, judges by the mastery score, and lets who has finished only read', () => {
  const lms = createScorm12Lms({ moodle: true });
  run(lms, ['Initialize', ''], ['Finish', '']);
  assert.equal(lms.record()['cmi.core.lesson_status'], 'completed');
  lms.relaunch();
  assert.deepEqual(run(lms, ['Initialize', ''], ['GetValue', 'cmi.core.lesson_mode']), ['true', 'review']);
  const strict = createScorm12Lms({ moodle: true, masteryScore: 0.8 });
  run(strict, ['Initialize', ''], ['SetValue', 'cmi.core.score.raw', '70'], ['Finish', '']);
  assert.equal(strict.record()['cmi.core.lesson_status'], 'failed');
});

test('each fault does what it says, and a value that Moodle lost once is not sent again', () => {
  const lms = createScorm12Lms({ moodle: true });
  run(lms, ['Initialize', ''], state);
  lms.faults.commit = 'offline';
  assert.deepEqual(run(lms, ['Commit', '']), ['true']);
  lms.faults.commit = undefined;
  assert.deepEqual(run(lms, ['Commit', '']), ['true']);
  assert.equal(lms.record()['cmi.suspend_data'], undefined);
  lms.faults.commit = 'null';
  assert.deepEqual(run(lms, ['Commit', ''], ['GetLastError']), [null, '101']);
  lms.faults.commit = 'throw';
  assert.throws(() => run(lms, ['Commit', '']), /NetworkError/);
  lms.faults.commit = undefined;
  lms.faults.expired = true;
  assert.deepEqual(run(lms, ['Commit', ''], ['GetLastError']), ['false', '101']);
  lms.faults.expired = false;
  lms.faults.truncate = 3;
  run(lms, ['SetValue', 'cmi.suspend_data', 'K1ABCD']);
  assert.deepEqual(run(lms, ['GetValue', 'cmi.suspend_data']), ['K1A']);
  lms.faults.set = 'throw';
  assert.throws(() => run(lms, state), /gone/);
});

test('blocks the page as long as it is told to', () => {
  const lms = createScorm12Lms({ faults: { latency: 20 } });
  run(lms, ['Initialize', '']);
  const before = Date.now();
  run(lms, ['Commit', '']);
  assert.ok(Date.now() - before >= 20);
});

test('logs every call with its answer and its error', () => {
  const lms = createScorm12Lms({ now: () => 5 });
  run(lms, ['Initialize', ''], ['SetValue', 'cmi.core.exit', 'normal'], ['Commit', '']);
  assert.deepEqual(lms.log, [
    { at: 5, call: 'LMSInitialize', result: 'true', error: '0' },
    { at: 5, call: 'LMSSetValue', element: 'cmi.core.exit', value: 'normal', result: 'false', error: '405' },
    { at: 5, call: 'LMSCommit', result: 'true', error: '0' },
  ]);
});

test('after the end of a session nothing can be said in it', () => {
  const lms = createScorm12Lms();
  run(lms, ['Initialize', ''], ['Finish', '']);
  assert.deepEqual(run(lms, state, ['GetLastError'], ['Commit', ''], ['Finish', '']), [
    'false',
    '301',
    'false',
    'false',
  ]);
});

test('reads durations as both editions write them', () => {
  assert.deepEqual(
    ['0001:02:03.04', 'PT1H2M3.04S', 'PT5S', 'nonsense', undefined].map(milliseconds),
    [3_723_040, 3_723_040, 5000, 0, 0],
  );
});
