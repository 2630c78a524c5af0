import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createScorm12Lms } from '@throughline/lms/scorm/scorm12.js';
import { createScorm2004Lms } from '@throughline/lms/scorm/scorm2004.js';
import type { Lms } from '@throughline/lms';
import { asyncProxy } from '@throughline/lms/personalities/async-proxy.js';
import { columnPlatform } from '@throughline/lms/personalities/column-cut.js';
import { deadOpener } from '@throughline/lms/personalities/dead-opener.js';
import { moodle12 } from '@throughline/lms/personalities/moodle12.js';
import { moodleLogin45 } from '@throughline/lms/personalities/moodle-login45.js';
import { truncating } from '@throughline/lms/personalities/truncating.js';
import type { LearningEvent, PlatformFinding, RunningCourse } from '@throughline/tracking';
import { openStore } from '@throughline/tracking/journal.js';
import { virtualDevice, type Device } from '@throughline/tracking/testing/virtual-env.js';
import { outline } from '../internal/testing/course.js';
import { foreign, holding } from '../internal/testing/fake.js';
import { framed } from '../internal/testing/story.js';
import { examine, named, visit, worldOf, type Server } from './testing/patient.js';

const HOUR = 3_600_000;

interface Scene {
  readonly device?: Device;
  readonly server?: Server;
  readonly course?: RunningCourse;
}

const in12 = (window: unknown, { device = virtualDevice(), server = {}, course }: Scene = {}) =>
  examine('scorm12', window, worldOf(device, server), course);

/** A platform with nothing to be told of. */
const sound = (faults: Lms['faults'] = {}): Lms => createScorm2004Lms({ faults });
const in2004 = (lms: Lms, { device = virtualDevice(), server = {}, course }: Scene = {}) =>
  examine('scorm2004', framed(lms), worldOf(device, server), course);

const offline = (): Device => ({ ...virtualDevice(), online: false });
const denied = (): Device => ({ ...virtualDevice(), localDenied: true });
const popup = (opener: unknown) => ({ opener, parent: null, top: null });
const emptied = async (): Promise<readonly PlatformFinding[]> => {
  const device = virtualDevice();
  const platform = moodleLogin45.open('scorm12');
  assert.deepEqual(named(await visit(platform, 'scorm12', { device })), []);
  device.local.clear();
  return visit(platform, 'scorm12', { device });
};

const FAULTS: readonly (readonly [what: string, look: () => Promise<readonly PlatformFinding[]>, named: string])[] = [
  ['no API', () => in12(holding(undefined)), 'P1'],
  ['an address opened by hand', () => examine('scorm12', {}, worldOf(virtualDevice(), {})), 'P1'],
  [
    'an API two frames up, behind one that throws',
    () => in12({ parent: foreign(holding(createScorm12Lms().api)), opener: null }),
    'P2 P7',
  ],
  [
    'both APIs',
    () => in12({ parent: { API: createScorm12Lms().api, API_1484_11: sound().api }, opener: null }),
    'P3 P7',
  ],
  ['an opener that shows another page', () => in12(popup({ closed: false })), 'P4'],
  ['an opener that is closed', () => in12(popup({ closed: true, API: createScorm12Lms().api })), 'P4 P7'],
  [
    'an opener that died while the course ran',
    () => visit(deadOpener.open('scorm12'), 'scorm12', { course: { alive: () => false } }),
    'P4',
  ],
  ['a proxy that answers late', () => visit(asyncProxy.open('scorm12'), 'scorm12'), 'P5'],
  ['a proxy that the course has met', () => in2004(sound(), { course: { paced: true } }), 'P5'],
  ['review', () => in2004(createScorm2004Lms({ mode: 'review' })), 'P6'],
  ['a preview', () => in2004(createScorm2004Lms({ mode: 'browse' })), 'P6'],
  ['4,096 characters', () => in12(framed(createScorm12Lms())), 'P7'],
  ['fewer characters', () => visit(truncating.open('scorm12'), 'scorm12'), 'P8'],
  ['a commit that is refused', () => in2004(sound({ commit: 'false' })), 'P9'],
  ['a commit that answers nothing', () => in2004(sound({ commit: 'null' })), 'P9'],
  [
    'a commit that is refused, while work waits for it',
    () => in2004(sound({ commit: 'false' }), { course: { unsent: true } }),
    'P9',
  ],
  ['work that an earlier launch was told of in vain', () => in2004(sound(), { course: { lost: true } }), 'P10'],
  ['a commit that throws', () => in2004(sound({ commit: 'throw' })), 'P9'],
  [
    'a commit that says true while the line is cut',
    () => in2004(sound({ commit: 'offline' }), { device: offline(), server: { answers: 'nothing' } }),
    'P10',
  ],
  [
    'a session that has ended, whose commit is refused',
    () => in2004(sound({ expired: true }), { server: { answers: 'login' } }),
    'P11',
  ],
  [
    'a session that has ended, whose commit says true',
    () => in2004(sound({ commit: 'offline' }), { server: { answers: 'login' } }),
    'P11',
  ],
  ['no storage', () => in2004(sound(), { device: denied() }), 'P12'],
  ['a database that is denied', () => in2004(sound(), { device: { ...virtualDevice(), databaseDenied: true } }), 'P12'],
  ['storage that the platform empties', emptied, 'P12'],
  ['storage that was found empty at launch', () => in2004(sound(), { course: { emptied: true } }), 'P12'],
  ['a clock that is an hour fast', () => in2004(sound(), { server: { behind: HOUR } }), 'P13'],
  ['a clock that is an hour slow', () => in2004(sound(), { server: { behind: -HOUR } }), 'P13'],
];

for (const [what, look, expected] of FAULTS)
  test(`the doctor names ${what}, and nothing else`, async () => {
    const findings = await look();
    assert.equal(named(findings).join(' '), expected, JSON.stringify(findings));
  });

test('what was found says how much, in figures and names that need no language', async () => {
  const detail = async (look: Promise<readonly PlatformFinding[]>) =>
    (await look).flatMap(finding => (finding.state === 'found' ? [finding.detail] : []));
  assert.deepEqual(await detail(visit(truncating.open('scorm12'), 'scorm12')), ['300']);
  assert.deepEqual(await detail(in2004(sound({ commit: 'false' }))), ['391']);
  assert.deepEqual(await detail(in2004(sound(), { server: { behind: HOUR } })), ['+60 min']);
  assert.deepEqual(await detail(in2004(sound(), { device: denied() })), ['localStorage']);
});

test('of an error the code is told, and nothing that a platform writes in its place', async () => {
  for (const [error, told] of [
    ['391', '391'],
    ['Session of A. Learner, key c2VjcmV0', undefined],
  ] as const) {
    const api = { ...sound({ commit: 'false' }).api, GetLastError: () => error };
    const window = { parent: { API_1484_11: api }, opener: null };
    const findings = await examine('scorm2004', window, worldOf(virtualDevice(), {}));
    assert.deepEqual(
      findings.flatMap(finding => (finding.state === 'found' ? [[finding.code, finding.detail]] : [])),
      [['P9', told]],
    );
  }
});

test('a server that never answers is waited for, and not for ever', async () => {
  const findings = await in2004(sound(), { server: { answers: 'silence' } });
  assert.deepEqual(named(findings), []);
  assert.deepEqual(
    findings.find(({ code }) => code === 'P11'),
    { code: 'P11', state: 'unseen', why: 'line' },
  );
});

test('what a platform reads back differently after the commit was not kept', async () => {
  const values: Record<string, string> = {};
  const api = createScorm2004Lms().api;
  const forgetful = {
    ...api,
    SetValue: (element = '', value = '') => {
      values[element] = value;
      return 'true';
    },
    GetValue: (element = '') => values[element] ?? api['GetValue']?.(element),
    Commit: () => {
      delete values['cmi.suspend_data'];
      return 'true';
    },
  };
  const window = { parent: { API_1484_11: forgetful }, opener: null };
  assert.deepEqual(named(await examine('scorm2004', window, worldOf(virtualDevice(), {}))), ['P10']);
});

for (const [most, expected] of [
  [4096, ['P7']],
  [4000, ['P8']],
] as const)
  test(`a server that takes ${most} characters, whatever SetValue says, is found by its commit`, async () => {
    const lms = sound();
    const api = {
      ...lms.api,
      Commit: () => {
        const { length } = String(lms.api['GetValue']?.('cmi.suspend_data'));
        return length > most ? 'false' : lms.api['Commit']?.('');
      },
    };
    const window = { parent: { API_1484_11: api }, opener: null };
    assert.deepEqual(named(await examine('scorm2004', window, worldOf(virtualDevice(), {}))), expected);
    assert.equal(lms.record()['cmi.suspend_data'], '');
  });

test('alone in its package it finds at the second opening whether what was taken was kept', async () => {
  const alone = (lms: Lms, device: Device) =>
    examine('scorm2004', framed(lms), worldOf(device, {}), {}, true).then(findings =>
      findings.find(({ code }) => code === 'P10'),
    );
  for (const [commit, state] of [
    [undefined, 'well'],
    ['offline', 'found'],
  ] as const) {
    const device = virtualDevice();
    const lms = sound({ commit });
    assert.deepEqual(await alone(lms, device), { code: 'P10', state: 'unseen', why: 'again' });
    for (const opening of [2, 3]) {
      lms.relaunch();
      assert.equal((await alone(lms, device))?.state, state, `${commit ?? 'kept'}, opening ${opening}`);
    }
  }
});

test('another learner on the same device is not told of what the first one left', async () => {
  const device = virtualDevice();
  for (const learner of ['one', 'two']) {
    const window = framed(createScorm2004Lms({ learner }));
    const findings = await examine('scorm2004', window, worldOf(device, {}), {}, true);
    assert.deepEqual(named(findings), []);
  }
});

test('where nothing may be written it says why, and writes nothing', async () => {
  const open = (findings: readonly PlatformFinding[]) =>
    findings.flatMap(finding => (finding.state === 'unseen' && finding.code === 'P8' ? [finding.why] : []));
  const unwritten = async (lms: Lms, scene: Scene, why: string) => {
    assert.deepEqual(open(await in2004(lms, scene)), [why]);
    assert.deepEqual(
      lms.log.filter(({ call, element }) => call === 'SetValue' && element !== 'cmi.exit'),
      [],
      why,
    );
  };
  await unwritten(sound(), { course: { unsent: true } }, 'unsent');
  await unwritten(sound(), { course: { paced: true } }, 'late');
  await unwritten(createScorm2004Lms({ mode: 'review' }), {}, 'reading');
  await unwritten(createScorm2004Lms({ record: { 'cmi.suspend_data': 'of another program' } }), {}, 'foreign');
});

test('with work on this device that no platform was told of it writes nothing', async () => {
  const device = virtualDevice();
  const store = openStore(worldOf(device, {}), outline, 'scorm2004');
  const event = { verb: 'visited', page: 'a-lesson', id: '1', seq: 1, at: device.now, session: '1' } as LearningEvent;
  const journal = { lineage: '0123456789ab', session: '1', writes: 1, at: device.now, state: '', acked: 0, own: false };
  store.write({ ...journal, entries: [{ event, ordinal: null }], drafts: [] });
  const lms = sound();
  const findings = await in2004(lms, { device });
  assert.deepEqual(
    findings.find(({ code }) => code === 'P8'),
    { code: 'P8', state: 'unseen', why: 'unsent' },
  );
  assert.ok(!lms.log.some(({ call, element }) => call === 'SetValue' && element === 'cmi.suspend_data'));
});

test('nothing ends the session, and a session that runs is not begun again', async () => {
  const lms = sound();
  lms.api['Initialize']?.('');
  await in2004(lms);
  const calls = lms.log.map(({ call }) => call);
  assert.deepEqual(
    calls.filter(call => /Initialize|Terminate/.test(call)),
    ['Initialize'],
  );
});

test('without a platform no mark stays on the device', async () => {
  const device = virtualDevice();
  await in12(holding(undefined), { device });
  assert.deepEqual([device.local.size, device.database.size], [0, 0]);
});

test('a column that cuts in silence is beyond it: every call of the session says that all is well', async () => {
  assert.deepEqual(named(await visit(columnPlatform(255), 'scorm12')), []);
  assert.deepEqual(named(await visit(moodle12.open('scorm12'), 'scorm12')), []);
});
