import { listed, taken, type Answer, type Ask } from './ask.js';
import type { NeedName } from './requirements.js';
import { documentPath, tryWriting } from './writing.js';

/** What was seen of one need; `ok` null: not tried, and why. */
export interface Seen {
  readonly need: NeedName;
  readonly ok: boolean | null;
  readonly seen: string;
}

export interface ProbeOptions {
  readonly endpoint: string;
  readonly ask: Ask;
  /** The whole value of the header; undefined: no credentials were given. */
  readonly authorization?: string;
  /** Whether a test statement and a test document may be written. */
  readonly write: boolean;
  /** Where the page with the course comes from: sent as `Origin`. */
  readonly origin?: string;
}

/** An address that a page with a course might have. */
export const SOME_ORIGIN = 'https://course.example';
const VERSION = { 'X-Experience-API-Version': '1.0.3' };
const ALWAYS = ['authorization', 'content-type', 'x-experience-api-version'];
const CONDITIONS = ['if-match', 'if-none-match'];

const LIST = 'statements?limit=1';

const row = (need: NeedName, ok: boolean | null, seen: string): Seen => ({ need, ok, seen });
const untried = (needs: readonly NeedName[], why: string): readonly Seen[] => needs.map(need => row(need, null, why));
const answered = ({ status }: Answer): string => `answered ${status}`;
const lacking = (wanted: readonly string[], given: readonly string[]): string =>
  wanted.filter(word => !given.includes(word)).join(', ') || 'all there';

const isRedirect = ({ status }: Answer): boolean => status >= 300 && status < 400 && status !== 304;

/** Where a redirect leads, without what its query might hold. */
const leadsTo = ({ headers }: Answer, endpoint: string): string => {
  const location = headers.get('location') ?? '';
  if (!URL.canParse(location, endpoint)) return 'leads nowhere';
  const { origin, pathname } = new URL(location, endpoint);
  return `leads to ${origin}${pathname}`;
};

const versionsIn = (about: Answer): readonly string[] => {
  try {
    const { version } = JSON.parse(about.text) as { readonly version?: unknown };
    return Array.isArray(version) ? version.map(String) : [];
  } catch {
    return [];
  }
};

const isLoopback = (host: string): boolean => /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host);

/** A page of some origin, and all that it was answered. */
interface Page {
  readonly origin: string;
  /** Asks as a browser does for the page. */
  readonly ask: Ask;
  readonly heard: Answer[];
}

const openPage = (ask: Ask, origin: string): Page => {
  const heard: Answer[] = [];
  return {
    origin,
    heard,
    ask: async question => {
      const answer = await ask({ ...question, headers: { ...question.headers, Origin: origin } });
      if (question.method !== 'OPTIONS') heard.push(answer);
      return answer;
    },
  };
};

/** What a browser asks before it lets a page send a request. */
const preflight = ({ ask }: Page, path: string, method: string, headers: readonly string[]): Promise<Answer> =>
  ask({
    method: 'OPTIONS',
    path,
    headers: { 'Access-Control-Request-Method': method, 'Access-Control-Request-Headers': headers.join(',') },
  });

const ALLOWED = 'access-control-allow-origin';

const allows = ({ origin }: Page, answer: Answer): boolean => ['*', origin].includes(answer.headers.get(ALLOWED) ?? '');

const isRefusal = ({ status }: Answer): boolean => status >= 400;

/**
 * Whether the browser lets the page hear a refusal. Without the header it says only that there was no answer, whatever
 * the status.
 */
const refusals = (page: Page): Seen => {
  const heard = page.heard.filter(isRefusal);
  const silent = heard.filter(answer => !allows(page, answer));
  const told = (answers: readonly Answer[]): string => [...new Set(answers.map(({ status }) => status))].join(', ');
  if (heard.length === 0) return row('refusals', null, 'nothing was refused');
  return row('refusals', silent.length === 0, silent.length > 0 ? `not with ${told(silent)}` : `with ${told(heard)}`);
};

/** `*` stands for every method and header but Authorization, as long as no cookies are asked for. */
const permits = (answer: Answer, name: string, words: readonly string[]): readonly string[] => {
  const given = listed(answer, name);
  return given.includes('*') ? [...given, ...words.filter(word => word !== 'authorization')] : given;
};

async function crossOrigin(page: Page): Promise<readonly Seen[]> {
  const statements = await preflight(page, 'statements', 'POST', ALWAYS);
  const state = await preflight(page, 'activities/state', 'PUT', [...ALWAYS, ...CONDITIONS]);
  const plain = page.heard.filter(answer => !isRefusal(answer));
  const open = taken(statements) && taken(state);
  const methods = ['post', 'put'];
  const given = [
    ...permits(statements, 'access-control-allow-methods', methods),
    ...permits(state, 'access-control-allow-methods', methods),
  ];
  const headers = permits(statements, 'access-control-allow-headers', ALWAYS);
  const conditions = permits(state, 'access-control-allow-headers', CONDITIONS);
  const exposed = plain.flatMap(answer => listed(answer, 'access-control-expose-headers'));
  const exposes = (name: string): boolean => exposed.includes(name) || exposed.includes('*');
  const shown = [...new Set(exposed)].join(', ') || 'no such header';
  const answers = [statements, state, ...plain];
  const origin = answers.find(answer => !allows(page, answer)) ?? statements;
  // Where the question itself is refused the lists in its answer say nothing.
  const known = (ok: boolean): boolean | null => (open ? ok : null);
  return [
    row('preflight', open, `statements ${answered(statements)}, state ${answered(state)}`),
    row(
      'origin',
      answers.every(answer => allows(page, answer)),
      `${origin.headers.get(ALLOWED) ?? 'no such header'}, asked from ${page.origin}`,
    ),
    // POST needs no permission of its own (Fetch, CORS-safelisted methods).
    row('methods', known(given.includes('put')), lacking(['put'], given)),
    row('headers', known(ALWAYS.every(word => headers.includes(word))), lacking(ALWAYS, headers)),
    row('conditions', known(CONDITIONS.every(word => conditions.includes(word))), lacking(CONDITIONS, conditions)),
    row('etag', exposes('etag'), shown),
    row('retry', exposes('retry-after'), shown),
  ];
}

/** What is seen with credentials; `known`: the answer to a plain request for statements. */
async function authentication({ ask }: Page, authorization: string, known: Answer): Promise<readonly Seen[]> {
  if (!taken(known)) {
    // A key that may write and not read is enough for a course.
    const writer = known.status === 403;
    const seen = writer ? 'the key may not read statements, which a course does not need' : answered(known);
    return [
      row('credentials', writer ? null : false, seen),
      ...untried(['strict', 'through'], 'nothing could be read'),
    ];
  }
  const unversioned = await ask({ path: LIST, headers: { Authorization: authorization } });
  const through = known.headers.get('x-experience-api-consistent-through');
  return [
    row('credentials', true, answered(known)),
    row('strict', unversioned.status === 400, answered(unversioned)),
    row('through', through !== null, through ?? 'no such header'),
  ];
}

const NO_KEY = 'THROUGHLINE_LRS_KEY and THROUGHLINE_LRS_SECRET are not set';
const WRITTEN = ['stored', 'repeated', 'state', 'creates', 'matches'] as const;

/** Looks at a record store with the eyes of a course. Reads only, unless `write` is set. */
export async function probe(options: ProbeOptions): Promise<readonly Seen[]> {
  const { endpoint, authorization, write, origin = SOME_ORIGIN } = options;
  const { protocol, hostname } = new URL(endpoint);
  const page = openPage(options.ask, origin);
  const { ask } = page;
  const about = await ask({ path: 'about' });
  const secure = row('secure', protocol === 'https:' || isLoopback(hostname), protocol.replace(':', ''));
  if (about.status === 0) return [row('reached', false, about.trouble ?? 'no answer'), secure];
  const anonymous = await ask({ path: LIST, headers: VERSION });
  const elsewhere = [about, anonymous].find(isRedirect);
  if (elsewhere) return [secure, row('direct', false, leadsTo(elsewhere, endpoint))];
  const credentials = authorization && { ...VERSION, Authorization: authorization };
  const known = credentials && (await ask({ path: LIST, headers: credentials }));

  const versions = versionsIn(about);
  const right = versions.some(version => /^1\.0(?:\.\d+)?$/.test(version));
  const seen: readonly Seen[] = [
    row('reached', taken(about), answered(about)),
    secure,
    row('direct', true, 'no redirect'),
    row('version', right, versions.join(', ') || 'no list of versions'),
    row('closed', anonymous.status === 401 || anonymous.status === 403, answered(anonymous)),
    ...(authorization && known
      ? await authentication(page, authorization, known)
      : untried(['credentials', 'strict', 'through'], NO_KEY)),
    ...(await crossOrigin(page)),
  ];
  const is = (need: NeedName, ok: boolean): boolean => seen.some(each => each.need === need && each.ok === ok);
  const refused = is('credentials', false);
  const written = !write
    ? untried(WRITTEN, 'run again with --write')
    : !credentials
      ? untried(WRITTEN, NO_KEY)
      : refused
        ? untried(WRITTEN, 'the credentials were refused')
        : await tryWriting(ask, credentials);
  // What a learner who comes for the first time is answered.
  if (credentials && !refused) await ask({ path: documentPath('none'), headers: credentials });
  const heard = is('origin', true) ? refusals(page) : row('refusals', null, 'first its pages must be allowed at all');
  return [...seen, heard, ...written];
}
