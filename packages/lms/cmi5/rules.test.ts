import assert from 'node:assert/strict';
import { test } from 'node:test';
import requirements from '@cmi5/requirements/requirements.json' with { type: 'json' };
import type { Json } from '../lrs/wire.js';
import { DOCUMENT_RULES, RULES, TOKEN_RULES } from './rules.js';
import { CATEGORY, CMI5, COMPLETED, ENDED, FAILED, GROUPING, MOVE_ON, PASSED, running, uuid } from './testing/unit.js';
import type { Unit } from './testing/unit.js';

type Plant = (unit: Unit) => unknown;

/** Sends one statement after initialized. */
const after =
  (make: (said: Unit['said']) => Json): Plant =>
  ({ begin, send, said }) => [begin(), send(make(said))];

/** Sends one statement in a session, ends it, and another one in the next session of the registration. */
const across =
  (first: (said: Unit['said']) => Json, second: (said: Unit['said']) => Json): Plant =>
  unit => {
    const { begin, send, said, open } = unit;
    begin();
    send(first(said));
    send(said('terminated', ENDED));
    const next = open({ learner: 'returning' });
    return [next.begin(), next.send(second(next.said))];
  };

const initialized =
  (more: Json, context: Json = {}): Plant =>
  ({ send, said }) =>
    send(said('initialized', undefined, more, context));

interface Planted {
  readonly id: string;
  readonly what: string;
  readonly plant: Plant;
  /** How the unit is launched. */
  readonly as?: Parameters<typeof running>[0];
}

/** A row a breach, in the words of the rule that must find it. */
const PLANTED: readonly Planted[] = [
  { id: '9.1.0.0-1', what: 'no statement id', plant: initialized({ id: undefined }) },
  { id: '9.7.0.0-1', what: 'no timestamp', plant: initialized({ timestamp: undefined }) },
  { id: '9.7.0.0-2', what: 'timestamp is not in UTC', plant: initialized({ timestamp: '2026-01-01T00:00:01+02:00' }) },
  {
    id: '8.1.3.0-3',
    what: 'actor is not the one launched',
    plant: initialized({ actor: { mbox: 'mailto:x@example.org' } }),
  },
  { id: '9.6.1.0-1', what: 'registration is not the one launched', plant: initialized({}, { registration: uuid() }) },
  { id: '10.2.1.0-7', what: 'contextTemplate was changed', plant: initialized({}, { contextActivities: {} }) },
  {
    id: '8.1.5.0-6',
    what: 'object is not the activity launched',
    plant: initialized({ object: { id: 'https://example.org/x' } }),
  },
  { id: '9.3.0.0-1', what: 'no verb that cmi5 defines', plant: after(said => said('experienced')) },
  { id: '9.3.0.0-2', what: 'verb used twice in the session', plant: ({ begin }) => [begin(), begin()] },
  {
    id: '9.3.0.0-3',
    what: 'passed and failed in one session',
    plant: ({ begin, send, said }) => [begin(), send(said('failed', FAILED)), send(said('passed', PASSED))],
  },
  {
    id: '9.3.0.0-4',
    what: 'not alone',
    plant: ({ send, said }) => send(said('initialized'), said('completed', COMPLETED)),
  },
  { id: '9.3.0.0-4', what: 'not after initialized', plant: ({ send, said }) => send(said('completed', COMPLETED)) },
  {
    id: '9.3.0.0-4',
    what: 'timestamp before initialized',
    plant: after(said => said('completed', COMPLETED, { timestamp: '2026-01-01T00:00:04.000Z' })),
  },
  {
    id: '9.3.0.0-5',
    what: 'after terminated',
    plant: ({ begin, send, said }) => [begin(), send(said('terminated', ENDED)), send(said('passed', PASSED))],
  },
  {
    id: '9.3.0.0-5',
    what: 'timestamp before another statement',
    plant: ({ begin, send, said }) => [
      begin(),
      send(said('passed', PASSED, { timestamp: '2026-01-01T00:00:09.000Z' })),
      send(said('terminated', ENDED)),
    ],
  },
  {
    id: '9.3.0.0-6',
    what: 'completed twice in the registration',
    plant: across(
      said => said('completed', COMPLETED),
      said => said('completed', COMPLETED),
    ),
  },
  {
    id: '9.3.0.0-7',
    what: 'passed twice in the registration',
    plant: across(
      said => said('passed', PASSED),
      said => said('passed', PASSED),
    ),
  },
  {
    id: '9.3.0.0-8',
    what: 'failed after passed',
    plant: across(
      said => said('passed', PASSED),
      said => said('failed', FAILED),
    ),
  },
  {
    id: '9.3.4.0-2',
    what: 'passed under the mastery score',
    plant: after(said => said('passed', { ...PASSED, score: { scaled: 0.4 } })),
  },
  {
    id: '9.3.5.0-2',
    what: 'failed at or over the mastery score',
    plant: after(said => said('failed', { ...FAILED, score: { scaled: 0.5 } })),
  },
  {
    id: '9.6.3.2-2',
    what: 'masteryscore extension is missing',
    plant: ({ begin, send, said, session }) => [
      begin(),
      send(said('passed', PASSED, {}, { extensions: { [`${CMI5}/extensions/sessionid`]: session } })),
    ],
  },
  {
    id: '9.5.1.0-2',
    what: 'score on another verb than passed or failed',
    plant: after(said => said('completed', { ...COMPLETED, score: { scaled: 1 } })),
  },
  {
    id: '9.5.1.0-3',
    what: 'raw without min and max',
    plant: after(said => said('passed', { ...PASSED, score: { scaled: 1, raw: 3, min: 0 } })),
  },
  {
    id: '9.5.2.0-1',
    what: 'passed without success',
    plant: after(said => said('passed', { ...PASSED, success: undefined })),
  },
  {
    id: '9.5.2.0-2',
    what: 'failed without success: false',
    plant: after(said => said('failed', { ...FAILED, success: true })),
  },
  {
    id: '9.5.2.0-3',
    what: 'success on another verb',
    plant: after(said => said('completed', { ...COMPLETED, success: true })),
  },
  {
    id: '9.5.3.0-1',
    what: 'completed without completion',
    plant: after(said => said('completed', { ...COMPLETED, completion: false })),
  },
  {
    id: '9.5.3.0-2',
    what: 'completion on another verb',
    plant: after(said => said('passed', { ...PASSED, completion: true })),
  },
  { id: '9.5.4.1-1', what: 'terminated without duration', plant: after(said => said('terminated')) },
  {
    id: '9.5.4.1-2',
    what: 'completed without duration',
    plant: after(said => said('completed', { completion: true })),
  },
  {
    id: '9.5.4.1-3',
    what: 'passed without duration',
    plant: after(said => said('passed', { ...PASSED, duration: undefined })),
  },
  {
    id: '9.5.4.1-4',
    what: 'failed without duration',
    plant: after(said => said('failed', { ...FAILED, duration: undefined })),
  },
  {
    id: '9.6.2.2-1',
    what: 'moveon category is missing',
    plant: after(said =>
      said('completed', COMPLETED, {}, { contextActivities: { grouping: [GROUPING], category: [CATEGORY] } }),
    ),
  },
  {
    id: '9.6.2.2-2',
    what: 'moveon category where it does not belong',
    plant: initialized({}, { contextActivities: { grouping: [GROUPING], category: [CATEGORY, MOVE_ON] } }),
  },
  {
    id: '11.0.0.0-3',
    what: 'initialized before the preferences were read',
    as: { reads: false },
    plant: ({ begin }) => begin(),
  },
  {
    id: '10.2.2.0-5',
    what: 'more than initialized and terminated in Browse or Review',
    as: { learner: 'previewing' },
    plant: after(said => said('completed', COMPLETED)),
  },
  {
    id: '10.2.2.0-5',
    what: 'more than initialized and terminated in Browse or Review',
    as: { learner: 'reviewing' },
    plant: after(said => said('passed', PASSED)),
  },
  {
    id: '6.3.0.0-1',
    what: 'voids a statement',
    plant: after(said => said('voided', undefined, {}, { contextActivities: { grouping: [GROUPING] } })),
  },
  {
    id: '10.2.1.0-5',
    what: 'LMS.LaunchData was written or deleted',
    plant: ({ call, state }) => call('PUT', state('LMS.LaunchData'), '{}'),
  },
  {
    id: '10.2.1.0-5',
    what: 'LMS.LaunchData was written or deleted',
    plant: ({ call, state }) => call('DELETE', state(null)),
  },
  {
    id: '8.1.3.0-3',
    what: 'state of another agent',
    plant: ({ call, state }) => call('GET', state('progress.v1', { agent: '{"mbox":"mailto:x@example.org"}' })),
  },
  {
    id: '8.1.4.0-3',
    what: 'state of another registration',
    plant: ({ call, state }) => call('PUT', state('progress.v1', { registration: uuid() }), '{}'),
  },
  {
    id: '8.1.4.0-3',
    what: 'state of another registration',
    plant: ({ call, state }) => call('GET', state(null).replace(/&registration=[^&]*/u, '')),
  },
  {
    id: '11.0.0.0-1',
    what: 'profile of another agent',
    plant: ({ call, preferences }) => call('GET', preferences({ agent: '{"mbox":"mailto:x@example.org"}' })),
  },
  {
    id: '11.0.0.0-5',
    what: 'preferences without both properties',
    plant: ({ prefer }) => prefer({ languagePreference: 'en' }),
  },
  {
    id: '11.1.0.0-1',
    what: 'languagePreference is no list of language tags',
    plant: ({ prefer }) => prefer({ languagePreference: 'English, French', audioPreference: 'on' }),
  },
  { ...TOKEN_RULES.post, plant: ({ ask, query }) => ask('GET', query.get('fetch') ?? '') },
  { ...TOKEN_RULES.once, plant: ({ ask, query }) => ask('POST', query.get('fetch') ?? '') },
];

for (const { id, what, plant, as } of PLANTED)
  test(`finds a breach of ${id}: ${what}`, () => {
    assert.ok(id in requirements, `${id} is a requirement`);
    const unit = running(as);
    assert.equal(unit.launcher.violations.length, 0);
    plant(unit);
    const { violations } = unit.launcher;
    assert.ok(
      violations.some(violation => violation.id === id && violation.what.endsWith(what)),
      JSON.stringify(violations),
    );
  });

test('every rule of the host is shown to find a breach', () => {
  const rules = [...RULES, ...DOCUMENT_RULES].map(([id, what]) => `${id} ${what}`);
  const tokens = Object.values(TOKEN_RULES).map(({ id, what }) => `${id} ${what}`);
  const planted = new Set(PLANTED.map(({ id, what }) => `${id} ${what}`));
  assert.deepEqual([...planted].sort(), [...rules, ...tokens].sort());
});
