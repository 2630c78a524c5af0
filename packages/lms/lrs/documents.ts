import { identity, isObject, json, parse, text } from './wire.js';
import type { LrsReply, LrsRequest } from './wire.js';

interface Held {
  readonly body: string;
  readonly type: string;
}

export interface DocumentStore {
  /** `idName`: `stateId` or `profileId`. `strict`: a PUT needs a condition, as profiles do. */
  handle(request: LrsRequest, query: URLSearchParams, idName: string, strict: boolean): LrsReply;
  /** What a document holds, by a part of its id; for tests and the preview. */
  find(id: string): string | undefined;
}

/** ETag of a body (FNV-1a): changes with the content, and is no secret. */
const tagOf = (body: string): string => {
  let hash = 0x811c9dc5;
  for (const character of body) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return `"${(hash >>> 0).toString(16).padStart(8, '0')}"`;
};

/** What a document belongs to: activity, agent and registration, however the agent is written. */
const ownerOf = (query: URLSearchParams): string =>
  [query.get('activityId'), identity(parse(query.get('agent') ?? '')), query.get('registration')].join(' ');

/** State and profile documents (xAPI 2.2, 2.3, 2.6, 2.7) with their conditions (3.1). */
export const documentStore = (withTags: boolean): DocumentStore => {
  const held = new Map<string, Held>();
  return {
    find: id => [...held].find(([key]) => key.endsWith(` ${id}`))?.[1].body,
    handle: ({ method, headers, body }, query, idName, strict) => {
      const owner = `${idName} ${ownerOf(query)}`;
      const id = query.get(idName);
      if (id === null) {
        const mine = [...held.keys()].filter(key => key.startsWith(`${owner} `));
        if (method === 'GET')
          return json(
            200,
            mine.map(key => key.slice(owner.length + 1)),
          );
        if (method !== 'DELETE') return text(400, `${idName} is missing`);
        for (const key of mine) held.delete(key);
        return text(204);
      }
      const key = `${owner} ${id}`;
      const now = held.get(key);
      const tag = now && tagOf(now.body);
      if (method === 'GET')
        return now
          ? {
              status: 200,
              headers: { 'content-type': now.type, ...(withTags && tag && { etag: tag }) },
              body: now.body,
            }
          : text(404);
      const match = headers['if-match'];
      const none = headers['if-none-match'];
      if (strict && method === 'PUT' && match === undefined && none === undefined)
        return text(400, 'A profile needs If-Match or If-None-Match.');
      if ((match !== undefined && match !== tag) || (none === '*' && now))
        return text(412, 'The document has changed.');
      if (method === 'DELETE') {
        held.delete(key);
        return text(204);
      }
      const type = headers['content-type'] ?? 'application/octet-stream';
      const [before, added] = [now && parse(now.body), parse(body)];
      const merge = method === 'POST' && now !== undefined;
      if (merge && !(isObject(before) && isObject(added))) return text(400, 'Only JSON objects are merged.');
      held.set(key, { body: merge ? JSON.stringify({ ...Object(before), ...Object(added) }) : body, type });
      return text(204);
    },
  };
};
