import type { Lrs } from '../lrs/lrs.js';
import type { Handler } from '../lrs/fetch.js';
import { at, CORS, isObject, json, parse, text } from '../lrs/wire.js';
import type { Json, LrsReply, LrsRequest } from '../lrs/wire.js';
import { definedVerb, violationsOf } from './rules.js';
import type { SessionView, Violation } from './rules.js';

/** What cmi5.xml says of the unit, as far as a launch needs it. */
export interface Unit {
  /** Publisher id: the `id` of the `<au>`. */
  readonly id: string;
  readonly masteryScore?: number;
  readonly moveOn: 'NotApplicable' | 'Passed' | 'Completed' | 'CompletedAndPassed' | 'CompletedOrPassed';
}

export interface LauncherOptions {
  readonly lrs: Lrs;
  /** Where requests to the LRS arrive, for example `http://127.0.0.1:4173/xapi/`. */
  readonly endpoint: string;
  /** Where tokens are fetched; the session's id is added. */
  readonly fetch: string;
  readonly unit: Unit;
  readonly actor: Json;
  readonly now?: () => number;
  readonly uuid?: () => string;
  readonly returnURL?: string;
  /** The learner's `languagePreference`; without it there is no preferences document. */
  readonly languages?: string;
  /** True: statements that break a rule are refused with 403, as strict LMSs do. They are listed either way. */
  readonly strict?: boolean;
}

export type LaunchMode = SessionView['launchMode'];

/** How the learner comes: for the first time, again, or to look at finished work. */
export type Learner = 'new' | 'returning' | 'reviewing';

export interface Launched {
  readonly session: string;
  readonly registration: string;
  /** The launch parameters (8.1), to be merged into the unit's address. */
  readonly query: URLSearchParams;
}

export interface Launcher extends Handler {
  /** Makes a session: documents and `launched` stand before it returns (10.1, 9.3.1). */
  launch(learner: Learner): Launched;
  /** What the course broke, by the ids of `@cmi5/requirements`. */
  readonly violations: readonly Violation[];
  /** Whether the unit's moveOn is met in the newest registration (9.3.9). */
  satisfied(): boolean;
}

interface Running extends Omit<
  SessionView,
  'abandoned' | 'preferencesRead' | 'verbs' | 'registrationVerbs' | 'began' | 'latest'
> {
  readonly id: string;
  readonly token: string;
  fetched: boolean;
  abandoned: boolean;
  preferencesRead: boolean;
  began: string;
  latest: string;
  readonly verbs: string[];
  readonly registrationVerbs: string[];
}

const CMI5 = 'https://w3id.org/xapi/cmi5/context';
const VERB = {
  launched: 'http://adlnet.gov/expapi/verbs/launched',
  abandoned: 'https://w3id.org/xapi/adl/verbs/abandoned',
};
const MODES: Record<Learner, LaunchMode> = { new: 'Normal', returning: 'Normal', reviewing: 'Review' };
const MOVE_ON: Record<Unit['moveOn'], (verbs: readonly string[]) => boolean> = {
  NotApplicable: () => true,
  Passed: verbs => verbs.includes('passed'),
  Completed: verbs => verbs.includes('completed'),
  CompletedAndPassed: verbs => verbs.includes('completed') && verbs.includes('passed'),
  CompletedOrPassed: verbs => verbs.includes('completed') || verbs.includes('passed'),
};

/** An LMS's side of cmi5 over an LRS in memory: launches, hands out tokens once, and checks every rule of order. */
export const createLauncher = (options: LauncherOptions): Launcher => {
  const { lrs, endpoint, unit, actor, strict = false } = options;
  const now = options.now ?? Date.now;
  const uuid = options.uuid ?? (() => crypto.randomUUID());
  const activityId = `${unit.id}?lms=${uuid().slice(0, 8)}`;
  const sessions: Running[] = [];
  const violations: Violation[] = [];
  const path = (url: string): string => new URL(url, 'http://lms.invalid').pathname;
  const own = { authorization: 'Basic bG1z', 'x-experience-api-version': '1.0.3', 'content-type': 'application/json' };

  const write = (resource: string, query: Readonly<Record<string, string>>, body: unknown, more = {}): void => {
    lrs.handle({
      method: 'PUT',
      url: `${endpoint.replace(/\/?$/, '/')}${resource}?${new URLSearchParams(query).toString()}`,
      headers: { ...own, ...more },
      body: JSON.stringify(body),
    });
  };

  const say = (verb: string, session: Running, extensions: Json): void => {
    lrs.add({
      id: uuid(),
      actor,
      verb: { id: verb, display: { en: verb.replace(/^.*\//, '') } },
      object: { objectType: 'Activity', id: activityId },
      context: {
        ...session.contextTemplate,
        registration: session.registration,
        extensions: { [`${CMI5}/extensions/sessionid`]: session.id, ...extensions },
      },
      timestamp: new Date(now()).toISOString(),
    });
  };

  const launch = (learner: Learner): Launched => {
    const before = sessions.at(-1);
    const registration = learner === 'new' || !before ? uuid() : before.registration;
    const id = uuid();
    const launchMode = MODES[learner];
    const session: Running = {
      id,
      token: btoa(`session:${id}`),
      registration,
      activityId,
      actor,
      launchMode,
      ...(unit.masteryScore !== undefined && { masteryScore: unit.masteryScore }),
      contextTemplate: {
        contextActivities: { grouping: [{ objectType: 'Activity', id: unit.id }] },
        extensions: { [`${CMI5}/extensions/sessionid`]: id },
      },
      fetched: false,
      abandoned: false,
      preferencesRead: false,
      began: '',
      latest: '',
      verbs: [],
      registrationVerbs: before?.registration === registration ? before.registrationVerbs : [],
    };
    if (before && before.registration === registration && !before.verbs.includes('terminated') && !before.abandoned) {
      before.abandoned = true;
      say(VERB.abandoned, before, {});
    }
    sessions.push(session);
    const agent = JSON.stringify(actor);
    const data = {
      contextTemplate: session.contextTemplate,
      launchMode,
      moveOn: unit.moveOn,
      ...(unit.masteryScore !== undefined && { masteryScore: unit.masteryScore }),
      ...(options.returnURL !== undefined && { returnURL: options.returnURL }),
    };
    write('activities/state', { activityId, agent, registration, stateId: 'LMS.LaunchData' }, data);
    if (options.languages !== undefined)
      write(
        'agents/profile',
        { agent, profileId: 'cmi5LearnerPreferences' },
        { languagePreference: options.languages, audioPreference: 'on' },
        { 'if-none-match': '*' },
      );
    say(VERB.launched, session, { [`${CMI5}/extensions/launchmode`]: launchMode });
    return {
      session: id,
      registration,
      query: new URLSearchParams({
        endpoint,
        fetch: `${options.fetch}${id}`,
        actor: agent,
        registration,
        activityId,
      }),
    };
  };

  /** 8.2: one token, once; an error-code in a 200 afterwards. */
  const handOut = (request: LrsRequest): LrsReply => {
    const session = sessions.find(({ id }) => path(request.url).endsWith(id));
    if (!session || request.method !== 'POST') return text(404);
    if (session.fetched) {
      violations.push({ id: '8.2.1.0-2', what: 'token fetched twice' });
      return json(200, { 'error-code': '1', 'error-text': 'The token was fetched already.' });
    }
    session.fetched = true;
    return json(200, { 'auth-token': session.token });
  };

  const checked = (statement: Json, session: Running, batch: number): readonly Violation[] => {
    const verb = definedVerb(statement);
    const found = [...violationsOf(statement, session)];
    if (verb === 'initialized' && batch > 1) found.push({ id: '9.3.0.0-4', what: 'initialized: not alone' });
    return found;
  };

  const count = (statement: Json, session: Running): void => {
    const verb = definedVerb(statement);
    const timestamp = String(statement.timestamp);
    if (timestamp > session.latest) session.latest = timestamp;
    if (verb === 'initialized') session.began = timestamp;
    if (verb === undefined) return;
    session.verbs.push(verb);
    session.registrationVerbs.push(verb);
  };

  const statementsIn = (request: LrsRequest): readonly Json[] => {
    const value = parse(request.body);
    const given: readonly unknown[] = Array.isArray(value) ? value : [value];
    return given.filter(isObject);
  };

  const forward = (request: LrsRequest, session: Running): LrsReply => {
    const { pathname, searchParams } = new URL(request.url, 'http://lms.invalid');
    if (pathname.endsWith('/agents/profile') && request.method === 'GET') session.preferencesRead = true;
    if (searchParams.get('stateId') === 'LMS.LaunchData' && request.method !== 'GET') {
      violations.push({ id: '10.2.1.0-5', what: 'LMS.LaunchData was written' });
      return text(403);
    }
    if (!pathname.endsWith('/statements') || request.method === 'GET') return lrs.handle(request);
    const given = statementsIn(request);
    // What is there already is a replay, and breaks nothing.
    const known = new Set(lrs.statements.map(({ id }) => id));
    const fresh = given.filter(({ id }) => !known.has(String(id)));
    const view = { ...session, verbs: [...session.verbs], registrationVerbs: [...session.registrationVerbs] };
    const broken = fresh.flatMap(statement => {
      const found = checked(statement, view, given.length);
      count(statement, view);
      return found;
    });
    violations.push(...broken);
    if (broken.length > 0 && strict) return text(403, broken.map(({ id, what }) => `${id} ${what}`).join('\n'));
    const reply = lrs.handle(request);
    if (reply.status < 300) for (const statement of fresh) count(statement, session);
    return reply;
  };

  const answer = (request: LrsRequest): LrsReply => {
    if (request.method === 'OPTIONS') return lrs.handle(request);
    if (path(request.url).startsWith(path(options.fetch))) return handOut(request);
    const token = request.headers.authorization?.replace(/^Basic /, '');
    const session = sessions.find(running => running.fetched && running.token === token);
    if (!session) return text(401, 'No such token.');
    return session.abandoned ? text(403, 'The session was abandoned.') : forward(request, session);
  };

  return {
    launch,
    violations,
    satisfied: () => MOVE_ON[unit.moveOn](sessions.at(-1)?.registrationVerbs ?? []),
    // The token too is asked for by a course that may be of another origin.
    handle: request => {
      const { headers, ...reply } = answer(request);
      return { ...reply, headers: { ...CORS, ...headers } };
    },
  };
};

/** What a statement says, in short: for logs. */
export const verbOf = (statement: Json): string => String(at(statement, 'verb', 'id')).replace(/^.*\//, '');
