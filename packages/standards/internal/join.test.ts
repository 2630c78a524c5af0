import assert from 'node:assert/strict';
import { learnerMark } from '@throughline/tracking/hash.js';
import { test } from 'node:test';
import { scorm12 } from '../scorm12/edition.js';
import { scorm2004 } from '../scorm2004/edition.js';
import { join } from './join.js';
import { testEnv } from './testing/env.js';
import { fakeApi, foreign, holding, warm } from './testing/fake.js';
import { hostOf } from './testing/story.js';

const SYNC = { sync: true } as const;
const joined = (api: unknown, env = testEnv()) => join(hostOf(holding(api), env), scorm12);

test('waits five seconds for an API, then goes on without an LMS', async () => {
  const env = testEnv();
  const session = await join(hostOf(foreign(), env), scorm12);
  assert.equal(session.launch.connected, false);
  assert.ok(env.elapsed() >= 5000 && env.elapsed() < 7000, `${env.elapsed()} ms`);
  assert.deepEqual(await session.deliver([[['cmi.suspend_data', 'x']]], SYNC), {
    outcomes: ['not tried'],
    dead: false,
  });
});

test('finds an API that the LMS installs late', async () => {
  const env = testEnv();
  const window = holding(undefined) as Record<string, unknown>;
  env.after(800, () => {
    window['API'] = fakeApi(warm()).api;
  });
  assert.equal((await join(hostOf(window, env), scorm12)).launch.connected, true);
});

test('adopts a session that somebody else in the player began', async () => {
  const refusing = { LMSInitialize: () => 'false', LMSGetLastError: () => '101' };
  const { launch } = await joined(fakeApi(warm(), refusing).api);
  assert.deepEqual([launch.connected, launch.adopted], [true, true], 'what it gives back proves nothing');
  assert.equal((await joined(fakeApi(warm()).api)).launch.adopted, false);
  assert.equal((await joined(fakeApi({}, refusing).api)).launch.connected, false, 'it answers nothing');
  const broken = { LMSInitialize: () => 'false', LMSGetLastError: () => '102' };
  assert.equal((await joined(fakeApi(warm(), broken).api)).launch.connected, false);
});

test('says that the session had ended where Initialize is refused for that, as after a reload', async () => {
  const refusing = (prefix: string, code: string) => ({
    [`${prefix}Initialize`]: () => 'false',
    [`${prefix}GetLastError`]: () => code,
    [`${prefix}GetValue`]: () => '',
  });
  const told = async (code: string, name: 'API' | 'API_1484_11') => {
    const [prefix, edition] = name === 'API' ? ['LMS', scorm12] : ['', scorm2004];
    const { launch } = await join(hostOf({ [name]: fakeApi({}, refusing(prefix, code)).api }), edition);
    return [launch.connected, launch.ended];
  };
  assert.deepEqual(await told('101', 'API'), [false, true]);
  assert.deepEqual(await told('104', 'API_1484_11'), [false, true]);
  assert.deepEqual(await told('102', 'API_1484_11'), [false, undefined]);
  assert.equal((await join(hostOf(foreign()), scorm12)).launch.ended, undefined, 'no LMS at all');
});

test('takes an Initialize that throws, or answers nothing, for no LMS', async () => {
  const answers = [() => null, () => undefined, () => 'false', () => Promise.resolve('true'), thrown];
  for (const LMSInitialize of answers)
    assert.equal((await joined(fakeApi(warm(), { LMSInitialize }).api)).launch.connected, false);
});

test('takes true for "true"', async () => {
  assert.equal((await joined(fakeApi(warm(), { LMSInitialize: () => true }).api)).launch.connected, true);
});

test('waits for a proxy that fetches its values, and writes nothing meanwhile', async () => {
  const env = testEnv();
  const far = warm({ 'cmi.suspend_data': 'K1STATE', 'cmi.interactions._count': '3' });
  const near: Record<string, string> = {};
  // Answers with what it knows, and fetches the value for the next time it is asked.
  const proxy = fakeApi(near, {
    LMSGetValue: (element = '') => {
      env.after(120, () => {
        near[element] = far[element] ?? '';
      });
      return near[element] ?? '';
    },
  });
  const { launch } = await joined(proxy.api, env);
  assert.deepEqual([launch.state, launch.interactions], ['K1STATE', 3]);
  assert.deepEqual(proxy.sets(), []);
});

test('sends no faster to a proxy than it can post on', async () => {
  const env = testEnv();
  let asked = 0;
  const values = warm();
  const slow = { LMSGetValue: (element = '') => (asked++ < 4 ? '' : (values[element] ?? '')) };
  const session = await joined(fakeApi(values, slow).api, env);
  const before = env.elapsed();
  await session.deliver([[['cmi.core.exit', 'suspend']], [['cmi.core.lesson_location', 'a-page']]], {
    sync: false,
  });
  assert.ok(env.elapsed() - before >= 80);
});

test('waits for a proxy also after what was said in pagehide while a delivery was under way', async () => {
  const env = testEnv();
  let asked = 0;
  const values = warm();
  const slow = { LMSGetValue: (element = '') => (asked++ < 4 ? '' : (values[element] ?? '')) };
  const session = await joined(fakeApi(values, slow).api, env);
  const before = env.elapsed();
  const delivering = session.deliver([[['cmi.core.exit', 'suspend']], [['cmi.core.lesson_location', 'a-page']]], {
    sync: false,
  });
  void session.deliver([[['cmi.suspend_data', 'x']], [['cmi.core.session_time', '0000:00:01.00']]], SYNC);
  await delivering;
  assert.ok(env.elapsed() - before >= 160, `${env.elapsed() - before} ms`);
});

test('says nothing to a proxy after the end, although not all of a delivery was said', async () => {
  const env = testEnv();
  let asked = 0;
  const values = warm();
  const slow = { LMSGetValue: (element = '') => (asked++ < 4 ? '' : (values[element] ?? '')) };
  const lms = fakeApi(values, slow);
  const session = await joined(lms.api, env);
  const delivering = session.deliver([[['cmi.core.exit', 'suspend']], [['cmi.core.lesson_location', 'a-page']]], {
    sync: false,
  });
  await session.close({ sync: false });
  const { outcomes } = await delivering;
  assert.deepEqual(outcomes, ['not tried', 'not tried']);
  assert.deepEqual(lms.sets(), ['SetValue cmi.core.exit suspend']);
});

test('reads mode, credit, pass mark, language and whose it is as LMSs write them', async () => {
  const table: readonly (readonly [Record<string, string>, Record<string, unknown>])[] = [
    [{}, { mode: 'normal', credit: true }],
    [{ 'cmi.core.lesson_mode': 'browse' }, { mode: 'browse', credit: true }],
    [{ 'cmi.core.lesson_mode': 'Unknown' }, { mode: 'normal', credit: true }],
    [{ 'cmi.core.credit': 'no-credit' }, { mode: 'normal', credit: false }],
    [{ 'cmi.student_data.mastery_score': '70' }, { masteryScore: 0.7 }],
    [{ 'cmi.student_data.mastery_score': '0' }, { masteryScore: 0 }],
    [{ 'cmi.student_data.mastery_score': '170' }, { masteryScore: undefined }],
    [{}, { learner: undefined }],
    [{ 'cmi.core.student_id': 'learner-1' }, { learner: learnerMark('learner-1') }],
    [{ 'cmi.student_preference.language': 'fr-CA' }, { language: 'fr-CA' }],
    [{ 'cmi.student_preference.language': 'French (any)' }, { language: undefined }],
  ];
  for (const [values, expected] of table) {
    const launch: Record<string, unknown> = { ...(await joined(fakeApi(warm(values)).api)).launch };
    for (const [key, value] of Object.entries(expected)) assert.equal(launch[key], value, key);
  }
});

function thrown(): never {
  throw new Error('NetworkError');
}
