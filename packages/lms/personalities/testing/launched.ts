import type { StandardName } from '@throughline/tracking';
import type { Page, Personality, Platform } from '../platform.js';
import type { ScormApi } from '../scorm.js';

/** A page whose circumstances a test changes, and whose time passes when it says so. */
export interface TestPage extends Page {
  line: boolean;
  hears: boolean;
  latency: number;
  calm: boolean;
  leaving: boolean;
  /** What `random` gives next, one after the other; 0.99 when there is none left. */
  readonly chances: number[];
  pass(ms: number): void;
}

export const testPage = (...chances: number[]): TestPage => {
  let now = Date.UTC(2026, 10, 22, 9);
  let timers: { readonly at: number; readonly call: () => void }[] = [];
  return {
    now: () => now,
    block: ms => {
      now += ms;
    },
    after: (ms, call) => {
      timers.push({ at: now + ms, call });
    },
    random: () => chances.shift() ?? 0.99,
    line: true,
    hears: true,
    latency: 0,
    calm: false,
    leaving: false,
    gone: false,
    label: () => 1,
    chances,
    pass: ms => {
      const end = now + ms;
      for (;;) {
        const [next] = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
        if (!next) break;
        timers = timers.filter(each => each !== next);
        now = next.at;
        next.call();
      }
      now = end;
    },
  };
};

interface Frame {
  readonly parent: Readonly<Record<string, unknown>>;
  readonly opener: Readonly<Record<string, unknown>> | null;
  readonly location?: { readonly href: string };
}

/** A learner's launch on a platform that speaks SCORM, and its calls without their prefix. */
export const scormLaunch = (
  personality: Personality,
  standard: StandardName = 'scorm12',
  platform: Platform = personality.open(standard),
  page: TestPage = testPage(),
) => {
  const window = platform.launch('one', page).window as Frame;
  const [name, prefix] = standard === 'scorm12' ? (['API', 'LMS'] as const) : (['API_1484_11', ''] as const);
  const api = (): ScormApi | undefined => (window.opener ?? window.parent)[name] as ScormApi | undefined;
  const held = api();
  const call = (what: string, ...values: string[]): unknown => held?.[prefix + what]?.(...values);
  const end = standard === 'scorm12' ? 'Finish' : 'Terminate';
  return {
    page,
    platform,
    api,
    begun: call('Initialize', ''),
    initialize: () => call('Initialize', ''),
    get: (element: string) => call('GetValue', element),
    set: (element: string, value: string) => call('SetValue', element, value),
    commit: () => call('Commit', ''),
    end: () => call(end, ''),
    error: () => call('GetLastError'),
    /** The same learner comes again. */
    again: () => scormLaunch(personality, standard, platform),
  };
};

const VERBS = 'http://adlnet.gov/expapi/verbs/';

/** A launch on a platform with an LRS, and its requests. */
export const lrsLaunch = async (personality: Personality, standard: StandardName = 'xapi', page = testPage()) => {
  const platform = personality.open(standard);
  const { window, fetch } = platform.launch('one', page);
  const query = new URL((window as Frame).location?.href ?? '').searchParams;
  if (!fetch) throw new TypeError('This platform has no LRS.');
  const tokens = query.get('fetch');
  const token = tokens === null ? null : await fetch(tokens, { method: 'POST' }).then(reply => reply.text());
  const given =
    token === null ? query.get('auth') : `Basic ${(JSON.parse(token) as Record<string, string>)['auth-token'] ?? ''}`;
  const actor = JSON.parse(query.get('actor') ?? '{}') as unknown;
  const request = (method: string, path: string, body: unknown = '', more: RequestInit = {}): Promise<Response> =>
    fetch(`${query.get('endpoint') ?? ''}${path}`, {
      method,
      headers: {
        authorization: given ?? '',
        'x-experience-api-version': '1.0.3',
        'content-type': 'application/json',
      },
      ...(method !== 'GET' && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      ...more,
    });
  const statement = (number: number, verb = 'answered') => ({
    id: `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    actor,
    verb: { id: VERBS + verb },
    object: { id: query.get('activityId') ?? 'https://example.org/bread' },
    context: { registration: query.get('registration') },
    timestamp: '2026-11-22T09:00:00.000Z',
  });
  return {
    page,
    platform,
    statement,
    request,
    post: (body: unknown, more?: RequestInit) => request('POST', 'statements', body, more),
    state: (method: string, body?: unknown) =>
      request(
        method,
        `activities/state?${new URLSearchParams({ activityId: 'https://example.org/bread', agent: JSON.stringify(actor), stateId: 'bread' }).toString()}`,
        body,
      ),
    /** The numbers of the answers that it holds. */
    answers: () => platform.held('one').answers?.map(({ key }) => Number(key.slice(-12))),
  };
};
