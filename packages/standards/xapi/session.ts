import type { Host, Launch, Session } from '@throughline/tracking';
import { isoDuration, uuid } from '@throughline/tracking/formats.js';
import { unconnected } from '../internal/unconnected.js';
import { directClient, lateClient } from '../lrs/client.js';
import type { Connection } from '../lrs/client.js';
import { STATE_LIMIT, stateDocument } from '../lrs/document.js';
import { dress } from '../lrs/dress.js';
import type { Identity } from '../lrs/dress.js';
import { latestDocument } from '../lrs/latest.js';
import { lineageOf } from '../lrs/name-uuid.js';
import { courseIri, verb } from '../lrs/names.js';
import type { VerbName } from '../lrs/names.js';
import { owedIn } from '../lrs/owed.js';
import { languageOf, learnerOf } from '../lrs/reading.js';
import { openSession } from '../lrs/session.js';
import { contextOf } from '../lrs/statement.js';
import type { Message, Statement, StatementResult } from '../lrs/types.js';
import { readTinCan } from './launch.js';

/**
 * Opens a session with the LRS of a Tin Can launch: reads the state first, then says initialized. A page that nothing
 * launched, and an LRS that refuses to say what it holds, give a session that sends nothing.
 */
export const join = async (host: Host): Promise<Session<Message>> => {
  const { env, outline } = host;
  const startedAt = env.now();
  const launched = readTinCan(host.window, env);
  if (!launched?.tinCan) return unconnected(launched && { ended: true });
  const { keep, tinCan } = launched;
  const root = courseIri(outline);
  const activityId = tinCan.activityId ?? root;
  const registration = tinCan.registration === undefined ? {} : { registration: tinCan.registration };
  const lineage = tinCan.registration === undefined ? {} : { lineage: lineageOf(tinCan.registration) };
  const learner = learnerOf(tinCan.actor);
  const { endpoint, authorization, actor } = tinCan;
  const connection: Connection = { endpoint, authorization, actor, activityId, ...registration };
  const direct = directClient(connection, env);
  const document = stateDocument(direct, env, outline);
  const state = await document.read();
  if (state === undefined) return { ...unconnected({ ended: true, ...registration, ...learner }), forget: keep.end };
  const launch: Launch = {
    connected: true,
    mode: 'normal',
    credit: true,
    state,
    interactions: 0,
    stateLimit: STATE_LIMIT,
    ...owedIn(state, tinCan.registration, outline),
    ...registration,
    ...lineage,
    ...learner,
    ...languageOf(tinCan.language, host),
  };
  const identity: Identity = {
    actor: tinCan.actor,
    root,
    activityId,
    ...(tinCan.platform !== undefined && { platform: tinCan.platform }),
    template: tinCan.grouping === undefined ? {} : { contextActivities: { grouping: [{ id: tinCan.grouping }] } },
  };
  const about = (name: VerbName, at: number, result?: StatementResult): Statement =>
    dress(
      {
        id: uuid(length => env.random(length)),
        verb: verb(name),
        object: { id: root },
        ...(result && { result }),
        context: contextOf({ launch, outline, locale: launch.language ?? outline.locales[0] ?? 'en' }, 'course'),
        timestamp: new Date(at).toISOString(),
      },
      identity,
    );
  return openSession({
    host,
    launch,
    direct,
    client: lateClient(host, connection, direct),
    document,
    latest:
      tinCan.registration === undefined ? null : latestDocument(connection, direct.transport, env, state === null),
    dress: ({ statement }) => dress(statement, identity),
    first: about('initialized', startedAt),
    ordered: false,
    // Either suspended or terminated, never both: terminated says that there is nothing left to come back for.
    last: ({ at, duration, completed }) =>
      about(completed ? 'terminated' : 'suspended', at, { duration: isoDuration(duration) }),
    // Whoever leaves may only reload the page; whoever ends the session has done with it.
    told: what => {
      if (what === 'ended') keep.end();
    },
    forget: keep.end,
  });
};
