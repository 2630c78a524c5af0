import { launchDataOf } from '../cmi5/launch.js';
import type { Connection } from '../lrs/client.js';
import { verdict } from '../lrs/outbox.js';
import type { Reply } from '../lrs/transport.js';
import { addressOf, jsonObject } from '../lrs/window.js';
import { whyNoToken, whySilent } from './cors.js';
import { ownDocument, type OwnDocument } from './document.js';
import type { ReadLaunch } from './launches.js';
import type { Asked } from './scorm.js';
import { each, found, sight, unseen, WELL, type Seen } from './sight.js';

const LAUNCH_DATA = 'LMS.LaunchData';

const isPage = ({ type, text }: Reply): boolean => /html/.test(type) && /^\s*</.test(text);

const refuses = ({ status }: Reply): boolean => status === 401 || status === 403;

/** What an answer says that is none of the store's own: a login page, credentials that are not taken. */
const said = (reply: Reply): Seen | null => {
  if (isPage(reply)) return { P11: found() };
  return refuses(reply) ? { P11: WELL, P14: found(String(reply.status)) } : null;
};

/** Everything that is known once a store has answered. */
const ANSWERS: Seen = each(['P11', 'P14', 'P15', 'P16', 'P18', 'P19', 'P20'], WELL);

/** Writes the document longer, reads it, and puts it back as it was. */
const write = async (
  document: OwnDocument,
  before: Reply,
  silent: (method: string) => Promise<Seen>,
): Promise<Seen> => {
  const given = { checked: 'x'.repeat(before.text.length + 1) };
  const reply = await document.write(given, before);
  if (reply.status === 0) return silent('PUT');
  const trouble = said(reply);
  if (trouble) return trouble;
  if (verdict(reply.status) !== 'taken') return { P9: found(String(reply.status)) };
  const after = await document.read();
  await document.restore(before);
  return {
    P9: WELL,
    P10: sight(jsonObject(after.text)?.['checked'] !== given.checked),
    P17: sight(after.etag === null),
  };
};

const originOf = (window: unknown): string => addressOf(window)?.origin ?? '';

const lookAtStore = async (asked: Asked, connection: Connection): Promise<Seen> => {
  const { window, env } = asked;
  const document = ownDocument(connection, env);
  const silent = (method: string) => whySilent(env, connection.endpoint, originOf(window), method);
  const first = await document.read();
  // Where the names can be read and "not found" cannot, it is refusals that are kept from the page.
  const hidden = first.status === 0 && (await document.names()).status !== 0;
  if (first.status === 0 && !hidden) return { P1: WELL, P18: WELL, ...(await silent('GET')) };
  const before = hidden ? { ...first, status: 404 } : first;
  const trouble = said(before);
  if (trouble) return { ...ANSWERS, ...trouble };
  const data = await document.other(LAUNCH_DATA);
  const { mode } = launchDataOf(data.status === 200 ? data.text : '', { env, window });
  const reading = mode !== 'normal';
  const why = reading ? 'reading' : asked.waiting || asked.course.unsent ? 'unsent' : null;
  return {
    ...ANSWERS,
    P1: WELL,
    P6: sight(reading, mode),
    P19: sight(hidden),
    ...(why ? each(['P9', 'P10', 'P17'], unseen(why)) : await write(document, before, silent)),
  };
};

/** Looks at the record store of a launch, with a document of its own in the session that runs. No statement is sent. */
export const lookAtStoreOf = async (readLaunch: ReadLaunch, asked: Asked): Promise<Seen> => {
  const launched = await readLaunch(asked.window, asked.env, asked.iri);
  switch (launched.kind) {
    case 'none':
      return { P1: found() };
    case 'plain':
      return { P1: WELL, P18: found() };
    case 'ended':
      return { P1: WELL, P11: found() };
    case 'refused': {
      const { reply, address } = launched;
      if (reply.status === 0)
        return { P1: WELL, P18: WELL, ...(await whyNoToken(asked.env, address, originOf(asked.window))) };
      return { P1: WELL, P18: WELL, ...(said(reply) ?? { P14: found(String(reply.status)) }) };
    }
    case 'open':
      return lookAtStore(asked, launched.connection);
  }
};
