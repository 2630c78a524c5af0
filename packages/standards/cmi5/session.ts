import type { Host, Launch, Session } from '@throughline/tracking';
import { decode } from '@throughline/tracking/codec.js';
import { isoDuration, uuid } from '@throughline/tracking/formats.js';
import { unconnected } from '../internal/unconnected.js';
import { askAgain } from '../lrs/ask.js';
import { directClient, lateClient } from '../lrs/client.js';
import type { Connection } from '../lrs/client.js';
import { STATE_LIMIT, stateDocument } from '../lrs/document.js';
import { dress } from '../lrs/dress.js';
import type { Identity } from '../lrs/dress.js';
import { latestDocument } from '../lrs/latest.js';
import { lineageOf } from '../lrs/name-uuid.js';
import { courseIri, verb } from '../lrs/names.js';
import { owedIn } from '../lrs/owed.js';
import { learnerOf } from '../lrs/reading.js';
import { openSession } from '../lrs/session.js';
import { contextOf } from '../lrs/statement.js';
import type { Draft, Message, Statement, StatementResult } from '../lrs/types.js';
import { defined, isDefined } from './append.js';
import { fetchToken, LAUNCH_DATA, launchDataOf, readQuery } from './launch.js';
import { openPreferences } from './preferences.js';

/** passed and failed exclude each other within a session (9.3.0.0-3). */
const oneVerdict = (): ((draft: Draft) => boolean) => {
  let given: string | undefined;
  return draft => {
    if (draft.result?.success === undefined || !isDefined(draft)) return true;
    given ??= draft.verb.id;
    return given === draft.verb.id;
  };
};

/**
 * Opens a cmi5 session, in the order the specification asks for: token (8.2), launch data (10.2), the learner's
 * preferences (11.0.0.0-3), initialized alone (9.3.0.0-4). Where one of the first two is refused, or the LRS does not
 * say which state it holds, the session sends nothing.
 */
export const join = async (host: Host): Promise<Session<Message>> => {
  const { env, outline } = host;
  const startedAt = env.now();
  const launched = readQuery(host.window, env);
  if (!launched?.query) return unconnected(launched && { ended: true });
  const { keep, query } = launched;
  const { actor, activityId, registration, endpoint } = query;
  const token = await fetchToken(keep, query.fetch, env);
  const learner = learnerOf(actor);
  const over = { ...unconnected({ ended: true, registration, ...learner }), forget: keep.end };
  if (token === undefined) return over;
  const connection: Connection = { endpoint, authorization: `Basic ${token}`, actor, activityId, registration };
  const direct = directClient(connection, env);
  const document = stateDocument(direct, env, outline);
  const preferences = openPreferences(direct, env, outline.locales);
  const others = Promise.all([askAgain(env, () => direct.getState(LAUNCH_DATA)), document.read()]);
  const [[data, state], wishes] = await Promise.all([others, preferences.read(others)]);
  if (data.status !== 200 || state === undefined) return over;
  const { template, ...told } = launchDataOf(data.text, host);
  const launch: Launch = {
    connected: true,
    credit: told.mode === 'normal',
    state,
    interactions: 0,
    stateLimit: STATE_LIMIT,
    ...owedIn(state, registration, outline),
    registration,
    lineage: lineageOf(registration),
    ...told,
    ...learner,
    ...wishes,
  };
  const root = courseIri(outline);
  const identity: Identity = { actor, root, activityId, template };
  const newId = (): string => uuid(length => env.random(length));
  const begun = keep.read().begun ?? { id: newId(), at: startedAt };
  keep.write({ ...keep.read(), begun });
  const about = (name: 'initialized' | 'terminated', id: string, at: number, result?: StatementResult): Statement =>
    dress(
      defined({
        id,
        verb: verb(name),
        object: { id: root },
        ...(result && { result }),
        context: contextOf({ launch, outline, locale: launch.language ?? outline.locales[0] ?? 'en' }, 'course'),
        timestamp: new Date(at).toISOString(),
      }),
      identity,
    );
  const allowed = oneVerdict();
  const session = openSession({
    host,
    launch,
    direct,
    client: lateClient(host, connection, direct),
    document,
    latest: latestDocument(connection, direct.transport, env, state === null),
    dress: ({ statement }) => (allowed(statement) ? dress(statement, identity) : null),
    first: keep.read().initialized ? null : about('initialized', begun.id, begun.at),
    ordered: true,
    last: ({ at, duration }) => about('terminated', newId(), at, { duration: isoDuration(duration) }),
    // After terminated nothing may be sent (9.3.8.0-2): a reload finds that the session is over, and no secrets.
    told: what => {
      if (what === 'initialized') keep.write({ ...keep.read(), initialized: true });
      else keep.end();
    },
    forget: keep.end,
  });
  /** What the state knew of the learner's language: only a choice made since is a change. */
  const before = decode(state, outline)?.language?.seq ?? 0;
  return {
    ...session,
    deliver: async (messages, how) => {
      const told = session.deliver(messages, how);
      const [chosen] = messages.flatMap(message => (message.kind === 'state' ? (message.language ?? []) : []));
      const waits = !how.sync && direct.transport.paused();
      if (chosen && chosen.seq > before && !waits) await preferences.prefer(chosen.locale);
      return told;
    },
  };
};
