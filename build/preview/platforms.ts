import { createLauncher, type Violation } from '@throughline/lms/cmi5/index.js';
import type { Lrs, LrsReply, LrsRequest } from '@throughline/lms/lrs/index.js';
import type { LearnerRecord } from '@throughline/lms/scorm/index.js';
import type { Course } from '@throughline/tracking';
import type { FormatName } from '../core/formats.js';
import { finishRegistration, finishRecord, hasCompleted } from './finished.js';
import { judgedLrs } from './judged-lrs.js';
import { actorOf, tinCanQuery, unitIn } from './launch-data.js';
import type { LaunchRequest } from './launches.js';
import type { RemoteLrs } from './remote-lrs.js';

/** One call to an LRS, as the log beside the frame shows it. Authorization is not kept. */
export interface LrsCall {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly request: string;
  readonly status: number;
  readonly reply: string;
}

/** What a launched page gets to know: how its platform behaves and where the course begins. */
export type LaunchConfig =
  | {
      readonly kind: 'scorm';
      readonly edition: 'scorm12' | 'scorm2004';
      readonly record: LearnerRecord;
      readonly mode: 'normal' | 'review';
      readonly learner: string;
      readonly src: string;
      /** Where the platform's record is kept, and read by tests. */
      readonly keep: string;
    }
  | { readonly kind: 'lrs'; readonly src: string; readonly keep: string; readonly key: string }
  | { readonly kind: 'none'; readonly src: string };

/** A package that is launched. */
export interface Launching {
  readonly request: LaunchRequest;
  readonly course: Course;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Where the frame begins, before what the standard adds to the address. */
  readonly src: string;
  /** Of the preview itself. */
  readonly origin: string;
}

/** All simulated platforms: one a package and learner, kept while the preview runs. */
export interface Platforms {
  /** A reviewing learner who has not finished is made one who has, before the course opens. */
  launch(launching: Launching): Promise<LaunchConfig>;
  /** Takes what a SCORM platform has stored. */
  keep(format: FormatName, learner: string, record: LearnerRecord): void;
  /** Everything a platform holds of a learner, as JSON. */
  record(format: FormatName, learner: string): unknown;
  /** What every record store was told since the preview began, also those of learners who began anew. */
  told(): readonly LrsRecord[];
  lrs(key: string, url: URL, request: LrsRequest): Promise<LrsReply>;
}

/** What a record store holds of a learner, and what was wrong with it. */
export interface LrsRecord {
  readonly statements: Lrs['statements'];
  readonly violations: readonly Violation[];
}

interface LrsPlatform {
  readonly lrs: Lrs;
  readonly handle: (request: LrsRequest) => LrsReply;
  /** A launch in the newest attempt; in another one where the request asks for it. */
  readonly start: (launching: Launching) => URLSearchParams | Promise<URLSearchParams>;
  readonly violations: () => readonly Violation[];
  readonly satisfied: () => boolean | undefined;
  readonly calls: LrsCall[];
}

export const keyOf = (format: FormatName, learner: string): string => `${format}/${learner}`;

export function openPlatforms(remote: RemoteLrs | null, heard: (key: string, call: LrsCall) => void): Platforms {
  const records = new Map<string, LearnerRecord>();
  const lrss = new Map<string, LrsPlatform>();
  const all: LrsPlatform[] = [];

  const lrsPlatform = (launching: Launching): LrsPlatform => {
    const { format, learner, as } = launching.request;
    const key = keyOf(format, learner);
    const known = as === 'new' ? undefined : lrss.get(key);
    if (known) return known;
    const made = format === 'cmi5' ? cmi5(key, launching, fetchOf(key)) : xapi(key, launching);
    lrss.set(key, made);
    all.push(made);
    return made;
  };

  /** For a course that runs in this process: its requests go the way that a browser's go. */
  const fetchOf =
    (key: string): typeof globalThis.fetch =>
    async (input, init) => {
      const request = new Request(input, init);
      const { method, url, headers } = request;
      const asked = { method, url, headers: Object.fromEntries(headers), body: await request.text() };
      const reply = await platforms.lrs(key, new URL(url), asked);
      const body = isEmpty(reply) ? null : reply.body;
      return new Response(body, { status: reply.status, headers: { ...reply.headers } });
    };

  const platforms: Platforms = {
    async launch(launching) {
      const { request, course, src } = launching;
      const { format, learner, as, locale } = request;
      const key = keyOf(format, learner);
      const keep = `/record/${key}`;
      if (format === 'web') return { kind: 'none', src };
      if (format === 'cmi5' || format === 'xapi') {
        const query = await lrsPlatform(launching).start(launching);
        return { kind: 'lrs', src: `${src}?${query.toString()}`, keep, key };
      }
      const edition = format === 'scorm12' ? 'scorm12' : 'scorm2004';
      // SCORM gives a new attempt nothing of the one before it.
      if (as === 'new' || as === 'anew') records.delete(key);
      if (as === 'reviewing') records.set(key, await finishRecord(edition, records.get(key) ?? {}, { course, locale }));
      return {
        kind: 'scorm',
        edition,
        record: records.get(key) ?? {},
        mode: as === 'reviewing' ? 'review' : 'normal',
        learner,
        src,
        keep,
      };
    },
    keep: (format, learner, record) => void records.set(keyOf(format, learner), record),
    record(format, learner) {
      const key = keyOf(format, learner);
      const platform = lrss.get(key);
      if (!platform) return { format, learner, record: records.get(key) ?? {} };
      const { lrs, violations, satisfied, calls } = platform;
      return { format, learner, statements: lrs.statements, violations: violations(), satisfied: satisfied(), calls };
    },
    told: () => all.map(({ lrs, violations }) => ({ statements: lrs.statements, violations: violations() })),
    async lrs(key, url, request) {
      const platform = lrss.get(key);
      if (!platform) return { status: 404, headers: {}, body: 'Nobody was launched with this address.' };
      // The simulated one always takes part: it holds the launch, checks the rules and keeps what the page shows.
      const own = platform.handle(request);
      const reply = remote && remote.takes(url, request, own) ? await remote.send(url, request) : own;
      if (request.method !== 'OPTIONS') {
        const path = url.pathname.split('/').slice(4).join('/') + url.search;
        const { method, body } = request;
        const call = { at: Date.now(), method, path, request: body, status: reply.status, reply: reply.body };
        platform.calls.push(call);
        heard(key, call);
      }
      return reply;
    },
  };
  return platforms;
}

/** Statuses that come without a body. */
export const isEmpty = ({ status }: LrsReply): boolean => status === 204 || status === 304;

const endpointOf = (origin: string, key: string): string => `${origin}/lrs/${key}/`;

function cmi5(key: string, { request, files, origin }: Launching, fetch: typeof globalThis.fetch): LrsPlatform {
  /** Of a run in the past while there is one. */
  let now = Date.now;
  const { lrs, judgeBy, departures } = judgedLrs(() => now());
  const launcher = createLauncher({
    lrs,
    endpoint: endpointOf(origin, key),
    fetch: `${origin}/lrs/${key}/fetch/`,
    unit: unitIn(files),
    actor: actorOf(request.learner, { objectType: false }),
    languages: request.locale ?? 'en',
    returnURL: `${origin}/returned`,
    now: () => now(),
  });
  let finishing: Promise<void> | null = null;
  const finish = async ({ request: { locale }, course, src }: Launching): Promise<void> => {
    try {
      await finishRegistration(launcher, {
        course,
        locale,
        fetch,
        src: new URL(src, origin),
        setClock: clock => (now = clock),
      });
    } finally {
      now = Date.now;
      finishing = null;
    }
  };
  return {
    lrs,
    handle: asked => launcher.handle(asked),
    async start(launching) {
      const { as } = launching.request;
      judgeBy(launching.course.outline);
      if (as === 'reviewing' && !hasCompleted(lrs)) await (finishing ??= finish(launching));
      return launcher.launch(as === 'anew' ? 'new' : as).query;
    },
    violations: () => [...launcher.violations, ...departures()],
    satisfied: () => launcher.satisfied(),
    calls: [],
  };
}

function xapi(key: string, { files, origin }: Launching): LrsPlatform {
  const { lrs, judgeBy, departures } = judgedLrs();
  let registration = crypto.randomUUID();
  return {
    lrs,
    handle: asked => lrs.handle(asked),
    start({ request: { learner, as }, course }) {
      judgeBy(course.outline);
      if (as === 'anew') registration = crypto.randomUUID();
      return tinCanQuery(files, { endpoint: endpointOf(origin, key), learner, registration });
    },
    violations: departures,
    satisfied: () => undefined,
    calls: [],
  };
}
