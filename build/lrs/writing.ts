import { taken, type Answer, type Ask } from './ask.js';
import type { NeedName } from './requirements.js';
import type { Seen } from './probe.js';

const row = (need: NeedName, ok: boolean | null, seen: string): Seen => ({ need, ok, seen });
const answered = (...answers: readonly Answer[]): string =>
  `answered ${answers.map(({ status }) => status).join(', ')}`;

/** Nobody, and nothing: marked so that whoever finds it knows what it is. */
const agent = { account: { homePage: 'https://throughline.example', name: 'test-of-the-connection' } };
const activity = 'https://throughline.example/test-of-the-connection';

/** The one statement that is written: a test that says so in its words. */
export const testStatement = (id: string, at: string) => ({
  id,
  actor: { objectType: 'Agent', ...agent },
  verb: { id: 'http://adlnet.gov/expapi/verbs/experienced', display: { en: 'experienced' } },
  object: {
    objectType: 'Activity',
    id: activity,
    definition: {
      name: { en: 'Test of the connection' },
      description: { en: 'Written by “throughline lrs --write”. It tells of no learner and may be removed.' },
    },
  },
  timestamp: at,
});

/** Where a state document of nobody stands. */
export const documentPath = (stateId: string): string =>
  `activities/state?${new URLSearchParams({ activityId: activity, agent: JSON.stringify(agent), stateId }).toString()}`;

type Headers = Readonly<Record<string, string>>;

/** Writes the test statement, and the same once more. */
async function statement(ask: Ask, headers: Headers): Promise<readonly Seen[]> {
  const body = testStatement(crypto.randomUUID(), new Date().toISOString());
  const first = await ask({ method: 'POST', path: 'statements', headers, body });
  if (!taken(first)) return [row('stored', false, answered(first)), row('repeated', null, 'nothing was stored')];
  const again = await ask({ method: 'POST', path: 'statements', headers, body });
  return [
    row('stored', true, `answered ${first.status}; its id is ${body.id}`),
    row('repeated', taken(again) || again.status === 409, answered(again)),
  ];
}

/** Writes a state document under every condition a course uses, and removes it. */
async function document(ask: Ask, headers: Headers): Promise<readonly Seen[]> {
  const path = documentPath(`test-${crypto.randomUUID()}`);
  const put = (body: object, condition: Headers = {}) =>
    ask({ method: 'PUT', path, headers: { ...headers, ...condition }, body });
  const created = await put({ state: 'one' }, { 'If-None-Match': '*' });
  const read = await ask({ path, headers });
  const kept = taken(created) && taken(read) && /one/.test(read.text);
  const found: Seen[] = [row('state', kept, answered(created, read))];
  if (!kept) found.push(...(['creates', 'matches'] as const).map(need => row(need, null, 'no document was kept')));
  else {
    const twice = await put({ state: 'two' }, { 'If-None-Match': '*' });
    found.push(row('creates', twice.status === 412, answered(twice)));
    // Read once more: a store that does not look at the condition has just taken the second document.
    const etag = (await ask({ path, headers })).headers.get('etag');
    if (etag === null) found.push(row('matches', false, 'no ETag in the answer'));
    else {
      const fresh = await put({ state: 'three' }, { 'If-Match': etag });
      const stale = await put({ state: 'four' }, { 'If-Match': etag });
      found.push(row('matches', taken(fresh) && stale.status === 412, answered(fresh, stale)));
    }
  }
  await ask({ method: 'DELETE', path, headers });
  return found;
}

/** What only writing can show. One statement stays in the store; the document is removed again. */
export const tryWriting = async (ask: Ask, headers: Headers): Promise<readonly Seen[]> => [
  ...(await statement(ask, headers)),
  ...(await document(ask, headers)),
];
