import assert from 'node:assert/strict';
import { test } from 'node:test';
import { settleAll, virtualEnv } from '@throughline/tracking/testing/virtual-env.js';
import { ALONE } from '@throughline/tracking/work.js';
import { endSession, goBack } from './leaving.js';

/** A window that notes how the learner leaves it. */
const leaving = (protocol: string): { readonly window: Window; readonly went: string[] } => {
  const went: string[] = [];
  const window = { location: { protocol, assign: (to: string) => went.push(to) }, close: () => went.push('closed') };
  return { window: window as unknown as Window, went };
};

for (const [protocol, returnURL, expected] of [
  ['https:', 'https://lms.example/courses/bread?id=1', 'https://lms.example/courses/bread?id=1'],
  ['http:', 'https://lms.example/', 'https://lms.example/'],
  ['http:', 'http://lms.example/', 'http://lms.example/'],
  ['https:', 'http://lms.example/', 'closed'],
  ['https:', 'javascript:alert(1)', 'closed'],
  ['http:', 'data:text/html,bread', 'closed'],
  ['https:', '', 'closed'],
  ['https:', undefined, 'closed'],
] as const)
  test(`who leaves a course on ${protocol} whose platform gave ${returnURL ?? 'no address'} finds ${expected}`, () => {
    const { window, went } = leaving(protocol);
    goBack(window, { ...ALONE, ...(returnURL !== undefined && { returnURL }) });
    assert.deepEqual(went, [expected]);
  });

test('waits for the platform to hear the end, and for no longer than eight seconds', async () => {
  const env = virtualEnv();
  let hear: () => void = () => undefined;
  const asked: boolean[] = [];
  const close = ({ sync }: { readonly sync: boolean }): Promise<void> => {
    asked.push(sync);
    return new Promise(resolve => (hear = resolve));
  };
  let ended = 0;
  const end = (): void => void endSession({ close } as Parameters<typeof endSession>[0], env).then(() => ended++);
  end();
  await settleAll();
  assert.equal(ended, 0);
  hear();
  await settleAll();
  assert.equal(ended, 1, 'as soon as it has heard');
  end();
  await env.advance(7999);
  assert.equal(ended, 1);
  await env.advance(1);
  assert.equal(ended, 2, 'and then without it');
  assert.deepEqual(asked, [false, false], 'while the page is alive');
});
