import type { Delivery, Host, Launch, Session } from '@throughline/tracking';
import type { Client, DirectClient } from './client.js';
import type { StateDocument } from './document.js';
import type { LatestDocument } from './latest.js';
import { batches, fitting, inOrder, sendBatch, sendOnce, verdict } from './outbox.js';
import type { Doubt, Sent } from './outbox.js';
import { bytes } from './transport.js';
import type { Message, Statement } from './types.js';

/** How a standard opens, guards and ends a session; everything between is the same for xapi and cmi5. */
export interface Opening {
  readonly host: Host;
  readonly launch: Launch;
  readonly direct: DirectClient;
  /** The library's client once it has come, the direct one until then. */
  readonly client: () => Client;
  readonly document: StateDocument;
  /** Null where attempts have no registration: then none follows another. */
  readonly latest: LatestDocument | null;
  /** Makes a draft a statement; null where this session must not send it. */
  readonly dress: (message: Extract<Message, { kind: 'statement' }>) => Statement | null;
  /** Sent alone before everything else; null where this session has sent it before a reload. */
  readonly first: Statement | null;
  /** The statement that ends the session. `at`: epoch milliseconds, not before any statement of the session. */
  readonly last: (how: { readonly at: number; readonly duration: number; readonly completed: boolean }) => Statement;
  /** Nothing may arrive before the first statement, and nothing after the last, whatever way it took (cmi5 9.3.0.0-4, 9.3.8). */
  readonly ordered: boolean;
  /**
   * Told once the first statement was taken, and once the last one was sent: `ended` on the learner's wish, `left` in
   * pagehide, which a reload begins with too.
   */
  readonly told: (what: 'initialized' | 'ended' | 'left') => void;
  /** As `Session.forget`. */
  readonly forget: () => void;
}

type Unit =
  | { readonly kind: 'statements'; readonly statements: readonly Statement[] }
  | { readonly kind: 'state'; readonly state: string };

/** How long the learner waits for the last answer before the course lets go (field notes C12). */
const FAREWELL = 2000;

const sizeOf = (unit: Unit): number => (unit.kind === 'state' ? 1 : unit.statements.length);

const untried = (unit: Unit, stop: Sent['stop']): Sent => ({
  outcomes: Array.from({ length: sizeOf(unit) }, () => 'not tried'),
  stop,
});

/** Messages in their order, statements that follow one another cut by `cut`. */
const unitsOf = (messages: readonly (Statement | string)[], cut: typeof batches): readonly Unit[] => {
  const units: Unit[] = [];
  let run: Statement[] = [];
  const close = (): void => {
    for (const statements of cut(run)) units.push({ kind: 'statements', statements });
    run = [];
  };
  for (const message of messages)
    if (typeof message === 'string') {
      close();
      units.push({ kind: 'state', state: message });
    } else run.push(message);
  close();
  return units;
};

/** A session with an LRS: one request in flight, strict order, and one outcome a message. */
export const openSession = (opening: Opening): Session<Message> => {
  const { host, launch, direct, client, document, latest, dress, last, ordered, told, forget } = opening;
  const { env } = host;
  const began = env.monotonic();
  let first = opening.first;
  /** What happened before the LMS was found is told as of then: nothing may come before initialized. */
  const opened = first?.timestamp ?? '';
  let lastAt = first ? Date.parse(first.timestamp) : 0;
  let duration: number | null = null;
  let completed = false;
  let over = false;

  const doubt: Doubt = {
    // The names of documents are there for whoever may write them, and never "not found".
    answers: async () => env.online() && (await direct.getState()).status !== 0,
    holds: async id => (await direct.getStatement(id)).status === 200,
  };

  /** Statements that are on their way, or arrived while the delivery they belong to is still under way, by id. */
  const flying = new Map<string, Statement>();

  let beginning = false;
  /** Once the LMS has taken the first statement this costs nothing; until then nothing else may be sent. */
  const begin = async (): Promise<Sent> => {
    if (!first) return { outcomes: [], stop: null };
    beginning = true;
    const sent = await sendBatch([first], statements => direct.sendStatements(statements));
    beginning = false;
    if (sent.outcomes[0] === 'confirmed') {
      first = null;
      told('initialized');
    }
    // A first statement that is refused for what it says will not be taken later either.
    return sent.outcomes[0] === 'refused' ? { outcomes: [], stop: 'dead' } : sent;
  };

  const sendUnit = async (unit: Unit, by: Client, once: boolean): Promise<Sent> => {
    if (unit.kind === 'state') {
      if (once) {
        const leaving = document.leave(unit.state);
        if (leaving.held !== null) latest?.note(leaving.held);
        return leaving.sent;
      }
      const { held, ...sent } = await document.write(by, unit.state);
      if (held !== null) latest?.keep(held, completed);
      return sent;
    }
    const post = async (statements: readonly Statement[]) => {
      for (const statement of statements) flying.set(statement.id, statement);
      const reply = await by.sendStatements(statements);
      if (verdict(reply.status) !== 'taken') for (const { id } of statements) flying.delete(id);
      return reply;
    };
    return once ? sendOnce(unit.statements, post) : sendBatch(unit.statements, post, doubt);
  };

  const starting = begin().then(sent => {
    over ||= sent.stop === 'dead';
  });
  let tail: Promise<unknown> = starting;

  const inTurn = async (units: readonly Unit[]): Promise<Sent> => {
    const none = (stop: Sent['stop']): Sent => ({
      outcomes: units.flatMap(unit => untried(unit, stop).outcomes),
      stop,
    });
    if (over) return none('dead');
    if (direct.transport.paused()) return none('later');
    const begun = await begin();
    return begun.stop ? none(begun.stop) : inOrder(units, sizeOf, unit => sendUnit(unit, client(), false));
  };

  /** What leaves with the end of the session. */
  let held: readonly Statement[] = [];
  /** Adds the statement that ends the session to it; null where nothing waits for it. */
  let join: ((statement: Statement) => Promise<unknown>) | null = null;

  /**
   * The last statements of a page wait for the one that ends the session, in the same task: of two requests sent at
   * once the second may arrive first, and nothing may follow terminated (cmi5 9.3.8). So all that is still to be told
   * goes in this one request, in cmi5 what is on its way too: it arrives here, or is there already. An LRS that refuses a
   * batch whole for one id that it has (openfun/ralph#345) refuses the end with it then: its session counts as abandoned,
   * and the rest waits for the next launch. The request outlives the page only as far as the browser has room beside the
   * state and what is on its way: what does not fit waits for the next launch too.
   */
  const hold = (statements: readonly Statement[]): Promise<Sent> =>
    new Promise(resolve => {
      held = statements;
      join = async statement => {
        const going = statements.slice(0, fitting(statements, statement, direct.transport.room()));
        const unit = { kind: 'statements', statements: [...going, statement] } as const;
        const { outcomes, stop } = await sendUnit(unit, direct, true);
        resolve({ outcomes: statements.map((_, n) => (n < going.length && outcomes[n]) || 'not tried'), stop });
      };
    });

  /** Every request leaves before this returns, or with `close`: pagehide has no later. */
  const atOnce = async (units: readonly Unit[], ending: boolean): Promise<Sent> => {
    const begun = first && !beginning ? begin() : null;
    const early = first !== null && ordered;
    const [waits] = ending && !early ? units.filter(({ kind }) => kind === 'statements') : [];
    const leaves = (unit: Unit): Promise<Sent> => {
      if (unit.kind === 'state' || !(ending || early)) return sendUnit(unit, direct, true);
      return unit === waits ? hold(unit.statements) : Promise.resolve(untried(unit, null));
    };
    // The state first: it is worth most, and takes its part of what may outlive the page.
    const leaving = new Map<Unit, Promise<Sent>>();
    for (const kind of ['state', 'statements'])
      for (const unit of units) if (unit.kind === kind) leaving.set(unit, leaves(unit));
    // Who only hides a page may leave it any moment: then there must be room for what is told.
    if (!ending) latest?.leave(0);
    const sent = await Promise.all(units.map(async unit => (await leaving.get(unit)) ?? untried(unit, null)));
    await begun;
    return {
      outcomes: sent.flatMap(({ outcomes }) => outcomes),
      stop: sent.some(({ stop }) => stop === 'dead') ? 'dead' : null,
    };
  };

  const note = (message: Message): Statement | string | null => {
    if (message.kind === 'state') {
      duration = message.duration;
      completed = message.completed;
      return message.state;
    }
    const dressed = dress(message);
    const statement = dressed && dressed.timestamp < opened ? { ...dressed, timestamp: opened } : dressed;
    if (statement) lastAt = Math.max(lastAt, Date.parse(statement.timestamp));
    return statement;
  };

  const deliver: Session<Message>['deliver'] = async (messages, { sync, last: ending = false }): Promise<Delivery> => {
    if (over) return { outcomes: messages.map(() => 'not tried' as const), dead: true };
    const noted = messages.map(note);
    const ids = noted.map(message => (message !== null && typeof message !== 'string' ? message.id : null));
    /** Where a statement stands first: an LRS refuses a batch that holds one id twice (xAPI 1.0.3, part three, 2.1.1). */
    const place = ids.map((id, n) => (id === null ? n : ids.indexOf(id)));
    // What is on its way is left to arrive: sent once more, an LRS that refuses a batch whole for one id that it has would
    // refuse what is new beside it (openfun/ralph#345).
    const goes = noted.map(
      (message, n) => message !== null && place[n] === n && !(sync && !(ending && ordered) && flying.has(ids[n] ?? '')),
    );
    const units = unitsOf(
      noted.filter((_, n) => goes[n]).filter(message => message !== null),
      // What leaves with the end is measured when it leaves.
      ending ? run => (run.length > 0 ? [run] : []) : batches,
    );
    let sending: Promise<Sent>;
    if (sync) sending = atOnce(units, ending);
    else tail = sending = tail.then(() => inTurn(units));
    const { outcomes, stop } = await sending;
    ids.forEach((id, n) => {
      if (id !== null && goes[n]) flying.delete(id);
    });
    over ||= stop === 'dead';
    let next = 0;
    const heard = goes.map(gone => (gone && outcomes[next++]) || 'not tried');
    const delivery: Delivery = {
      outcomes: noted.map((message, n) => (message === null ? 'refused' : (heard[place[n] ?? n] ?? 'not tried'))),
      dead: stop === 'dead',
    };
    return delivery;
  };

  const close: Session<Message>['close'] = async ({ sync }) => {
    if (over) return;
    const end = (): Promise<unknown> => {
      const at = Math.max(lastAt, env.now());
      const statement = last({ at, duration: duration ?? env.monotonic() - began, completed });
      told(sync ? 'left' : 'ended');
      // Before the end, for after it a platform may refuse everything; in the room that the end leaves.
      latest?.leave(direct.transport.room() - bytes(JSON.stringify([...held, statement])));
      return join?.(statement) ?? direct.sendStatements([statement]);
    };
    if (sync) {
      over = true;
      if (first && ordered) return;
      // Nothing was delivered with it where the browser says that there is no line; what is on its way may arrive, and last.
      if (ordered && !join && flying.size > 0) void hold([...flying.values()]);
      await end();
      return;
    }
    const ended = tail.then(async () => {
      if (over) return;
      over = true;
      if (!(await begin()).stop) await end();
    });
    await Promise.race([
      ended,
      new Promise<void>(resolve => {
        env.after(FAREWELL, resolve);
      }),
    ]);
  };

  const earlier = async (): Promise<string | null> => {
    await starting;
    return over || !latest ? null : latest.earlier();
  };

  return { launch, deliver, close, forget, earlier };
};
