import type { LrsReply, LrsRequest } from '@throughline/lms/lrs/index.js';
import { errors } from '../errors.js';

/** A real LRS behind the preview. Its credentials stay in this process: no page, address, log or file holds them. */
export interface RemoteLrs {
  /** Whether a request goes on to it: not what the simulated platform answers for itself or refuses. */
  takes(url: URL, request: LrsRequest, own: LrsReply): boolean;
  send(url: URL, request: LrsRequest): Promise<LrsReply>;
}

const passedOn = ['content-type', 'if-match', 'if-none-match', 'x-experience-api-version'];
const passedBack = ['content-type', 'etag', 'last-modified', 'retry-after', 'x-experience-api-consistent-through'];

/** Reads the credentials from `THROUGHLINE_LRS_KEY` and `THROUGHLINE_LRS_SECRET`. */
export function openRemoteLrs(address: string, environment: Readonly<Record<string, string | undefined>>): RemoteLrs {
  const endpoint = endpointOf(address);
  const authorization = authorizationIn(environment);
  if (authorization === undefined) throw errors.noCredentials();
  return {
    takes: ({ pathname, searchParams }, { method }, own) =>
      method !== 'OPTIONS' &&
      own.status !== 401 &&
      own.status !== 403 &&
      !pathname.includes('/fetch/') &&
      // Documents of the launch itself belong to the simulated platform.
      searchParams.get('stateId') !== 'LMS.LaunchData' &&
      searchParams.get('profileId') !== 'cmi5LearnerPreferences',
    async send(url, { method, headers, body }) {
      const path = url.pathname.split('/').slice(4).join('/');
      const reply = await fetch(`${endpoint}${path}${url.search}`, {
        method,
        headers: { ...pick(headers, passedOn), authorization },
        ...(body !== '' && { body }),
      }).catch((error: unknown) => new Response(`The LRS could not be reached: ${String(error)}`, { status: 503 }));
      return {
        status: reply.status,
        headers: pick(Object.fromEntries(reply.headers), passedBack),
        body: await reply.text(),
      };
    },
  };
}

/** The credentials of the environment as a header; undefined where they are not set. */
export function authorizationIn(environment: Readonly<Record<string, string | undefined>>): string | undefined {
  const { THROUGHLINE_LRS_KEY: key, THROUGHLINE_LRS_SECRET: secret } = environment;
  return key && secret ? `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}` : undefined;
}

/** The endpoint of an LRS with its slash; throws where the address is none, or holds credentials. */
export function endpointOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') throw errors.badLrs();
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

const pick = (headers: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.flatMap(name => (headers[name] === undefined ? [] : [[name, headers[name]]])));
