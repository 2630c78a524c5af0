import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createScorm12Lms } from '@throughline/lms/scorm/scorm12.js';
import { createScorm2004Lms } from '@throughline/lms/scorm/scorm2004.js';
import type { Lms } from '@throughline/lms';
import { standard as scorm12 } from '@throughline/standards/scorm12/index.js';
import { standard as scorm2004 } from '@throughline/standards/scorm2004/index.js';
import type { Host, Recorder } from '@throughline/tracking';
import { openRecorder } from '@throughline/tracking/open-recorder.js';
import { virtualDevice, virtualEnv } from '@throughline/tracking/testing/virtual-env.js';
import { live } from '../statements/life.js';
import { sampleCourse } from '../statements/sample-course.js';
import { launches } from '../statements/story.js';

const page = readFileSync(new URL('../../docs/lrs/data-flow.md', import.meta.url), 'utf8');
const column = (index: number): ReadonlySet<string> =>
  new Set(
    page.split('\n').flatMap(line => {
      const cell = line.startsWith('|') ? (line.split('|')[index] ?? '') : '';
      return [...cell.matchAll(/`(cmi\.[\w.]+)`/g)].map(([, element = '']) => element);
    }),
  );

/** Elements that a platform was told in a whole life, with `n` for each index. */
const toldTo = async (lms: Lms, open: (host: Host) => Recorder): Promise<ReadonlySet<string>> => {
  const { outline } = sampleCourse();
  const env = virtualEnv(virtualDevice());
  const parent: Record<string, unknown> = { [lms.name]: lms.api, opener: null };
  parent['parent'] = parent['top'] = parent;
  const host = { window: { parent, top: parent, opener: null }, env, outline, load: () => Promise.resolve(false) };
  await live(open(host), env, outline, launches(outline).flat(), 'one');
  env.kill();
  return new Set(
    lms.log.flatMap(({ element, value }) =>
      // A call without a value reads.
      element === undefined || value === undefined ? [] : [element.replace(/\.\d+/g, '.n')],
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
    assert.ok(told.size > 15, [...told].join());
    assert.deepEqual([...column(index)].sort(), [...told].sort());
  });
