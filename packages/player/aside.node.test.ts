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

const ON_PAGE: Readonly<Record<string, (element: object) => boolean>> = {
  '[data-practice]': element => 'response' in element,
  'tl-roles, tl-by-role': element => 'ownRole' in element,
};

const pageOf = (...elements: readonly (QuestionElement | { ownRole: string })[]) =>
  ({
    querySelectorAll: (selector: string) => elements.filter(ON_PAGE[selector] ?? (() => false)),
  }) as unknown as ParentNode;

/** Chooses a role, or takes the choice back, as an element on the page tells it. */
const chosen = (host: EventTarget, role: unknown): boolean =>
  host.dispatchEvent(Object.assign(new Event('own-role'), { detail: role }));

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
  const host = new EventTarget();
  const aside = openAside({ host, env, outline: outlineOf(), recorder, ownDevice: () => own });
  const [salt, box] = [question('salt-before'), { ownRole: '' }];
  aside.settle(pageOf(salt, box));
  return { aside, recorder, salt, host, box };
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

for (const [name, at, kept] of rows)
  test(`the role lives where such answers do, and goes where they go: ${name}`, () => {
    const here = seat();
    const { aside, host, box } = openAt(here, at);
    chosen(host, 'baker');
    assert.deepEqual([here.tab.size, here.local.size], [kept === 'tab' ? 1 : 0, kept === 'device' ? 1 : 0]);
    assert.equal(openAt(here, at).box.ownRole, kept === 'nowhere' ? '' : 'baker');
    const other = openAt(here, { ...at, lineage: '00000000000b' }).box;
    assert.equal(other.ownRole, '', 'another learner at the same seat finds none of it');

    const next = { ownRole: '' };
    aside.settle(pageOf(next, box));
    assert.deepEqual([next.ownRole, box.ownRole], ['baker', 'baker'], 'the next page follows');
    aside.forget();
    assert.deepEqual([here.tab.size, here.local.size], [0, 0]);
    assert.deepEqual([next.ownRole, box.ownRole, openAt(here, at).box.ownRole], ['', '', '']);
  });

test('a role that is taken back is kept nowhere, and one that is no text is none', () => {
  const here = seat();
  const { host } = openAt(here);
  chosen(host, 'baker');
  chosen(host, 7);
  assert.equal(openAt(here).box.ownRole, 'baker');
  chosen(host, '');
  assert.deepEqual([here.tab.size, openAt(here).box.ownRole], [0, '']);
});

test('a role is kept beside answers, and survives when they come back', () => {
  const here = seat();
  const first = openAt(here);
  first.aside.heard(said(yes, 1));
  chosen(first.host, 'miller');
  const again = openAt(here);
  assert.deepEqual([again.salt.response, again.box.ownRole], [yes, 'miller']);
  chosen(again.host, '');
  const last = openAt(here);
  assert.deepEqual([last.salt.response, last.box.ownRole], [yes, '']);
});

test('a role that was chosen before this code came is kept, and holds against an earlier one', () => {
  const here = seat();
  chosen(openAt(here).host, 'baker');
  const recorder = new FakeRecorder(outlineOf());
  const env = { local: homeOf(here.local), tab: homeOf(here.tab) } as unknown as Env;
  const aside = openAside({ host: new EventTarget(), env, outline: outlineOf(), recorder, ownDevice: () => false });
  const box = { ownRole: 'miller' };
  aside.settle(pageOf(box));
  recorder.answer(launched);
  aside.settle(pageOf(box));
  assert.deepEqual([box.ownRole, openAt(here).box.ownRole], ['miller', 'miller']);
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
  const aside = openAside({ host: new EventTarget(), env, outline: outlineOf(), recorder, ownDevice: () => false });
  const early = question('early', { response: yes, tries: 1, best: 1 });
  aside.settle(pageOf(early));
  assert.deepEqual([here.tab.size, early.response], [0, yes]);
  recorder.answer(launched);
  aside.settle(pageOf(early));
  assert.deepEqual(
    readKept([...here.tab.values()][0] ?? null).answers.map(([id, { first }]) => [id, first]),
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
        fc.jsonValue().map(value => JSON.stringify(value)),
        fc.record({ role: fc.jsonValue(), answers: fc.array(entry) }).map(kept => JSON.stringify(kept)),
      ),
      stored => {
        const { role, answers } = readKept(stored);
        assert.ok(role === null || typeof role === 'string');
        for (const [id, { known, first }] of answers) {
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
    const text = JSON.stringify({ answers: [['a', { known: { response }, first: null }]] });
    assert.deepEqual(readKept(text).answers[0]?.[1].known.response, response);
  }
});
