import { documentStore } from './documents.js';
import type { Fault } from './faults.js';
import { statementStore } from './statements.js';
import type { Stored } from './statements.js';
import { CORS, json, text } from './wire.js';
import type { Json, LrsReply, LrsRequest } from './wire.js';

/** One call, for the live log. Authorization is not kept. */
export interface Call {
  readonly at: number;
  readonly method: string;
  /** Resource and query, without the endpoint. */
  readonly path: string;
  readonly request: string;
  readonly status: number;
  readonly reply: string;
}

export interface LrsOptions {
  readonly now?: () => number;
  /** 200 to let a request in, otherwise the status it is refused with. Default: any Authorization will do. */
  readonly authorize?: (authorization: string | undefined) => number;
  /** A further check of what is posted; words refuse the batch with 400, and are kept in `violations`. */
  readonly refuse?: (statement: Json) => string | null;
  /** False: no ETag is sent, as by LRSs that do not expose it to other origins. */
  readonly tags?: boolean;
  /** True: a batch with one id that is there already is refused whole. */
  readonly batchConflict?: boolean;
  readonly faults?: readonly Fault[];
}

export interface Lrs {
  /** Pure of any server: the preview and the tests hand requests over. */
  handle(request: LrsRequest): LrsReply;
  readonly statements: readonly Stored[];
  readonly calls: readonly Call[];
  /** What `refuse` has said against statements that were posted. */
  readonly violations: readonly string[];
  /** Body of a state or profile document by its id. */
  document(id: string): string | undefined;
  /** Stores a statement of the LMS itself, which `refuse` is not asked about. */
  add(statement: Json): void;
  /** Puts a fault in the way, or takes all away. */
  disturb(...faults: readonly Fault[]): void;
  /** Told of each call; returns a way to stop it. */
  listen(listener: (call: Call) => void): () => void;
}

const RESOURCE = /\/(statements|activities\/state|activities\/profile|agents\/profile|about)\/?$/;

/** An LRS in memory (xAPI 1.0.3, without attachments): what the preview shows and the tests speak to. */
export const createLrs = (options: LrsOptions = {}): Lrs => {
  const { now = Date.now, tags = true, batchConflict = false, refuse = () => null } = options;
  const authorize = options.authorize ?? ((given: string | undefined) => (given ? 200 : 401));
  const violations: string[] = [];
  const noted = (statement: Json): string | null => {
    const words = refuse(statement);
    if (words !== null) violations.push(words);
    return words;
  };
  const statements = statementStore({ now, refuse: noted, batchConflict });
  const documents = documentStore(tags);
  const calls: Call[] = [];
  const listeners = new Set<(call: Call) => void>();
  let faults = options.faults ?? [];

  const answer = (request: LrsRequest, resource: string, query: URLSearchParams): LrsReply => {
    for (const fault of faults) {
      const reply = fault.before?.(request);
      if (reply) return reply;
    }
    if (resource === 'about') return json(200, { version: ['1.0.3'] });
    const allowed = authorize(request.headers.authorization);
    if (allowed !== 200) return text(allowed, 'Not allowed.');
    if (!request.headers['x-experience-api-version']) return text(400, 'X-Experience-API-Version is missing.');
    if (resource !== 'statements') {
      const state = resource === 'activities/state';
      return documents.handle(request, query, state ? 'stateId' : 'profileId', !state);
    }
    switch (request.method) {
      case 'GET':
        return statements.get(query);
      case 'POST':
        return statements.post(request.body);
      case 'PUT':
        return statements.put(query.get('statementId') ?? '', request.body);
      default:
        return text(405);
    }
  };

  return {
    statements: statements.all,
    calls,
    violations,
    document: id => documents.find(id),
    add: statement => {
      statements.add(statement);
    },
    disturb: (...next) => {
      faults = next;
    },
    listen: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    handle: request => {
      const headers = {
        ...CORS,
        ...(tags && { 'access-control-expose-headers': 'ETag, Retry-After' }),
        'x-experience-api-version': '1.0.3',
        'x-experience-api-consistent-through': new Date(now()).toISOString(),
      };
      if (request.method === 'OPTIONS') return { status: 204, headers, body: '' };
      const url = new URL(request.url, 'http://lrs.invalid');
      const resource = RESOURCE.exec(url.pathname)?.[1];
      const reply = resource === undefined ? text(404) : answer(request, resource, url.searchParams);
      for (const fault of faults) fault.after?.(request, reply);
      const call: Call = {
        at: now(),
        method: request.method,
        path: `${resource ?? url.pathname}${url.search}`,
        request: request.body,
        status: reply.status,
        reply: reply.body,
      };
      calls.push(call);
      for (const listener of listeners) listener(call);
      return { ...reply, headers: { ...headers, ...reply.headers } };
    },
  };
};
