import { createLauncher, type Violation } from '@throughline/lms/cmi5/index.js';
import { createLrs, type Lrs, type LrsReply, type LrsRequest } from '@throughline/lms/lrs/index.js';
import type { LearnerRecord } from '@throughline/lms/scorm/index.js';
import { checkerFor } from '@throughline/standards/lrs/profile/checker.js';
import type { Outline } from '@throughline/tracking';
import type { FormatName } from '../core/formats.js';
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
      readonly src: string;
      /** Where the platform's record is kept, and read by tests. */
      readonly keep: string;
    }
  | { readonly kind: 'lrs'; readonly src: string; readonly keep: string; readonly key: string }
  | { readonly kind: 'none'; readonly src: string };

/** All simulated platforms: one a package and learner, kept while the preview runs. */
export interface Platforms {
  launch(request: LaunchRequest, files: ReadonlyMap<string, Uint8Array>, base: string, origin: string): LaunchConfig;
  /** Takes what a SCORM platform has stored. */
  keep(format: FormatName, learner: string, record: LearnerRecord): void;
  /** Everything a platform holds of a learner, as JSON. */
  record(format: FormatName, learner: string): unknown;
  lrs(key: string, url: URL, request: LrsRequest): Promise<LrsReply>;
}

interface LrsPlatform {
  readonly lrs: Lrs;
  readonly handle: (request: LrsRequest) => LrsReply;
  readonly start: (request: LaunchRequest) => URLSearchParams;
  readonly violations: () => readonly Violation[];
  readonly satisfied: () => boolean | undefined;
  readonly calls: LrsCall[];
}

export const keyOf = (format: FormatName, learner: string): string => `${format}/${learner}`;

/** `outline`: what the course is now, by whose profile its statements are judged; without one they are taken as they come. */
export function openPlatforms(
  remote: RemoteLrs | null,
  heard: (key: string, call: LrsCall) => void,
  outline: () => Outline | undefined = () => undefined,
): Platforms {
  const records = new Map<string, LearnerRecord>();
  const lrss = new Map<string, LrsPlatform>();
  const openLrs = (): Lrs =>
    createLrs({
      refuse: statement => {
        const course = outline();
        return (course && checkerFor(course)(statement).join('; ')) || null;
      },
    });

  const lrsPlatform = (request: LaunchRequest, files: ReadonlyMap<string, Uint8Array>, origin: string): LrsPlatform => {
    const key = keyOf(request.format, request.learner);
    const known = request.as === 'new' ? undefined : lrss.get(key);
    const made =
      known ??
      (request.format === 'cmi5'
        ? cmi5(openLrs(), key, request, files, origin)
        : xapi(openLrs(), key, request, files, origin));
    lrss.set(key, made);
    return made;
  };

  return {
    launch(request, files, src, origin) {
      const { format, learner, as } = request;
      const key = keyOf(format, learner);
      const keep = `/record/${key}`;
      if (format === 'web') return { kind: 'none', src };
      if (format === 'cmi5' || format === 'xapi') {
        const query = lrsPlatform(request, files, origin).start(request);
        return { kind: 'lrs', src: `${src}?${query.toString()}`, keep, key };
      }
      if (as === 'new') records.delete(key);
      return {
        kind: 'scorm',
        edition: format === 'scorm12' ? 'scorm12' : 'scorm2004',
        record: records.get(key) ?? {},
        mode: as === 'reviewing' ? 'review' : 'normal',
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
}

const endpointOf = (origin: string, key: string): string => `${origin}/lrs/${key}/`;

/** What the profile says against statements, beside what cmi5 says against the session. */
const departures = ({ violations }: Lrs): readonly Violation[] =>
  violations.map(what => ({ id: 'of the profile', what }));

function cmi5(
  lrs: Lrs,
  key: string,
  request: LaunchRequest,
  files: ReadonlyMap<string, Uint8Array>,
  origin: string,
): LrsPlatform {
  const launcher = createLauncher({
    lrs,
    endpoint: endpointOf(origin, key),
    fetch: `${origin}/lrs/${key}/fetch/`,
    unit: unitIn(files),
    actor: actorOf(request.learner, { objectType: false }),
    languages: request.locale ?? 'en',
  });
  return {
    lrs,
    handle: asked => launcher.handle(asked),
    start: ({ as }) => launcher.launch(as).query,
    violations: () => [...launcher.violations, ...departures(lrs)],
    satisfied: () => launcher.satisfied(),
    calls: [],
  };
}

function xapi(
  lrs: Lrs,
  key: string,
  request: LaunchRequest,
  files: ReadonlyMap<string, Uint8Array>,
  origin: string,
): LrsPlatform {
  const registration = crypto.randomUUID();
  return {
    lrs,
    handle: asked => lrs.handle(asked),
    // Plain xAPI knows no review: whoever has finished is a returning learner.
    start: ({ learner }) => tinCanQuery(files, { endpoint: endpointOf(origin, key), learner, registration }),
    violations: () => departures(lrs),
    satisfied: () => undefined,
    calls: [],
  };
}
