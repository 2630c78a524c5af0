import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMPLETED, ENDED, ENDPOINT, PASSED, running } from './testing/unit.js';

test('a sound session breaks no rule', () => {
  const { launcher, said, send, begin, call, state, prefer } = running();
  assert.equal(call('PUT', state('progress.v1'), '{}').status, 204);
  assert.equal(call('PUT', state('notes').replace(/&registration=[^&]*/u, ''), '{}').status, 204);
  assert.equal(prefer({ languagePreference: 'fr-CH,en', audioPreference: 'off' }).status, 204);
  assert.equal(begin(), 200);
  for (const statement of [said('completed', COMPLETED), said('passed', PASSED), said('terminated', ENDED)])
    assert.equal(send(statement), 200);
  assert.deepEqual(launcher.violations, []);
  assert.equal(launcher.satisfied(), true);
});

for (const [learner, mode] of [
  ['previewing', 'Browse'],
  ['reviewing', 'Review'],
] as const)
  test(`a ${learner} learner is launched in ${mode}, in which initialized and terminated are all that is allowed`, () => {
    const { launcher, said, send, begin, call, state } = running({ learner });
    assert.match(call('GET', state('LMS.LaunchData')).body, new RegExp(`"launchMode":"${mode}"`));
    assert.equal(begin(), 200);
    assert.equal(send(said('terminated', ENDED)), 200);
    assert.deepEqual(launcher.violations, []);
    assert.equal(launcher.satisfied(), false);
  });

test('9.3.6.0-2 a launch of the same registration abandons the session before it, of which nothing more is taken', () => {
  const { launcher, lrs, send, said, begin, call, state, preferences } = running();
  assert.equal(begin(), 200);
  launcher.launch('returning');
  assert.match(JSON.stringify(lrs.statements.at(-2)), /abandoned/);
  const stored = lrs.statements.length;
  assert.equal(send(said('terminated', ENDED)), 403);
  assert.equal(call('PUT', state('progress.v1'), '{}').status, 403);
  assert.equal(call('GET', preferences()).status, 403);
  assert.equal(lrs.statements.length, stored);
});

test('a token is asked for before anything is let in', () => {
  const { ask } = running();
  assert.equal(ask('GET', `${ENDPOINT}statements`).status, 401);
});

test('a course on another origin may ask and read every answer, its token too', () => {
  const { ask, call, query } = running();
  for (const { headers } of [
    ask('OPTIONS', `${ENDPOINT}statements`),
    ask('POST', query.get('fetch') ?? ''),
    ask('GET', `${ENDPOINT}statements`),
    call('GET', 'statements'),
  ])
    assert.equal(headers['access-control-allow-origin'], '*');
});
