import { createLauncher } from '@throughline/lms/cmi5/index.js';
import { createLrs, lrsFetch, type Json, type Lrs } from '@throughline/lms/lrs/index.js';
import { createScorm12Lms, createScorm2004Lms } from '@throughline/lms/scorm/index.js';
import type { Lms, LmsOptions } from '@throughline/lms';
import { criteria, unitIri } from '@throughline/standards/cmi5/manifest.js';
import { standard as cmi5 } from '@throughline/standards/cmi5/index.js';
import { checkerFor } from '@throughline/standards/lrs/profile/checker.js';
import { standard as scorm12 } from '@throughline/standards/scorm12/index.js';
import { standard as scorm2004 } from '@throughline/standards/scorm2004/index.js';
import { standard as standalone } from '@throughline/standards/standalone/index.js';
import { standard as xapi } from '@throughline/standards/xapi/index.js';
import type { Host, Outline, Recorder, Standard, StandardName } from '@throughline/tracking';
import { openRecorder } from '@throughline/tracking/open-recorder.js';

/** How a learner comes: again, to look at what they finished, as a teacher who looks around, or in a new attempt. */
export type Coming = 'again' | 'reviewing' | 'previewing' | 'anew';

/** What a platform holds of the newest attempt. */
export interface Held {
  readonly completed: boolean;
  readonly passed: boolean;
  /** Ids of the questions that were answered, as often as they were told. */
  readonly answers: readonly string[];
  /** All of it but when somebody came and went: equal where nothing was told. */
  readonly record: unknown;
}

/** A simulated platform with one learner in it, who has never been there. */
export interface Platform {
  /** The window of the next launch; the first one is new whatever is said. */
  launch(coming: Coming): unknown;
  readonly fetch?: typeof globalThis.fetch;
  held(): Held;
  /** What was said that the platform refused. */
  broken(): readonly unknown[];
}

/** A row a standard. `can`: the ways to come that it knows. */
export interface Row {
  readonly name: string;
  readonly standard: StandardName;
  readonly can: readonly Coming[];
  /** A learner who finished comes to review whether asked or not. */
  readonly reviews?: true;
  readonly open: (host: Host) => Recorder;
  /** The versions of the course that the platform will see. */
  readonly platform: (versions: readonly Outline[]) => Platform;
}

const opener =
  <Message>(standard: Standard<Message>): Row['open'] =>
  host =>
    openRecorder({ standard, host, locale: () => 'en', changed: () => undefined });

const MODES: Readonly<Record<Coming, LmsOptions['mode']>> = {
  again: undefined,
  anew: undefined,
  reviewing: 'review',
  previewing: 'browse',
};

type Heard = Pick<Held, 'completed' | 'passed'>;

const scorm = (create: () => Lms, heard: (record: Readonly<Record<string, string>>) => Heard) => (): Platform => {
  const all: Lms[] = [];
  const now = (): Lms => all.at(-1) ?? begin();
  const begin = (): Lms => {
    const lms = create();
    all.push(lms);
    return lms;
  };
  return {
    launch: coming => {
      const isFirst = all.length === 0;
      if (isFirst || coming === 'anew') begin();
      const mode = MODES[coming];
      if (!isFirst && coming !== 'anew') now().relaunch(mode && { mode });
      const parent: Record<string, unknown> = { [now().name]: now().api, opener: null };
      parent['parent'] = parent['top'] = parent;
      return { parent, top: parent, opener: null };
    },
    held: () => {
      const record = now().record();
      const answers = Object.entries(record)
        .filter(([element]) => /^cmi\.interactions\.\d+\.id$/u.test(element))
        .map(([, id]) => id.replaceAll('_', '-'));
      return { ...heard(record), answers, record };
    },
    broken: () =>
      all
        .flatMap(({ log }) => log)
        .filter(({ call, error }) => /SetValue|Commit|Finish|Terminate/u.test(call) && !['', '0'].includes(error)),
  };
};

const heard12 = (record: Readonly<Record<string, string>>): Heard => {
  const status = record['cmi.core.lesson_status'] ?? '';
  return { completed: ['passed', 'completed'].includes(status), passed: status === 'passed' };
};

const heard2004 = (record: Readonly<Record<string, string>>): Heard => ({
  completed: record['cmi.completion_status'] === 'completed',
  passed: record['cmi.success_status'] === 'passed',
});

/** A store that refuses what none of the versions may say. */
const storeFor = (versions: readonly Outline[]): Lrs => {
  const checks = versions.map(outline => checkerFor(outline));
  return createLrs({
    refuse: statement => {
      const found = checks.map(check => check(statement));
      return found.some(one => one.length === 0) ? null : found.flat().join('; ');
    },
  });
};

interface Stated {
  readonly verb: { readonly id: string };
  readonly object: { readonly id: string };
  readonly context?: { readonly registration?: string };
}

const heardStatements = (all: readonly Json[], registration: string): Held => {
  const own = (all as unknown as readonly Stated[]).filter(({ context }) => context?.registration === registration);
  const said = (verb: string): readonly Stated[] => own.filter(({ verb: { id } }) => id.endsWith(`/${verb}`));
  return {
    completed: said('completed').some(({ object }) => /\/daily-bread(?:\/au\?.*)?$/u.test(object.id)),
    passed: said('passed').length > 0,
    answers: said('answered').map(({ object }) => object.id.replace(/^.*\//u, '')),
    record: own.filter(({ verb: { id } }) => !/(?:launched|initialized|terminated|suspended)$/u.test(id)),
  };
};

const actor = { account: { homePage: 'https://lms.example', name: 'one' } };
const numbered = (count: number): string => `11111111-2222-4333-8444-${String(count).padStart(12, '0')}`;

const tinCan = (versions: readonly Outline[]): Platform => {
  const lrs = storeFor(versions);
  let registrations = 0;
  return {
    fetch: lrsFetch(lrs),
    launch: coming => {
      if (registrations === 0 || coming === 'anew') registrations++;
      const query = new URLSearchParams({
        endpoint: 'https://lrs.example/xapi',
        auth: 'Basic b25l',
        actor: JSON.stringify(actor),
        registration: numbered(registrations),
      });
      return { location: { href: `https://course.example/index.html?${query.toString()}` } };
    },
    held: () => heardStatements(lrs.statements, numbered(registrations)),
    broken: () => lrs.violations,
  };
};

const cmi5Platform = (versions: readonly Outline[]): Platform => {
  const [first] = versions;
  if (!first) throw new RangeError('A platform imports a version first.');
  const lrs = storeFor(versions);
  let count = 0;
  const { moveOn, masteryScore } = criteria(first);
  const launcher = createLauncher({
    lrs,
    actor,
    endpoint: 'https://lms.example/xapi',
    fetch: 'https://lms.example/fetch/',
    unit: { id: unitIri(first), moveOn, ...(masteryScore !== undefined && { masteryScore: Number(masteryScore) }) },
    uuid: () => `00000000-0000-4000-9000-${String(++count).padStart(12, '0')}`,
    strict: true,
  });
  let registration = '';
  const as = { again: 'returning', anew: 'new', reviewing: 'reviewing', previewing: 'previewing' } as const;
  return {
    fetch: lrsFetch(launcher),
    launch: coming => {
      const launched = launcher.launch(registration === '' ? 'new' : as[coming]);
      ({ registration } = launched);
      return { location: { href: `https://course.example/index.html?${launched.query.toString()}` } };
    },
    held: () => heardStatements(lrs.statements, registration),
    broken: () => [...launcher.violations, ...lrs.violations],
  };
};

const nobody = (): Platform => ({
  launch: () => null,
  held: () => ({ completed: false, passed: false, answers: [], record: null }),
  broken: () => [],
});

const ALL = ['again', 'reviewing', 'previewing', 'anew'] as const;

/** The five standards, and SCORM 1.2 as Moodle does it. */
export const rows: readonly Row[] = [
  { name: 'scorm12', standard: 'scorm12', can: ALL, open: opener(scorm12), platform: scorm(createScorm12Lms, heard12) },
  {
    name: 'scorm12 in Moodle',
    standard: 'scorm12',
    can: ALL,
    reviews: true,
    open: opener(scorm12),
    platform: scorm(() => createScorm12Lms({ moodle: true }), heard12),
  },
  {
    name: 'scorm2004',
    standard: 'scorm2004',
    can: ALL,
    open: opener(scorm2004),
    platform: scorm(createScorm2004Lms, heard2004),
  },
  { name: 'cmi5', standard: 'cmi5', can: ALL, open: opener(cmi5), platform: cmi5Platform },
  { name: 'xapi', standard: 'xapi', can: ['again', 'anew'], open: opener(xapi), platform: tinCan },
  { name: 'standalone', standard: 'standalone', can: ['again'], open: opener(standalone), platform: nobody },
];
