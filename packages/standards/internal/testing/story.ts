import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LmsOptions, Lms } from '@throughline/lms';
import type { Context, Delivery, Host, Session, Standard } from '@throughline/tracking';
import { answered, answers, begunAttempt, context, outline, passedAttempt } from './course.js';
import { testEnv, type TestEnv } from './env.js';

/** What a standard calls the things that every LMS keeps. */
export interface Words {
  readonly state: string;
  readonly location: string;
  readonly score: string;
  /** The elements and values of an unfinished, and of a finished and passed course. */
  readonly unfinished: Readonly<Record<string, string>>;
  readonly passed: Readonly<Record<string, string>>;
}

/** A window in an LMS's frame: the API hangs on its parent. */
export const framed = (lms: Lms): unknown => {
  const parent: Record<string, unknown> = { [lms.name]: lms.api, opener: null };
  parent['parent'] = parent['top'] = parent;
  return { parent, top: parent, opener: null };
};

export const hostOf = (window: unknown, env: TestEnv = testEnv()): Host => ({
  window,
  env,
  outline,
  load: () => Promise.resolve(false),
});

const SYNC = { sync: true } as const;

/** Answers a question of every type, one event after the other, as the recorder counts them. */
export const answerAll = <Message>(standard: Standard<Message>, changes: Partial<Context> = {}): Message[] =>
  answers.flatMap(([item, response], interactions) =>
    standard.append(
      answered(item, response),
      context({ ...changes, sent: { ...context().sent, interactions, ...changes.sent } }),
    ),
  );

const refused = (lms: Lms) => lms.log.filter(call => call.result !== 'true' && /Set|Commit/.test(call.call));

/** The same story for every standard with an LMS: launch, answer, leave, come back, finish, look at it again. */
export const describeStandard = <Message>(
  name: string,
  standard: Standard<Message>,
  createLms: (options?: LmsOptions) => Lms,
  words: Words,
): void => {
  const join = (lms: Lms): Promise<Session<Message>> => standard.join(hostOf(framed(lms)));
  const delivered = (messages: readonly Message[]): Delivery => ({
    outcomes: messages.map(() => 'accepted'),
    dead: false,
  });
  const kept = (lms: Lms, elements: Readonly<Record<string, string>>) =>
    assert.deepEqual(
      Object.fromEntries(Object.keys(elements).map(element => [element, lms.record()[element]])),
      elements,
    );

  void test(`${name}: a new learner is told of nothing, and nothing is written`, async () => {
    const lms = createLms();
    const { launch } = await join(lms);
    assert.deepEqual(
      [launch.connected, launch.mode, launch.credit, launch.state, launch.interactions],
      [true, 'normal', true, null, 0],
    );
    assert.deepEqual(
      lms.log.filter(call => call.call.includes('Set')),
      [],
    );
  });

  void test(`${name}: answers of all ten types are taken by a strict LMS`, async () => {
    const lms = createLms();
    const session = await join(lms);
    const messages = answerAll(standard);
    assert.equal(messages.length, 10);
    assert.deepEqual(await session.deliver(messages, SYNC), delivered(messages));
    assert.deepEqual(refused(lms), []);
    for (let index = 0; index < 10; index++) assert.ok(lms.record()[`cmi.interactions.${index}.id`]);
  });

  void test(`${name}: a learner who leaves finds state, place and interactions at the next launch`, async () => {
    const lms = createLms();
    const session = await join(lms);
    const messages = [...answerAll(standard), ...standard.snapshot(begunAttempt, context())];
    assert.deepEqual(await session.deliver(messages, SYNC), delivered(messages));
    await session.close(SYNC);
    lms.relaunch();
    const { launch } = await join(lms);
    assert.deepEqual([launch.state, launch.interactions], ['K1AAAA', 10]);
    kept(lms, { ...words.unfinished, [words.state]: 'K1AAAA', [words.location]: 'a-lesson' });
    assert.equal(lms.record()[words.score], undefined, 'a score before the check is finished');
  });

  void test(`${name}: who finishes and passes has passed, and reads only afterwards`, async () => {
    const lms = createLms();
    const first = await join(lms);
    await first.deliver(standard.snapshot(begunAttempt, context()), SYNC);
    await first.close(SYNC);
    lms.relaunch();
    const second = await join(lms);
    const messages = standard.snapshot(passedAttempt, context());
    assert.deepEqual(await second.deliver(messages, SYNC), delivered(messages));
    await second.close(SYNC);
    kept(lms, words.passed);
    assert.deepEqual(refused(lms), []);
    lms.relaunch({ mode: 'review' });
    const third = await join(lms);
    await third.close(SYNC);
    assert.deepEqual([third.launch.mode, third.launch.credit], ['review', false]);
    kept(lms, words.passed);
  });

  void test(`${name}: what was answered twice because of a replay stands there once`, async () => {
    const lms = createLms();
    const messages = answerAll(standard);
    for (const launch of ['first', 'replay']) {
      const session = await join(lms);
      assert.deepEqual(await session.deliver(messages, SYNC), delivered(messages), launch);
      await session.deliver(standard.snapshot(begunAttempt, context()), SYNC);
      await session.close(SYNC);
      lms.relaunch();
    }
    assert.equal((await join(lms)).launch.interactions, 10);
  });

  void test(`${name}: a launch that ends before anything was said is not completed and loses nothing`, async () => {
    const lms = createLms();
    await (await join(lms)).close(SYNC);
    kept(lms, words.unfinished);
    lms.relaunch();
    const session = await join(lms);
    await session.deliver(standard.snapshot(begunAttempt, context()), SYNC);
    await session.close(SYNC);
    lms.relaunch();
    await (await join(lms)).close(SYNC);
    lms.relaunch();
    assert.equal((await join(lms)).launch.state, 'K1AAAA');
  });

  void test(`${name}: every call is made before a synchronous delivery and end return`, async () => {
    const lms = createLms();
    const session = await join(lms);
    void session.deliver(standard.snapshot(passedAttempt, context()), SYNC);
    void session.close(SYNC);
    kept(lms, words.passed);
    void session.close(SYNC);
    const ends = lms.log.filter(call => /Finish|Terminate/.test(call.call));
    assert.equal(ends.length, 1, 'ended once');
    assert.equal((await session.deliver(standard.snapshot(begunAttempt, context()), SYNC)).dead, true);
  });
};
