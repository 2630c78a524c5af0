import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createScorm12Lms } from '@throughline/lms/scorm/scorm12.js';
import { createScorm2004Lms } from '@throughline/lms/scorm/scorm2004.js';
import type { Lms } from '@throughline/lms';
import { standard as scorm12 } from '@throughline/standards/scorm12/index.js';
import { standard as scorm2004 } from '@throughline/standards/scorm2004/index.js';
import { rows } from '@throughline/standards/testing/platforms.js';
import { listen } from '@throughline/standards/testing/wire.js';
import type { Host, Recorder } from '@throughline/tracking';
import { openRecorder } from '@throughline/tracking/open-recorder.js';
import { virtualDevice, virtualEnv } from '@throughline/tracking/testing/virtual-env.js';
import { live } from '../statements/life.js';
import { sampleCourse } from '../statements/sample-course.js';
import { launches } from '../statements/story.js';

const page = readFileSync(new URL('../../docs/lrs/data-flow.md', import.meta.url), 'utf8');

const ELEMENT = /`(cmi\.[\w.]+)`/g;
const DOCUMENT = /`(progress\.v1|latest\.v1|LMS\.LaunchData|cmi5LearnerPreferences)`/g;

/** What stands in code in a column of the tables of a section. */
const named = (section: string, index: number, what = ELEMENT): readonly string[] => {
  const [, text = ''] = page.split(`\n## ${section}\n`);
  const lines = text.replace(/\n## [^]*/, '').split('\n');
  const cells = lines.flatMap(line => (line.startsWith('|') ? [line.split('|')[index] ?? ''] : []));
  return [...new Set(cells.flatMap(cell => [...cell.matchAll(what)].map(([, name = '']) => name)))].sort();
};

const distinct = (names: readonly string[]): readonly string[] =>
  [...new Set(names.map(name => name.replace(/\.\d+/g, '.n')))].sort();

/** Elements that a platform was told in a whole life, with `n` for each index. */
const toldTo = async (lms: Lms, open: (host: Host) => Recorder): Promise<readonly string[]> => {
  const { outline } = sampleCourse();
  const env = virtualEnv(virtualDevice());
  const parent: Record<string, unknown> = { [lms.name]: lms.api, opener: null };
  parent['parent'] = parent['top'] = parent;
  const host = { window: { parent, top: parent, opener: null }, env, outline, load: () => Promise.resolve(false) };
  await live(open(host), env, outline, launches(outline).flat(), 'one');
  env.kill();
  return distinct(
    lms.log.flatMap(({ element, value }) =>
      // A call without a value reads.
      element === undefined || value === undefined ? [] : [element],
    ),
  );
};

const { activities } = sampleCourse();
const words = new Map(activities.map(activity => [activity.id, activity]));
const options = { locale: () => 'en', activities: () => words, changed: () => undefined };

const platforms: readonly (readonly [name: string, lms: Lms, open: (host: Host) => Recorder, column: number])[] = [
  ['SCORM 1.2', createScorm12Lms(), host => openRecorder({ ...options, host, standard: scorm12 }), 3],
  ['SCORM 2004', createScorm2004Lms(), host => openRecorder({ ...options, host, standard: scorm2004 }), 4],
];

for (const [name, lms, open, index] of platforms)
  test(`docs/lrs/data-flow.md names exactly what ${name} is told in a whole life`, async () => {
    const told = await toldTo(lms, open);
    assert.ok(told.length > 15, told.join());
    assert.deepEqual(named('While a learner works', index), told);
  });

/** A launch that tells something, and one that finds it. */
const STORY = [true, false].map(sync => ({
  sync,
  rest: 20_000,
  steps: [
    { after: 1000, happening: { verb: 'visited', page: 'a-lesson' } },
    { after: 1000, happening: { verb: 'completed', scope: 'module-one' } },
  ] as const,
}));

type Call = readonly [call: string, element: string, value: unknown];

/** What is read in two launches: elements of an API, names of documents of a record store. */
const readIn = async (name: string): Promise<readonly string[]> => {
  const row = rows.find(each => each.name === name) ?? assert.fail(name);
  const { calls } = await listen(row, STORY);
  return distinct(
    calls.flatMap(text => {
      const [call, at] = JSON.parse(text) as Call;
      if (call.endsWith('GetValue')) return [at];
      if (call !== 'GET') return [];
      const { searchParams } = new URL(at);
      // Without a name it would be a list of documents, or statements.
      return [searchParams.get('stateId') ?? searchParams.get('profileId') ?? at];
    }),
  );
};

for (const [name, index, what, least] of [
  ['scorm12', 2, ELEMENT, 10],
  ['scorm12 in Moodle', 2, ELEMENT, 10],
  ['scorm2004', 3, ELEMENT, 10],
  ['cmi5', 4, DOCUMENT, 4],
  ['xapi', 5, DOCUMENT, 2],
] as const)
  test(`docs/lrs/data-flow.md names exactly what is read of ${name} at a launch`, async () => {
    const read = await readIn(name);
    assert.ok(read.length >= least, read.join());
    assert.deepEqual(named('At a launch', index, what), read);
  });
