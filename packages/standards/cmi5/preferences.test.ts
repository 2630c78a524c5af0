import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lrsFetch } from '@throughline/lms/lrs/index.js';
import type { Lrs, LrsReply, LrsRequest } from '@throughline/lms/lrs/index.js';
import { openRecorder } from '@throughline/tracking/open-recorder.js';
import { outline as course } from '../internal/testing/course.js';
import { hostIn, tab, world } from '../lrs/testing/world.js';
import { standard } from './index.js';
import { launched, lms, nextSeed, story } from './testing/story.js';

const DOCUMENT = 'cmi5LearnerPreferences';
const outline = { ...course, locales: ['en', 'fr', 'ar'] };

type Lms = ReturnType<typeof lms>;

const isAbout = (method: string, { method: asked, url }: LrsRequest): boolean =>
  asked === method && url.includes(DOCUMENT);

/** A learner who reads the course in three languages; `gate` answers before the LMS does. */
const opened = async (
  { launcher }: Lms,
  learner: 'new' | 'returning' | 'reviewing' = 'new',
  gate: Gate = () => null,
) => {
  const { window } = tab(`https://course.example/index.html?${launcher.launch(learner).query.toString()}`);
  const requests: LrsRequest[] = [];
  const way = { gate };
  const handle = (request: LrsRequest): LrsReply => {
    requests.push(request);
    return way.gate(request) ?? launcher.handle(request);
  };
  const time = world(lrsFetch({ handle }), nextSeed());
  let locale = 'en';
  const host = hostIn(window, time, outline);
  const recorder = openRecorder({ standard, host, locale: () => locale, changed: () => undefined });
  await time.run(recorder.restored);
  locale = recorder.attempt.language?.locale ?? locale;
  return {
    recorder,
    time,
    way,
    /** How often the course has asked for a change. */
    writes: () => requests.filter(request => isAbout('PUT', request)).length,
    choose: async (language: string) => {
      locale = language;
      recorder.record({ verb: 'preferred', language });
      await time.pass(60_000);
    },
  };
};

type Gate = (request: LrsRequest) => LrsReply | null;

const refusing =
  (status: number, method: string): Gate =>
  request =>
    isAbout(method, request) ? { status, headers: {}, body: '' } : null;

const held = (lrs: Lrs): unknown => JSON.parse(lrs.document(DOCUMENT) ?? 'null');

/** The learner, or another course, changes them past this one. */
const writeElsewhere = (lrs: Lrs, languagePreference: string, audioPreference: 'on' | 'off'): void => {
  const agent = JSON.stringify({ account: { homePage: 'https://lms.example', name: 'one' } });
  const query = new URLSearchParams({ agent, profileId: DOCUMENT });
  const url = `https://lms.example/xapi/agents/profile?${query.toString()}`;
  const headers = { authorization: 'Basic bG1z', 'x-experience-api-version': '1.0.3' };
  const tag = lrs.handle({ method: 'GET', url, headers, body: '' }).headers.etag ?? '';
  const body = JSON.stringify({ languagePreference, audioPreference });
  lrs.handle({ method: 'PUT', url, headers: { ...headers, 'if-match': tag }, body });
};

for (const audio of ['on', 'off'] as const)
  test(`11.2.0.0-1 the audio preference ${audio} is told to the course at its start`, async () => {
    const { session } = await launched(lms({ languages: 'en', audio }).launcher, 'new');
    assert.equal(session.launch.audio, audio);
  });

test('11.2.0.0-1 where the LMS has no preferences, or none that are of use, nothing is wished', async () => {
  for (const reply of ['', '[]', '{"audioPreference":"loud"}', 'on']) {
    const { lrs, launcher } = lms();
    lrs.disturb({
      before: request =>
        isAbout('GET', request) ? { status: reply === '' ? 404 : 200, headers: {}, body: reply } : null,
    });
    const { launch } = (await launched(launcher, 'new')).session;
    assert.deepEqual([launch.connected, launch.audio, launch.language], [true, undefined, undefined]);
  }
});

test('11.0.0.0-5, 11.1.0.0-2 a language that the learner chooses goes first in the list, and the rest stays as it was', async () => {
  const there = lms({ languages: 'fr-CH,en-GB,de', audio: 'off' });
  const { choose, writes } = await opened(there);
  await choose('en');
  assert.deepEqual(held(there.lrs), { languagePreference: 'en-GB,fr-CH,de', audioPreference: 'off' });
  await choose('ar');
  await choose('fr');
  assert.deepEqual(held(there.lrs), { languagePreference: 'fr-CH,ar,en-GB,de', audioPreference: 'off' });
  assert.equal(writes(), 3);
  assert.deepEqual(there.launcher.violations, []);
});

test('11.0.0.0-5 where there is no document yet one is made, with both properties', async () => {
  const there = lms();
  await (await opened(there)).choose('fr');
  assert.deepEqual(held(there.lrs), { languagePreference: 'fr', audioPreference: 'on' });
  assert.deepEqual(there.launcher.violations, []);
});

test('11.1.0.0-2 nothing is written where the learner has changed nothing, also when they come back', async () => {
  const there = lms({ languages: 'ar,fr' });
  const first = await opened(there);
  await first.choose('fr');
  await first.time.run(first.recorder.close({ sync: false }));
  assert.equal(first.writes(), 1);
  writeElsewhere(there.lrs, 'ar,fr', 'on');
  const again = await opened(there, 'returning');
  assert.equal(again.recorder.attempt.language?.locale, 'fr');
  again.recorder.record({ verb: 'visited', page: 'a-check' });
  await again.time.pass(60_000);
  assert.equal(again.writes(), 0);
});

test('11.0.0.0-2 an LMS that allows no change (403) is no error: nothing is said, nothing is tried again, all else arrives', async () => {
  const there = lms({ languages: 'fr,en' });
  const { recorder, time, choose, writes } = await opened(there, 'new', refusing(403, 'PUT'));
  await choose('en');
  await choose('ar');
  assert.equal(writes(), 1);
  assert.equal(recorder.status, 'saved');
  await time.run(recorder.close({ sync: false }));
  assert.deepEqual(story(there.lrs), ['initialized', 'terminated']);
  assert.match(there.lrs.document('progress.v1') ?? '', /state/);
});

test('11.0.0.0-2 an LMS that does not let the preferences be read (403) lets the course begin, and is not written to', async () => {
  const there = lms({ languages: 'fr,en' });
  const { recorder, choose, writes } = await opened(there, 'new', refusing(403, 'GET'));
  assert.deepEqual([recorder.launch?.connected, recorder.launch?.language], [true, undefined]);
  await choose('en');
  assert.equal(writes(), 0);
});

test('11.0.0.0-5 what another course wrote meanwhile stays, and the language goes first in it', async () => {
  const there = lms({ languages: 'fr,en', audio: 'on' });
  const { choose } = await opened(there);
  writeElsewhere(there.lrs, 'fr,en,de', 'off');
  await choose('en');
  assert.deepEqual(held(there.lrs), { languagePreference: 'en,fr,de', audioPreference: 'off' });
});

test('11.0.0.0-5 where the line breaks the language is told with what is done next', async () => {
  const there = lms({ languages: 'fr,en' });
  const { recorder, time, choose, way } = await opened(there, 'new', refusing(503, 'PUT'));
  await choose('en');
  way.gate = () => null;
  recorder.record({ verb: 'visited', page: 'a-check' });
  await time.pass(60_000);
  assert.deepEqual(held(there.lrs), { languagePreference: 'en,fr', audioPreference: 'on' });
});

test('11.0.0.0-5 without an ETag nothing is written over what may have changed', async () => {
  const { lrs, launcher } = lms({ languages: 'fr,en' });
  const hiding: Gate = request => {
    const { headers, ...reply } = launcher.handle(request);
    return { ...reply, headers: Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'etag')) };
  };
  await (await opened({ lrs, launcher }, 'new', hiding)).choose('en');
  assert.deepEqual(held(lrs), { languagePreference: 'fr,en', audioPreference: 'on' });
});

test('11.1.0.0-2 a language that came along with other work, and that the page does not speak, is not told', async () => {
  const there = lms({ languages: 'en,fr' });
  const { recorder, time, writes } = await opened(there);
  recorder.record({ verb: 'preferred', language: 'fr' });
  await time.pass(60_000);
  assert.equal(writes(), 0);
});

test('11.0.0.0-4 a page that is left in the moment of the choice has told it', async () => {
  const there = lms({ languages: 'fr,en' });
  const { recorder, time } = await opened(there);
  recorder.record({ verb: 'preferred', language: 'en' });
  void recorder.close({ sync: true });
  assert.deepEqual(held(there.lrs), { languagePreference: 'en,fr', audioPreference: 'on' });
  await time.settle();
  assert.deepEqual(there.launcher.violations, []);
});

test('10.2.2.0-11 who only looks at finished work changes no preference', async () => {
  const there = lms({ languages: 'fr,en' });
  await opened(there);
  const { choose, writes } = await opened(there, 'reviewing');
  await choose('en');
  assert.equal(writes(), 0);
});
