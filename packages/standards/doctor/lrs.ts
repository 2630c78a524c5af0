import { hex } from '@throughline/tracking/formats.js';
import { verdict } from '../lrs/outbox.js';
import type { Reply } from '../lrs/transport.js';
import { addressOf, jsonObject } from '../lrs/window.js';
import { whyNoToken, whySilent } from './cors.js';
import { ownDocument, type OwnDocument } from './document.js';
import type { Launched, ReadLaunch } from './launches.js';
import type { Asked } from './look.js';
import { each, found, sight, unseen, WELL, type Seen } from './sight.js';

const isPage = ({ type, text }: Reply): boolean => /html/.test(type) && /^\s*</.test(text);

const refuses = ({ status }: Reply): boolean => status === 401 || status === 403;

/** What an answer says that is none of the store's own: a login page, credentials that are not taken. */
const said = (reply: Reply): Seen | null => {
  if (isPage(reply)) return { P11: found() };
  return refuses(reply) ? { P11: WELL, P14: found(String(reply.status)) } : null;
};

/** Everything that is known once a store has answered. */
const ANSWERS: Seen = each(['P1', 'P11', 'P14', 'P15', 'P16', 'P18', 'P19', 'P20'], WELL);

/** Writes the document, reads it, and takes it away. */
const write = async (
  document: OwnDocument,
  mark: string,
  before: Reply,
  silent: (method: string) => Promise<Seen>,
): Promise<Seen> => {
  const reply = await document.write({ mark }, before);
  if (reply.status === 0) return silent('PUT');
  const trouble = said(reply);
  if (trouble) return trouble;
  // It is there since it was read: an earlier try had arrived, and its answer was lost.
  const arrived = reply.status === 412;
  if (!arrived && verdict(reply.status) !== 'taken') return { P9: found(String(reply.status)) };
  const after = await document.read();
  await document.remove();
  return {
    P9: WELL,
    P10: sight(jsonObject(after.text)?.['mark'] !== mark),
    P17: sight(after.etag === null),
  };
};

const originOf = (window: unknown): string => addressOf(window)?.origin ?? '';

const lookAtStore = async (
  asked: Asked,
  { connection, modeIn }: Extract<Launched, { kind: 'open' }>,
): Promise<Seen> => {
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
  const mode = await modeIn(document);
  const reading = mode !== 'normal';
  const why = reading ? 'reading' : asked.waiting || asked.course.unsent ? 'unsent' : null;
  return {
    ...ANSWERS,
    P6: sight(reading, mode),
    P19: sight(hidden),
    ...(why ? each(['P9', 'P10', 'P17'], unseen(why)) : await write(document, hex(env.random(4)), before, silent)),
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
    case 'taken':
      return { P1: WELL };
    case 'refused': {
      const { reply, address } = launched;
      if (reply.status === 0)
        return { P1: WELL, P18: WELL, ...(await whyNoToken(asked.env, address, originOf(asked.window))) };
      return { P1: WELL, P18: WELL, ...(said(reply) ?? { P14: found(String(reply.status)) }) };
    }
    case 'open':
      return lookAtStore(asked, launched);
  }
};
