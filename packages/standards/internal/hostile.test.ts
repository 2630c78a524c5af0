import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { openRecorder } from '@throughline/tracking/recorder.js';
import { settleAll, virtualDevice, virtualEnv } from '@throughline/tracking/testing/virtual-env.js';
import { standard as scorm12 } from '../scorm12/index.js';
import { standard as scorm2004 } from '../scorm2004/index.js';
import { answers, outline, right } from './testing/course.js';
import { fakeApi, holding, warm } from './testing/fake.js';

/** The functions of SCORM 1.2, and what SCORM 2004 calls them. */
const FUNCTIONS = {
  LMSInitialize: 'Initialize',
  LMSFinish: 'Terminate',
  LMSGetValue: 'GetValue',
  LMSSetValue: 'SetValue',
  LMSCommit: 'Commit',
  LMSGetLastError: 'GetLastError',
} as const;

/** An API of SCORM 1.2 under the names of SCORM 2004; what cannot be read in the one cannot be read in the other. */
const renamed = (api: Record<string, unknown>): object =>
  Object.defineProperties(
    {},
    Object.fromEntries(Object.entries(FUNCTIONS).map(([before, name]) => [name, { get: () => api[before] }])),
  );

const EDITIONS = {
  scorm12: {
    standard: scorm12,
    sound: () => warm(),
    window: (api: Record<string, unknown>) => holding(api),
    elements: [
      'cmi.core._children',
      'cmi.core.student_id',
      'cmi.core.lesson_mode',
      'cmi.core.credit',
      'cmi.core.lesson_status',
      'cmi.student_data.mastery_score',
      'cmi.student_preference.language',
      'cmi.suspend_data',
      'cmi.interactions._count',
      'cmi.objectives._count',
    ],
  },
  scorm2004: {
    standard: scorm2004,
    sound: () => ({ 'cmi._version': '1.0', 'cmi.completion_status': 'unknown', 'cmi.interactions._count': '0' }),
    window: (api: Record<string, unknown>) => holding(undefined, undefined, { API_1484_11: renamed(api) }),
    elements: [
      'cmi._version',
      'cmi.learner_id',
      'cmi.mode',
      'cmi.credit',
      'cmi.completion_status',
      'cmi.success_status',
      'cmi.scaled_passing_score',
      'cmi.learner_preference.language',
      'cmi.suspend_data',
      'cmi.interactions._count',
      'cmi.objectives._count',
    ],
  },
};

/** What a function of an API may give that is no answer. */
const anyAnswer: fc.Arbitrary<() => unknown> = fc.oneof(
  fc
    .constantFrom<unknown>(
      undefined,
      null,
      NaN,
      Infinity,
      1e9,
      -1,
      2.5,
      {},
      [],
      true,
      '',
      'null',
      'undefined',
      'TRUE',
      '1e999',
      '-1',
      '99999999',
      '1.5',
      '__proto__',
      '\ud800',
      'x'.repeat(100_000),
      { toString: null },
      Symbol('x'),
      10n,
    )
    .map(value => () => value),
  fc.constant(() => {
    throw new Error('An API may throw.');
  }),
  fc.string().map(value => () => value),
);

const anyApi = (elements: readonly string[]) =>
  fc.record({
    values: fc.dictionary(fc.constantFrom(...elements), anyAnswer, { maxKeys: 4 }),
    odd: fc.dictionary(
      fc.constantFrom('LMSSetValue', 'LMSCommit', 'LMSFinish', 'LMSGetLastError', 'LMSInitialize'),
      anyAnswer,
      { maxKeys: 2 },
    ),
    /** Properties that cannot even be read. */
    hidden: fc.subarray(['LMSSetValue', 'LMSCommit', 'LMSFinish', 'LMSGetLastError'], { maxLength: 1 }),
  });

for (const [name, { standard, elements, ...edition }] of Object.entries(EDITIONS))
  test(`${name}: no answer of an API makes anything throw or hang, or costs what was done on this device`, async () => {
    let connected = 0;
    await fc.assert(
      fc.asyncProperty(anyApi(elements), async ({ values, odd, hidden }) => {
        const sound: Record<string, string> = edition.sound();
        const { api, calls } = fakeApi(sound, {
          LMSGetValue: (element = '') => (values[element] ? values[element]() : (sound[element] ?? '')),
          ...odd,
        });
        for (const name of hidden)
          Object.defineProperty(api, name, {
            get: () => {
              throw new Error('SecurityError');
            },
          });
        const device = virtualDevice();
        const launch = () => {
          const env = virtualEnv(device);
          const host = { window: edition.window(api), env, outline, load: () => Promise.resolve(false) };
          return { env, recorder: openRecorder({ standard, host, locale: () => 'en', changed: () => undefined }) };
        };
        const { env, recorder } = launch();
        for (const each of answers.slice(0, 3)) recorder.record(right(each));
        await env.advance(90_000);
        const { status } = recorder;
        assert.notEqual(status, 'unsaved');
        assert.ok(calls.length < 30_000, `${calls.length} calls`);
        void recorder.close({ sync: true });
        await settleAll();
        env.kill();
        const again = launch();
        await again.env.advance(20_000);
        while (again.recorder.offer) again.recorder.offer.accept();
        if (!recorder.launch?.connected) return;
        connected++;
        for (const [item] of answers.slice(0, 3)) assert.equal(again.recorder.attempt.items.get(item.id)?.tries, 1);
      }),
      { numRuns: 300 },
    );
    assert.ok(connected > 100, `${connected} were connected`);
  });
