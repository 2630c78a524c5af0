import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Lms } from '@throughline/lms';
import { createScorm12Lms } from '@throughline/lms/scorm/scorm12.js';
import { createScorm2004Lms } from '@throughline/lms/scorm/scorm2004.js';
import type { Standard } from '@throughline/tracking';
import { openRecorder } from '@throughline/tracking/recorder.js';
import { virtualDevice, virtualEnv } from '@throughline/tracking/testing/virtual-env.js';
import { standard as scorm12 } from '../scorm12/index.js';
import { standard as scorm2004 } from '../scorm2004/index.js';
import type { ScormMessage } from './scorm-message.js';
import { answers, outline } from './testing/course.js';
import { framed } from './testing/story.js';

const launch = async (standard: Standard<ScormMessage>, lms: Lms, device = virtualDevice()) => {
  const env = virtualEnv(device);
  const host = { window: framed(lms), env, outline, load: () => Promise.resolve(false) };
  const recorder = openRecorder({ standard, host, locale: () => 'en', changed: () => undefined });
  await recorder.restored;
  return { recorder, env, device };
};
type Launched = Awaited<ReturnType<typeof launch>>;

const answerAll = ({ recorder }: Launched): void => {
  recorder.record({ verb: 'visited', page: 'a-lesson' });
  for (const [item, response] of answers)
    recorder.record({
      verb: 'answered',
      item: item.id,
      response,
      result: 'neutral',
      score: 0.5,
      tries: 1,
      latency: 900,
    });
};

const pass = ({ recorder }: Launched): void => {
  recorder.record({ verb: 'scored', scope: 'course', score: 0.9 });
  recorder.record({ verb: 'completed', scope: 'course' });
  recorder.record({ verb: 'passed', scope: 'course', score: 0.9 });
};

const told = (lms: Lms): number =>
  Object.keys(lms.record()).filter(element => /interactions\.\d+\.id$/.test(element)).length;

const refused = (lms: Lms) => lms.log.filter(call => call.call.endsWith('SetValue') && call.result !== 'true');

const PASSED = {
  scorm12: { 'cmi.core.lesson_status': 'passed', 'cmi.core.score.raw': '90' },
  scorm2004: { 'cmi.completion_status': 'completed', 'cmi.success_status': 'passed', 'cmi.score.scaled': '0.9' },
};

const passed = (lms: Lms): void => {
  const expected: Record<string, string> = lms.name === 'API' ? PASSED.scorm12 : PASSED.scorm2004;
  for (const [element, value] of Object.entries(expected)) assert.equal(lms.record()[element], value, element);
};

for (const [name, standard, createLms] of [
  ['scorm12', scorm12, createScorm12Lms],
  ['scorm12 in Moodle', scorm12, () => createScorm12Lms({ moodle: true })],
  ['scorm2004', scorm2004, createScorm2004Lms],
] as const) {
  test(`${name}: with the recorder, every answer comes back, and is told once`, async () => {
    const lms = createLms();
    const first = await launch(standard, lms);
    answerAll(first);
    await first.env.advance(20_000);
    await first.recorder.close({ sync: true });
    lms.relaunch();
    const second = await launch(standard, lms, virtualDevice());
    assert.deepEqual(
      answers.map(([item]) => second.recorder.attempt.items.get(item.id)?.tries),
      answers.map(() => 1),
    );
    assert.equal(second.recorder.attempt.location?.page, 'a-lesson');
    await second.env.advance(20_000);
    assert.equal(told(lms), 10);
    pass(second);
    await second.recorder.close({ sync: true });
    passed(lms);
    assert.deepEqual(refused(lms), []);
  });

  test(`${name}: work done while every Commit failed arrives at the next launch on this device`, async () => {
    const lms = createLms();
    const first = await launch(standard, lms);
    await first.env.advance(20_000);
    lms.faults.commit = 'false';
    answerAll(first);
    pass(first);
    await first.env.advance(20_000);
    first.env.kill();
    lms.faults.commit = undefined;
    lms.relaunch();
    const second = await launch(standard, lms, first.device);
    await second.env.advance(20_000);
    await second.recorder.close({ sync: true });
    passed(lms);
    assert.equal(told(lms), 10);
  });

  test(`${name}: work done while the LMS answered "true" and kept nothing arrives at the next launch`, async () => {
    const lms = createLms();
    const first = await launch(standard, lms);
    await first.env.advance(20_000);
    lms.faults.commit = 'offline';
    answerAll(first);
    pass(first);
    await first.env.advance(20_000);
    await first.recorder.close({ sync: true });
    lms.faults.commit = undefined;
    lms.relaunch();
    const second = await launch(standard, lms, first.device);
    await second.env.advance(20_000);
    await second.recorder.close({ sync: true });
    passed(lms);
    assert.equal(told(lms), 10);
  });
}
