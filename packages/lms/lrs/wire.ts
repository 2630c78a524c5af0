/** A request as any server or `fetch` can give it; names of headers in lower case. */
export interface LrsRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface LrsReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A JSON object, as it came. */
export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What JSON text holds; undefined where it is none. */
export const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** JSON with its keys in order: equal things give equal text. */
export const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (!isObject(value)) return value === undefined ? 'null' : JSON.stringify(value);
  const keys = Object.keys(value).sort();
  return `{${keys.map(key => `${JSON.stringify(key)}:${canonical(value[key])}`).join()}}`;
};

/** `value.a.b` for the path `a`, `b`; undefined where something on the way is no object. */
export const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, key) => (isObject(inner) ? inner[key] : undefined), value);

/** By what an agent is known, whatever else is said of it (xAPI 2.4.2.1): undefined where nobody is. */
export const identity = (agent: unknown): string | undefined => {
  const { mbox, mbox_sha1sum: sum, openid, account } = Object(agent) as Json;
  return [mbox, sum, openid, account].every(each => each === undefined)
    ? undefined
    : canonical([mbox, sum, openid, at(account, 'homePage'), at(account, 'name')]);
};

export const text = (status: number, body = ''): LrsReply => ({
  status,
  headers: { 'content-type': 'text/plain' },
  body,
});

export const json = (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): LrsReply => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(value),
});

/** What lets a course on another origin ask, and read the answer. */
export const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, POST, PUT, DELETE, OPTIONS',
  'access-control-allow-headers': 'Authorization, Content-Type, X-Experience-API-Version, If-Match, If-None-Match',
  'access-control-max-age': '600',
};
