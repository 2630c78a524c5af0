import type { Launcher } from '@throughline/lms/cmi5/index.js';
import { definedVerb } from '@throughline/lms/cmi5/rules.js';
import type { Lrs } from '@throughline/lms/lrs/index.js';
import { createScorm12Lms, createScorm2004Lms, type LearnerRecord } from '@throughline/lms/scorm/index.js';
import { standard as cmi5 } from '@throughline/standards/cmi5/index.js';
import { standard as scorm12 } from '@throughline/standards/scorm12/index.js';
import { standard as scorm2004 } from '@throughline/standards/scorm2004/index.js';
import { clockOfRun, finishCourse, type Run } from './earlier-run.js';

/** What a run needs to know that is not the platform's. */
type Running = Pick<Run<never>, 'course' | 'locale'>;

const editions = {
  scorm12: { create: createScorm12Lms, standard: scorm12, status: 'cmi.core.lesson_status' },
  scorm2004: { create: createScorm2004Lms, standard: scorm2004, status: 'cmi.completion_status' },
} as const;

/** The record of a learner who has finished: as it is where they have, else what they leave who finish now. */
export async function finishRecord(
  edition: keyof typeof editions,
  record: LearnerRecord,
  running: Running,
): Promise<LearnerRecord> {
  const { create, standard, status } = editions[edition];
  if (/^(?:passed|completed)$/.test(record[status] ?? '')) return record;
  const clock = clockOfRun(running.course);
  const lms = create({ record, mode: 'normal', moodle: true, now: () => clock.now });
  await finishCourse({ ...running, standard, window: { [lms.name]: lms.api }, clock });
  return lms.record();
}

/** Whether a learner's course is completed, as cmi5 defines it. */
export const hasCompleted = ({ statements }: Lrs): boolean =>
  statements.some(statement => definedVerb(statement) === 'completed');

/** Finishes the learner's registration in a session of its own. */
export async function finishRegistration(
  launcher: Launcher,
  {
    src,
    setClock,
    ...running
  }: Running & {
    readonly fetch: typeof globalThis.fetch;
    /** Where the course begins. */
    readonly src: URL;
    /** Gives the platform the time of the run. */
    readonly setClock: (now: () => number) => void;
  },
): Promise<void> {
  const clock = clockOfRun(running.course);
  setClock(() => clock.now);
  const { query } = launcher.launch('returning');
  const window = { location: { href: `${src.href}?${query.toString()}` } };
  await finishCourse({ ...running, standard: cmi5, window, clock });
}
