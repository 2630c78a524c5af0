import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Device, ElementEvent, Env, Launch, LocalHome, Response } from '@throughline/tracking';
import { openAside } from './aside.js';
import { readKept } from './kept-aside.js';
import type { QuestionElement } from './restore.js';
import { FakeRecorder, launched } from './testing/fake-recorder.js';
import { outlineOf } from './testing/outline.js';

const homeOf = (kept: Map<string, string>): LocalHome => ({
  get: key => kept.get(key) ?? null,
  set: (key, value) => kept.set(key, value) === kept,
  remove: key => void kept.delete(key),
  keys: () => [...kept.keys()],
});

/** A question as the page has it; what it is given stands in it. */
const question = (id: string, set: Partial<QuestionElement> = {}) =>
  ({ id, response: null, draft: null, tries: 0, best: 0, seed: '', ...set }) as QuestionElement;

const pageOf = (...questions: readonly QuestionElement[]) =>
  ({
    querySelectorAll: (selector: string) => (selector === '[data-practice]' ? questions : []),
  }) as unknown as ParentNode;

const said = (response: Response, score: number, tries = 1): Extract<ElementEvent, { verb: 'answered' }> => ({
  verb: 'answered',
  item: 'salt-before',
  response,
  result: score === 1 ? 'correct' : 'incorrect',
  score,
  tries,
  latency: 5,
});
const yes: Response = { type: 'choice', ids: ['yes'] };

interface Seat {
  readonly tab: Map<string, string>;
  readonly local: Map<string, string>;
}
const seat = (): Seat => ({ tab: new Map(), local: new Map() });

/** A page of the course opened at a seat; the launch is answered at once. */
const openAt = (
  { tab, local }: Seat,
  {
    launch = launched,
    device = null,
    own = false,
    lineage = '00000000000a',
  }: {
    readonly launch?: Launch;
    readonly device?: Device | null;
    readonly own?: boolean;
    readonly lineage?: string;
  } = {},
) => {
  const recorder = new FakeRecorder(outlineOf());
  recorder.device = device;
  recorder.answer(launch);
  recorder.attempt = { ...recorder.attempt, lineage };
  const env = { local: homeOf(local), tab: homeOf(tab) } as unknown as Env;
  const aside = openAside({ env, outline: outlineOf(), recorder, ownDevice: () => own });
  const salt = question('salt-before');
  aside.settle(pageOf(salt));
  return { aside, recorder, salt };
};

const alone: Launch = { ...launched, connected: false };

const rows: readonly (readonly [name: string, at: Parameters<typeof openAt>[1], kept: 'tab' | 'device' | 'nowhere'])[] =
  [
    ['a platform', {}, 'tab'],
    ['a platform, words kept on the own device', { own: true }, 'device'],
    ['no platform, nothing chosen', { launch: alone }, 'nowhere'],
    ['no platform, a shared computer', { launch: alone, device: 'shared' }, 'nowhere'],
    ['no platform, the own device', { launch: alone, device: 'own' }, 'device'],
  ];

for (const [name, at, kept] of rows)
  test(`what is answered before the course is kept where it may be: ${name}`, () => {
    const here = seat();
    const { aside } = openAt(here, at);
    assert.deepEqual([here.tab.size, here.local.size], [0, 0], 'nothing is kept of nothing');
    aside.heard(said(yes, 0));
    assert.deepEqual([here.tab.size, here.local.size], [kept === 'tab' ? 1 : 0, kept === 'device' ? 1 : 0]);
    const again = openAt(here, at).salt;
    assert.deepEqual(
      { response: again.response, tries: again.tries },
      kept === 'nowhere' ? { response: null, tries: 0 } : { response: yes, tries: 1 },
    );
    const other = openAt(here, { ...at, lineage: '00000000000b' }).salt;
    assert.equal(other.response, null, 'another learner at the same seat finds none of it');
  });

test('what was chosen and not handed in comes back with the order it was chosen in', () => {
  const here = seat();
  openAt(here).aside.heard({ verb: 'drafted', item: 'salt-before', response: yes });
  const { salt } = openAt(here);
  assert.deepEqual([salt.draft, salt.response, salt.seed], [yes, null, '00000000000a']);
});

test('goes along when the learner says whose device it is', () => {
  const here = seat();
  const { aside, recorder, salt } = openAt(here, { launch: alone });
  aside.heard(said(yes, 1));
  assert.deepEqual([here.tab.size, here.local.size], [0, 0]);
  recorder.device = 'own';
  aside.settle(pageOf(salt));
  assert.deepEqual([here.tab.size, here.local.size], [0, 1]);
  recorder.device = 'shared';
  aside.settle(pageOf(salt));
  assert.deepEqual([here.tab.size, here.local.size], [0, 0]);
  assert.equal(salt.response, yes, 'in the window it stays');
});

test('keeps what was answered before the course went on: before its own code came, and before the record was there', () => {
  const here = seat();
  const recorder = new FakeRecorder(outlineOf());
  const env = { local: homeOf(here.local), tab: homeOf(here.tab) } as unknown as Env;
  const aside = openAside({ env, outline: outlineOf(), recorder, ownDevice: () => false });
  const early = question('early', { response: yes, tries: 1, best: 1 });
  aside.settle(pageOf(early));
  assert.deepEqual([here.tab.size, early.response], [0, yes]);
  recorder.answer(launched);
  aside.settle(pageOf(early));
  assert.deepEqual(
    readKept([...here.tab.values()][0] ?? null).map(([id, { first }]) => [id, first]),
    [['early', 1]],
  );
});

test('a twin is compared with the first answer, whatever came after', () => {
  const { aside } = openAt(seat());
  aside.heard(said(yes, 0.5));
  aside.heard(said(yes, 1, 2));
  const given: (readonly [string, string])[] = [];
  const twin = {
    getAttribute: () => 'salt-before',
    setAttribute: (name: string, value: string) => given.push([name, value]),
  } as unknown as Element;
  aside.compare([twin]);
  assert.deepEqual(given, [['data-earlier', '0.5']]);
});

test('the device forgets it, in every home, and the window too', () => {
  const here = seat();
  const { aside } = openAt(here);
  aside.heard(said(yes, 1));
  aside.forget();
  assert.deepEqual([here.tab.size, here.local.size], [0, 0]);
  const salt = question('salt-before');
  aside.settle(pageOf(salt));
  assert.deepEqual([salt.response, here.tab.size], [null, 0]);
});

test('takes from a home in which others write only what is an answer, and throws at nothing', () => {
  const answer: fc.Arbitrary<unknown> = fc.oneof(
    fc.constant(yes),
    fc.jsonValue(),
    fc.record({ type: fc.constantFrom('choice', 'matching', 'numeric', '__proto__', 'toString'), ids: fc.jsonValue() }),
  );
  const entry = fc.oneof(
    fc.jsonValue(),
    fc.tuple(
      fc.string(),
      fc.record({
        known: fc.record({ response: answer, draft: answer, innerHTML: fc.string() }),
        first: fc.jsonValue(),
      }),
    ),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(entry).map(entries => JSON.stringify(entries)),
      ),
      stored => {
        for (const [id, { known, first }] of readKept(stored)) {
          assert.equal(typeof id, 'string');
          assert.deepEqual(Object.keys(known), ['response', 'draft', 'tries', 'best', 'seed']);
          assert.ok(first === null || typeof first === 'number');
          for (const said of [known.response, known.draft]) {
            if (!said) continue;
            assert.equal(Object.keys(said).length, 2);
            if (said.type === 'choice') assert.ok(said.ids.every(each => typeof each === 'string'));
          }
        }
      },
    ),
  );
  const kept: Response[] = [
    yes,
    { type: 'true-false', value: true },
    { type: 'sequencing', ids: ['a', 'b'] },
    { type: 'likert', id: 'a' },
    { type: 'other', id: 'a' },
    { type: 'matching', pairs: [['a', 'b']] },
    { type: 'performance', steps: [['a', 'b']] },
    { type: 'numeric', value: 2 },
    { type: 'fill-in', texts: ['a'] },
    { type: 'long-fill-in', written: true },
  ];
  for (const response of kept) {
    const text = JSON.stringify([['a', { known: { response }, first: null }]]);
    assert.deepEqual(readKept(text)[0]?.[1].known.response, response);
  }
});
