import { createLrs } from '../../lrs/lrs.js';
import { parse } from '../../lrs/wire.js';
import type { Json } from '../../lrs/wire.js';
import { createLauncher } from '../launcher.js';
import type { Learner } from '../launcher.js';

export const CMI5 = 'https://w3id.org/xapi/cmi5/context';
export const ENDPOINT = 'https://lms.example/xapi/';

let count = 0;
export const uuid = (): string => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`;

const STORY = { learner: 'new', reads: true } as const;

/** An LMS, and its unit as it was launched and has read what it must, unless `reads` is false. */
export const running = (first: { readonly learner?: Learner; readonly reads?: boolean } = {}) => {
  const lrs = createLrs();
  const launcher = createLauncher({
    lrs,
    endpoint: ENDPOINT,
    fetch: 'https://lms.example/fetch/',
    unit: { id: 'https://example.org/c/au', moveOn: 'Passed', masteryScore: 0.5 },
    actor: { account: { homePage: 'https://lms.example', name: 'one' } },
    now: () => Date.UTC(2026, 0, 1),
    uuid,
    strict: true,
  });
  const ask = (method: string, url: string, body = '', more: Readonly<Record<string, string>> = {}) =>
    launcher.handle({ method, url, body, headers: { 'x-experience-api-version': '1.0.3', ...more } });

  const open = ({ learner = STORY.learner, reads = STORY.reads }: typeof first) => {
    const { query, session } = launcher.launch(learner);
    const token = String((parse(ask('POST', query.get('fetch') ?? '').body) as Json)['auth-token']);
    const call = (method: string, resource: string, body = '', more: Readonly<Record<string, string>> = {}) =>
      ask(method, `${ENDPOINT}${resource}`, body, { authorization: `Basic ${token}`, ...more });
    const agent = query.get('actor') ?? '';
    const registration = query.get('registration') ?? '';
    const state = (stateId: string | null, more: Readonly<Record<string, string>> = {}): string =>
      `activities/state?${new URLSearchParams({
        activityId: query.get('activityId') ?? '',
        agent,
        registration,
        ...(stateId !== null && { stateId }),
        ...more,
      }).toString()}`;
    const preferences = (more: Readonly<Record<string, string>> = {}): string =>
      `agents/profile?${new URLSearchParams({ agent, profileId: 'cmi5LearnerPreferences', ...more }).toString()}`;
    const prefer = (document: unknown) =>
      call('PUT', preferences(), JSON.stringify(document), { 'if-none-match': '*' });
    if (reads) call('GET', preferences());
    const said = (verb: string, result?: Json, more: Json = {}, context: Json = {}): Json => ({
      id: uuid(),
      actor: parse(agent),
      verb: { id: `http://adlnet.gov/expapi/verbs/${verb}` },
      object: { id: query.get('activityId') },
      ...(result && { result }),
      timestamp: '2026-01-01T00:00:05.000Z',
      context: {
        registration,
        contextActivities: {
          grouping: [GROUPING],
          category: [CATEGORY, ...(result && ('success' in result || 'completion' in result) ? [MOVE_ON] : [])],
        },
        extensions: { [`${CMI5}/extensions/sessionid`]: session, [`${CMI5}/extensions/masteryscore`]: 0.5 },
        ...context,
      },
      ...more,
    });
    const send = (...statements: readonly Json[]): number =>
      call('POST', 'statements', JSON.stringify(statements.length === 1 ? statements[0] : statements)).status;
    const begin = (): number => send(said('initialized'));
    return { ask, call, said, send, begin, query, session, state, preferences, prefer };
  };
  return { launcher, lrs, open, ...open(first) };
};

export const GROUPING = { objectType: 'Activity', id: 'https://example.org/c/au' };
export const CATEGORY = { id: `${CMI5}/categories/cmi5` };
export const MOVE_ON = { id: `${CMI5}/categories/moveon` };
export const PASSED = { success: true, duration: 'PT1S', score: { scaled: 0.5 } };
export const FAILED = { success: false, duration: 'PT1S', score: { scaled: 0.4 } };
export const COMPLETED = { completion: true, duration: 'PT1S' };
export const ENDED = { duration: 'PT1S' };

export type Unit = ReturnType<typeof running>;
