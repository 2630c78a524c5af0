import { at, canonical, isObject, parse } from '../lrs/wire.js';
import type { Json } from '../lrs/wire.js';

/** What the launcher knows of a session while its statements come in. */
export interface SessionView {
  readonly registration: string;
  readonly activityId: string;
  readonly actor: Json;
  readonly contextTemplate: Json;
  readonly launchMode: 'Normal' | 'Browse' | 'Review';
  readonly masteryScore?: number;
  readonly preferencesRead: boolean;
  /** Verbs of cmi5-defined statements of this session, and of the whole registration. */
  readonly verbs: readonly string[];
  readonly registrationVerbs: readonly string[];
  /** Timestamps of initialized and of the latest statement of this session; empty before the first. */
  readonly began: string;
  readonly latest: string;
}

export interface Violation {
  /** Id in `@cmi5/requirements`. */
  readonly id: string;
  readonly what: string;
}

const ADL = 'http://adlnet.gov/expapi/verbs/';
const CMI5 = 'https://w3id.org/xapi/cmi5/context';
const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|\+00:00)$/;
/** The profile of a learner's preferences, and what must stand in it (11). */
export const PREFERENCES = 'cmi5LearnerPreferences';
const PROPERTIES = ['languagePreference', 'audioPreference'];
const DEFINED = ['initialized', 'completed', 'passed', 'failed', 'terminated'];

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const ids = (statement: Json, relation: string): readonly unknown[] =>
  list(at(statement, 'context', 'contextActivities', relation)).map(thing => at(thing, 'id'));

/** Short verb of a statement that is cmi5-defined; undefined for one that is only allowed. */
export const definedVerb = (statement: Json): string | undefined =>
  ids(statement, 'category').includes(`${CMI5}/categories/cmi5`)
    ? String(at(statement, 'verb', 'id')).replace(ADL, '')
    : undefined;

/** Whether everything in `part` stands unchanged in `whole`; lists may hold more. */
const holds = (whole: unknown, part: unknown): boolean => {
  if (Array.isArray(part))
    return part.every(entry => list(whole).some(other => at(other, 'id') === at(entry, 'id') && holds(other, entry)));
  if (isObject(part)) return Object.entries(part).every(([key, value]) => holds(at(whole, key), value));
  return canonical(whole) === canonical(part);
};

/** `batch`: how many statements stand in the same request. */
type Rule = (statement: Json, session: SessionView, verb: string | undefined, batch: number) => boolean;

/** A row a requirement: true when the statement breaks it. */
export const RULES: readonly (readonly [id: string, what: string, broken: Rule])[] = [
  ['9.1.0.0-1', 'no statement id', s => typeof s.id !== 'string'],
  ['9.7.0.0-1', 'no timestamp', s => typeof s.timestamp !== 'string'],
  ['9.7.0.0-2', 'timestamp is not in UTC', s => !UTC.test(String(s.timestamp))],
  ['8.1.3.0-3', 'actor is not the one launched', (s, v) => canonical(s.actor) !== canonical(v.actor)],
  ['9.6.1.0-1', 'registration is not the one launched', (s, v) => at(s, 'context', 'registration') !== v.registration],
  ['10.2.1.0-7', 'contextTemplate was changed', (s, v) => !holds(s.context, v.contextTemplate)],
  [
    '8.1.5.0-6',
    'object is not the activity launched',
    (s, v, d) => d !== undefined && at(s, 'object', 'id') !== v.activityId,
  ],
  ['9.3.0.0-1', 'no verb that cmi5 defines', (_, __, d) => d !== undefined && !DEFINED.includes(d)],
  ['9.3.0.0-2', 'verb used twice in the session', (_, v, d) => d !== undefined && v.verbs.includes(d)],
  [
    '9.3.0.0-3',
    'passed and failed in one session',
    (_, v, d) => (d === 'passed' && v.verbs.includes('failed')) || (d === 'failed' && v.verbs.includes('passed')),
  ],
  ['9.3.0.0-4', 'not alone', (_, __, d, batch) => d === 'initialized' && batch > 1],
  ['9.3.0.0-4', 'not after initialized', (_, v, d) => d !== 'initialized' && !v.verbs.includes('initialized')],
  ['9.3.0.0-5', 'after terminated', (_, v) => v.verbs.includes('terminated')],
  [
    '9.3.0.0-6',
    'completed twice in the registration',
    (_, v, d) => d === 'completed' && v.registrationVerbs.includes(d),
  ],
  ['9.3.0.0-7', 'passed twice in the registration', (_, v, d) => d === 'passed' && v.registrationVerbs.includes(d)],
  ['9.3.0.0-8', 'failed after passed', (_, v, d) => d === 'failed' && v.registrationVerbs.includes('passed')],
  ['9.3.0.0-4', 'timestamp before initialized', (s, v) => String(s.timestamp) < v.began],
  [
    '9.3.0.0-5',
    'timestamp before another statement',
    (s, v, d) => d === 'terminated' && String(s.timestamp) < v.latest,
  ],
  [
    '9.3.4.0-2',
    'passed under the mastery score',
    (s, v, d) => d === 'passed' && Number(at(s, 'result', 'score', 'scaled') ?? 1) < (v.masteryScore ?? 0),
  ],
  [
    '9.3.5.0-2',
    'failed at or over the mastery score',
    (s, v, d) => d === 'failed' && Number(at(s, 'result', 'score', 'scaled') ?? -1) >= (v.masteryScore ?? 2),
  ],
  [
    '9.6.3.2-2',
    'masteryscore extension is missing',
    (s, v, d) =>
      (d === 'passed' || d === 'failed') &&
      v.masteryScore !== undefined &&
      at(s, 'result', 'score') !== undefined &&
      at(s, 'context', 'extensions', `${CMI5}/extensions/masteryscore`) !== v.masteryScore,
  ],
  [
    '9.5.1.0-2',
    'score on another verb than passed or failed',
    (s, _, d) => d !== undefined && d !== 'passed' && d !== 'failed' && at(s, 'result', 'score') !== undefined,
  ],
  [
    '9.5.1.0-3',
    'raw without min and max',
    s =>
      at(s, 'result', 'score', 'raw') !== undefined &&
      (at(s, 'result', 'score', 'min') === undefined || at(s, 'result', 'score', 'max') === undefined),
  ],
  ['9.5.2.0-1', 'passed without success', (s, _, d) => d === 'passed' && at(s, 'result', 'success') !== true],
  ['9.5.2.0-2', 'failed without success: false', (s, _, d) => d === 'failed' && at(s, 'result', 'success') !== false],
  [
    '9.5.2.0-3',
    'success on another verb',
    (s, _, d) => d !== undefined && d !== 'passed' && d !== 'failed' && at(s, 'result', 'success') !== undefined,
  ],
  [
    '9.5.3.0-1',
    'completed without completion',
    (s, _, d) => d === 'completed' && at(s, 'result', 'completion') !== true,
  ],
  [
    '9.5.3.0-2',
    'completion on another verb',
    (s, _, d) => d !== undefined && d !== 'completed' && at(s, 'result', 'completion') !== undefined,
  ],
  ['9.5.4.1-1', 'terminated without duration', (s, _, d) => d === 'terminated' && !at(s, 'result', 'duration')],
  ['9.5.4.1-2', 'completed without duration', (s, _, d) => d === 'completed' && !at(s, 'result', 'duration')],
  ['9.5.4.1-3', 'passed without duration', (s, _, d) => d === 'passed' && !at(s, 'result', 'duration')],
  ['9.5.4.1-4', 'failed without duration', (s, _, d) => d === 'failed' && !at(s, 'result', 'duration')],
  [
    '9.6.2.2-1',
    'moveon category is missing',
    (s, _, d) =>
      d !== undefined &&
      (at(s, 'result', 'success') !== undefined || at(s, 'result', 'completion') !== undefined) &&
      !ids(s, 'category').includes(`${CMI5}/categories/moveon`),
  ],
  [
    '9.6.2.2-2',
    'moveon category where it does not belong',
    (s, _, d) =>
      ids(s, 'category').includes(`${CMI5}/categories/moveon`) &&
      (d === undefined || (at(s, 'result', 'success') === undefined && at(s, 'result', 'completion') === undefined)),
  ],
  [
    '11.0.0.0-3',
    'initialized before the preferences were read',
    (_, v, d) => d === 'initialized' && !v.preferencesRead,
  ],
  [
    '10.2.2.0-5',
    'more than initialized and terminated in Browse or Review',
    (_, v, d) => v.launchMode !== 'Normal' && d !== 'initialized' && d !== 'terminated',
  ],
  ['6.3.0.0-1', 'voids a statement', s => at(s, 'verb', 'id') === `${ADL}voided`],
];

/** Everything a statement breaks at this point of its session. */
export const violationsOf = (statement: Json, session: SessionView, batch: number): readonly Violation[] => {
  const verb = definedVerb(statement);
  return RULES.filter(([, , broken]) => broken(statement, session, verb, batch)).map(([id, what]) => ({
    id,
    what: `${verb ?? String(at(statement, 'verb', 'id'))}: ${what}`,
  }));
};

/** A request for a document, of the session whose token it carries. */
export interface DocumentRequest {
  readonly method: string;
  readonly resource: 'activities/state' | 'agents/profile';
  readonly query: URLSearchParams;
  readonly body: string;
}

const TAG = /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/i;
const isState = ({ resource }: DocumentRequest): boolean => resource === 'activities/state';
const isForeign = ({ query }: DocumentRequest, { actor }: SessionView): boolean =>
  canonical(parse(query.get('agent') ?? '')) !== canonical(actor);
const writesPreferences = ({ method, query }: DocumentRequest): boolean =>
  ['PUT', 'POST'].includes(method) && query.get('profileId') === PREFERENCES;
const given = ({ body }: DocumentRequest, name: string): unknown => at(parse(body), name);

const isOfNone = ({ query }: DocumentRequest): boolean =>
  !query.has('registration') && ![null, 'LMS.LaunchData'].includes(query.get('stateId'));

type DocumentRule = (request: DocumentRequest, session: SessionView) => boolean;

/** A row a requirement: true when the request breaks it. */
export const DOCUMENT_RULES: readonly (readonly [id: string, what: string, broken: DocumentRule])[] = [
  [
    '10.2.1.0-5',
    'LMS.LaunchData was written or deleted',
    // Without a name all that the activity has is deleted.
    r => isState(r) && r.method !== 'GET' && [null, 'LMS.LaunchData'].includes(r.query.get('stateId')),
  ],
  ['8.1.3.0-3', 'state of another agent', (r, v) => isState(r) && isForeign(r, v)],
  [
    '8.1.4.0-3',
    'state of another registration',
    // A document may stand in none (xAPI 2.3); without a name all that stand in any are meant.
    (r, v) => isState(r) && !isOfNone(r) && r.query.get('registration') !== v.registration,
  ],
  ['11.0.0.0-1', 'profile of another agent', (r, v) => !isState(r) && isForeign(r, v)],
  [
    '11.0.0.0-5',
    'preferences without both properties',
    r => writesPreferences(r) && PROPERTIES.some(name => typeof given(r, name) !== 'string'),
  ],
  [
    '11.1.0.0-1',
    'languagePreference is no list of language tags',
    r =>
      writesPreferences(r) &&
      !String(given(r, 'languagePreference'))
        .split(',')
        .every(tag => TAG.test(tag)),
  ],
];

/** Everything a request for a document breaks. */
export const brokenBy = (request: DocumentRequest, session: SessionView): readonly Violation[] =>
  DOCUMENT_RULES.filter(([, , broken]) => broken(request, session)).map(([id, what]) => ({ id, what }));

/** How a token is asked for. */
export const TOKEN_RULES = {
  post: { id: '8.1.2.0-4', what: 'token asked for otherwise than by POST' },
  once: { id: '8.2.1.0-2', what: 'token fetched twice' },
} as const satisfies Readonly<Record<string, Violation>>;
