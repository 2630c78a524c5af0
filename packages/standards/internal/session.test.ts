import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createScorm12Lms } from '@throughline/lms/scorm/scorm12.js';
import { createScorm2004Lms } from '@throughline/lms/scorm/scorm2004.js';
import { standard as scorm12 } from '../scorm12/index.js';
import { standard as scorm2004 } from '../scorm2004/index.js';
import { begunAttempt, context, passedAttempt } from './testing/course.js';
import { testEnv } from './testing/env.js';
import { fakeApi, holding, warm } from './testing/fake.js';
import { answerAll, framed, hostOf } from './testing/story.js';

const SYNC = { sync: true } as const;
const STATUS = 'cmi.core.lesson_status';
const begun = scorm12.snapshot(begunAttempt, context());
const passed = scorm12.snapshot(passedAttempt, context());
const all = (outcome: string, messages: readonly unknown[]) => messages.map(() => outcome);
const fake = async (
  values: Record<string, string> = {},
  odd: Readonly<Record<string, (...args: string[]) => unknown>> = {},
) => {
  const lms = fakeApi(warm(values), odd);
  const window = holding(lms.api) as Record<string, unknown>;
  const env = testEnv();
  return { ...lms, window, env, session: await scorm12.join(hostOf(window, env)) };
};

test('does not commit while offline, and commits what was set when the line is back', async () => {
  const lms = createScorm12Lms({ moodle: true });
  const env = testEnv();
  const session = await scorm12.join(hostOf(framed(lms), env));
  env.offline = true;
  assert.deepEqual(await session.deliver(passed, SYNC), { outcomes: all('not tried', passed), dead: false });
  assert.equal(lms.log.filter(call => call.call === 'LMSCommit').length, 0);
  env.offline = false;
  assert.deepEqual(await session.deliver(passed, SYNC), { outcomes: all('accepted', passed), dead: false });
  assert.equal(lms.record()[STATUS], 'passed');
});

for (const fault of ['false', 'null', 'throw'] as const)
  test(`says "not tried" of everything when Commit answers ${fault}, and brings it home at the next try`, async () => {
    const lms = createScorm12Lms({ moodle: true });
    const session = await scorm12.join(hostOf(framed(lms)));
    await session.deliver(begun, SYNC);
    lms.faults.commit = fault;
    assert.deepEqual(await session.deliver(passed, SYNC), { outcomes: all('not tried', passed), dead: false });
    lms.faults.commit = undefined;
    assert.deepEqual(await session.deliver(passed, SYNC), { outcomes: all('accepted', passed), dead: false });
    const { [STATUS]: status, 'cmi.core.score.raw': score } = lms.record();
    assert.deepEqual([status, score], ['passed', '87.5'], 'Moodle takes again what it held for sent');
  });

test('tells that the session is over when Moodle’s has expired', async () => {
  const lms = createScorm12Lms({ moodle: true });
  const session = await scorm12.join(hostOf(framed(lms)));
  lms.faults.expired = true;
  assert.equal((await session.deliver(passed, SYNC)).dead, false, 'one failure may pass');
  assert.deepEqual(await session.deliver(passed, SYNC), { outcomes: all('not tried', passed), dead: true });
  const ended = createScorm2004Lms();
  const other = await scorm2004.join(hostOf(framed(ended)));
  ended.api['Terminate']?.('');
  assert.equal((await other.deliver(scorm2004.snapshot(passedAttempt, context()), SYNC)).dead, true);
});

test('a window that was closed or went elsewhere is dead, though its API answers "true"', async () => {
  for (const change of [
    (window: Record<string, unknown>) => (window['closed'] = true),
    (window: Record<string, unknown>) => (window['API'] = undefined),
    (window: Record<string, unknown>) => (window['API'] = fakeApi(warm()).api),
  ]) {
    const { window, session, calls } = await fake();
    await session.deliver(begun, SYNC);
    change(window);
    assert.deepEqual(await session.deliver(passed, SYNC), { outcomes: all('not tried', passed), dead: true });
    await session.close(SYNC);
    assert.equal(calls.filter(call => call.startsWith('Finish')).length, 0);
  }
});

test('goes on after an element that the LMS refuses, and names the message it belongs to', async () => {
  const { session, values } = await fake(
    {},
    {
      LMSSetValue: element => (element === 'cmi.suspend_data' ? 'false' : 'true'),
      LMSGetLastError: () => '405',
    },
  );
  const { outcomes, dead } = await session.deliver(begun, SYNC);
  assert.deepEqual([outcomes[0], outcomes.slice(1), dead], ['refused', all('accepted', begun.slice(1)), false]);
  assert.equal(values['cmi.suspend_data'], undefined);
});

test('takes an interaction whose answer alone is refused', async () => {
  const { session, calls } = await fake(
    {},
    {
      LMSSetValue: (element = '') => (element.endsWith('student_response') ? null : 'true'),
      LMSGetLastError: () => '405',
    },
  );
  const [message] = answerAll(scorm12);
  assert.deepEqual((await session.deliver(message ? [message] : [], SYNC)).outcomes, ['accepted']);
  assert.ok(calls.some(call => call.startsWith('SetValue cmi.interactions.0.result')));
});

test('takes "false" without an error for a yes, and a throw for no answer until it always throws', async () => {
  const mild = await fake({}, { LMSSetValue: () => 'false' });
  assert.deepEqual((await mild.session.deliver(begun, SYNC)).outcomes, all('accepted', begun));
  const lms = createScorm12Lms({ faults: { set: 'throw' } });
  const session = await scorm12.join(hostOf(framed(lms)));
  for (let tries = 0; tries < 3; tries++)
    assert.deepEqual((await session.deliver(begun, SYNC)).outcomes, all('not tried', begun));
  assert.equal((await session.deliver(begun, SYNC)).outcomes[0], 'refused');
});

test('writes no state after an answer at which the LMS threw, and both at the next delivery', async () => {
  let throws = 0;
  const odd: Awaited<ReturnType<typeof fake>> = await fake(
    {},
    {
      LMSSetValue: (element = '', value = '') => {
        if (element.startsWith('cmi.interactions') && throws++ < 3) throw new Error('NetworkError');
        odd.values[element] = value;
        return 'true';
      },
    },
  );
  const messages = [...answerAll(scorm12).slice(0, 1), ...begun];
  assert.deepEqual((await odd.session.deliver(messages, SYNC)).outcomes, all('not tried', messages));
  assert.equal(odd.values['cmi.suspend_data'], undefined);
  assert.deepEqual((await odd.session.deliver(messages, SYNC)).outcomes, all('accepted', messages));
  assert.ok(odd.values['cmi.suspend_data']);
});

test('notices a state that was cut without a word', async () => {
  const lms = createScorm12Lms({ faults: { truncate: 4 } });
  const session = await scorm12.join(hostOf(framed(lms)));
  assert.equal((await session.deliver(begun, SYNC)).outcomes[0], 'refused');
});

test('never lowers a status that the LMS holds', async () => {
  for (const [held, kept] of [
    ['Passed', 'Passed'],
    ['completed', 'completed'],
    ['incomplete', 'incomplete'],
    ['', 'incomplete'],
  ] as const) {
    const { session, values } = await fake({ [STATUS]: held });
    await session.deliver(begun, SYNC);
    assert.equal(values[STATUS], kept);
  }
});

test('finds the place of an objective that the LMS holds already', async () => {
  const { session, sets } = await fake({
    'cmi.objectives._count': '2',
    'cmi.objectives.0.id': 'PRIMARY',
    'cmi.objectives.1.id': 'module_one',
  });
  await session.deliver(begun, SYNC);
  assert.deepEqual(
    sets().filter(call => call.includes('objectives')),
    ['SetValue cmi.objectives.1.status incomplete'],
  );
});

test('leaves no gap behind an interaction that was refused', async () => {
  const lms = createScorm12Lms();
  const session = await scorm12.join(hostOf(framed(lms)));
  const [, ...rest] = answerAll(scorm12);
  assert.deepEqual((await session.deliver(rest, SYNC)).outcomes, all('accepted', rest));
  assert.deepEqual(Object.keys(lms.record()).filter(element => /interactions\.\d+\.id/.test(element)).length, 9);
  assert.equal(lms.record()['cmi.interactions.0.id'], 'q_choice');
});

test('an LMS without objectives and interactions is not asked to keep them', async () => {
  const { session, sets } = await fake({ 'cmi.interactions._count': '', 'cmi.objectives._count': '' });
  const messages = [...answerAll(scorm12), ...begun];
  assert.deepEqual((await session.deliver(messages, SYNC)).outcomes, all('accepted', messages));
  assert.ok(!sets().some(call => /objectives|interactions/.test(call)));
});

test('only looks, and writes nothing, in review, preview and without credit', async () => {
  for (const [element, value] of [
    ['cmi.core.lesson_mode', 'review'],
    ['cmi.core.lesson_mode', 'browse'],
    ['cmi.core.credit', 'no-credit'],
  ] as const) {
    const { session, sets, calls } = await fake({ [element]: value });
    await session.close(SYNC);
    assert.deepEqual([sets(), calls.at(-1)], [[], 'Finish']);
  }
});

test('tells without a call whether the API is still the one it found', async () => {
  const { session, window, api, calls } = await fake();
  const before = calls.length;
  const told: (boolean | undefined)[] = [];
  for (const now of [api, { ...api }, undefined, api]) {
    window['API'] = now;
    told.push(session.alive?.());
  }
  window['closed'] = true;
  told.push(session.alive?.());
  assert.deepEqual(told, [true, false, false, true, false]);
  assert.equal(calls.length, before);
});
