import { lrsFetch } from '@throughline/lms/lrs/index.js';
import type { Lrs } from '@throughline/lms/lrs/index.js';
import { createScorm12Lms } from '@throughline/lms/scorm/scorm12.js';
import { createScorm2004Lms } from '@throughline/lms/scorm/scorm2004.js';
import type { Lms } from '@throughline/lms';
import type { Host, Recorder, Standard } from '@throughline/tracking';
import { decode } from '@throughline/tracking/codec.js';
import { openRecorder } from '@throughline/tracking/open-recorder.js';
import type { Device } from '@throughline/tracking/testing/virtual-env.js';
import { START, lms as cmi5Lms } from '../cmi5/testing/story.js';
import { standard as cmi5 } from '../cmi5/index.js';
import { outline } from '../internal/testing/course.js';
import { framed } from '../internal/testing/story.js';
import { strictLrs } from '../lrs/testing/store.js';
import { tab } from '../lrs/testing/world.js';
import { standard as scorm12 } from '../scorm12/index.js';
import { standard as scorm2004 } from '../scorm2004/index.js';
import { standard as standalone } from '../standalone/index.js';
import { standard as xapi } from '../xapi/index.js';

/**
 * What only the platform may know, planted where each platform has it: the learner's id and name, the credentials of the
 * launch, and an address out of its launch data.
 */
export const PLANTED = {
  learner: 'planted-learner-7341',
  name: 'Planted Loaf of Rye',
  secret: 'cGxhbnRlZC1zZWNyZXQ=',
  returnURL: 'https://lms.example/planted-return',
} as const;

const actor = { account: { homePage: 'https://lms.example', name: PLANTED.learner }, name: PLANTED.name };

/** What a platform would tell a teacher: the words differ, this must not. */
export interface Told {
  readonly completed: boolean;
  readonly passed: boolean;
  /** 0..1; null where there is none. */
  readonly score: number | null;
  /** How many answers it holds. */
  readonly answers: number;
}

/** A simulated platform with one learner in it. */
export interface Platform {
  /** The window of the next launch; `returning` from the second one on. */
  launch(returning: boolean): unknown;
  readonly fetch?: typeof globalThis.fetch;
  /** `device` is what a standalone course has for a platform. */
  told(device: Device): Told;
  /** What is behind it: an LMS of SCORM, a record store; neither without a platform. */
  readonly lms?: Lms;
  readonly lrs?: Lrs;
}

/** A row a standard: how its recorder is opened, and the platform it speaks to. */
export interface Row {
  readonly name: string;
  readonly open: (host: Host) => Recorder;
  readonly platform: () => Platform;
}

const row = <Message>(name: string, standard: Standard<Message>, platform: () => Platform): Row => ({
  name,
  open: host => openRecorder({ standard, host, locale: () => 'en', changed: () => undefined }),
  platform,
});

const scorm =
  (create: () => Lms, told: (record: Readonly<Record<string, string>>) => Omit<Told, 'answers'>) => (): Platform => {
    const lms = create();
    return {
      lms,
      launch: returning => {
        if (returning) lms.relaunch();
        return framed(lms);
      },
      told: () => {
        const record = lms.record();
        const answers = Object.keys(record).filter(element => /^cmi\.interactions\.\d+\.id$/.test(element)).length;
        return { ...told(record), answers };
      },
    };
  };

const number = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

const told12 = (record: Readonly<Record<string, string>>) => {
  const status = record['cmi.core.lesson_status'] ?? '';
  const raw = number(record['cmi.core.score.raw']);
  return {
    completed: ['passed', 'completed'].includes(status),
    passed: status === 'passed',
    score: raw === null ? null : raw / 100,
  };
};

const told2004 = (record: Readonly<Record<string, string>>) => ({
  completed: record['cmi.completion_status'] === 'completed',
  passed: record['cmi.success_status'] === 'passed',
  score: number(record['cmi.score.scaled']),
});

interface Heard {
  readonly verb: { readonly id: string };
  readonly result?: { readonly score?: { readonly scaled: number } };
}

const heard = (lrs: Lrs): Told => {
  const statements = lrs.statements as unknown as readonly Heard[];
  const said = (verb: string) => statements.filter(({ verb: { id } }) => id.endsWith(`/${verb}`));
  const [passed] = said('passed');
  return {
    completed: said('completed').length > 0,
    passed: passed !== undefined,
    score: passed?.result?.score?.scaled ?? null,
    answers: said('answered').length,
  };
};

const tinCan = (): Platform => {
  const lrs = strictLrs();
  const query = new URLSearchParams({
    endpoint: 'https://lrs.example/xapi',
    auth: `Basic ${PLANTED.secret}`,
    actor: JSON.stringify(actor),
    registration: '11111111-2222-4333-8444-555555555555',
  });
  return {
    lrs,
    launch: () => tab(`https://course.example/index.html?${query.toString()}`).window,
    fetch: lrsFetch(lrs),
    told: () => heard(lrs),
  };
};

const cmi5Platform = (): Platform => {
  const { lrs, launcher } = cmi5Lms({ now: () => START, actor, returnURL: PLANTED.returnURL });
  return {
    lrs,
    launch: returning => {
      const { query } = launcher.launch(returning ? 'returning' : 'new');
      return tab(`https://course.example/index.html?${query.toString()}`).window;
    },
    fetch: lrsFetch(launcher),
    told: () => heard(lrs),
  };
};

const device = (): Platform => ({
  launch: () => null,
  told: ({ local }) => {
    const [journal = '{}'] = local.values();
    const attempt = decode((JSON.parse(journal) as { state?: string }).state ?? null, outline);
    const course = attempt?.scopes.get('course');
    return {
      completed: course?.completion === 'completed',
      passed: course?.success === 'passed',
      score: course?.score ?? null,
      answers: attempt?.items.size ?? 0,
    };
  },
});

/** The five standards, and SCORM 1.2 as Moodle does it. */
export const rows: readonly Row[] = [
  row(
    'scorm12',
    scorm12,
    scorm(() => createScorm12Lms({ learner: PLANTED.learner }), told12),
  ),
  row(
    'scorm12 in Moodle',
    scorm12,
    scorm(() => createScorm12Lms({ moodle: true, learner: PLANTED.learner }), told12),
  ),
  row(
    'scorm2004',
    scorm2004,
    scorm(() => createScorm2004Lms({ learner: PLANTED.learner }), told2004),
  ),
  row('cmi5', cmi5, cmi5Platform),
  row('xapi', xapi, tinCan),
  row('standalone', standalone, device),
];
