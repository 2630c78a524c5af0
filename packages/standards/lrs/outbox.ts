import type { Outcome } from '@throughline/tracking';
import { bytes } from './transport.js';
import type { Reply } from './transport.js';
import type { Statement } from './types.js';

/**
 * No more statements than a slow LRS takes in one go, and so few bytes that a batch on its way, the same once more with the
 * end of the session (cmi5 9.3.8), and the state all fit into what may outlive a page.
 */
export const MOST = { statements: 25, bytes: 20 * 1024 } as const;

/** Bytes of a statement in a list. */
const weigh = (statement: Statement): number => bytes(JSON.stringify(statement)) + 1;

/** Cuts statements, in order, into batches that an LRS takes. */
export const batches = (statements: readonly Statement[]): readonly (readonly Statement[])[] => {
  const cut: Statement[][] = [];
  let size = 0;
  for (const statement of statements) {
    const weight = weigh(statement);
    const open = cut.at(-1);
    if (open && open.length < MOST.statements && size + weight <= MOST.bytes) {
      open.push(statement);
      size += weight;
    } else {
      cut.push([statement]);
      size = weight;
    }
  }
  return cut;
};

/**
 * What an answer means. `taken`; `there already`; `bad` and `large`: this content will never be taken; `dead`: the
 * session is over; `later`: nothing is wrong with the content, try again.
 */
export type Verdict = 'taken' | 'there already' | 'bad' | 'large' | 'dead' | 'later';

/** The table of answers (field notes d). The body of a 2xx is not looked at: some LMSs write error text into it. */
export const verdict = (status: number): Verdict => {
  if (status >= 200 && status < 300) return 'taken';
  switch (status) {
    case 400:
      return 'bad';
    case 401:
    case 403:
      return 'dead';
    case 409:
      return 'there already';
    case 413:
      return 'large';
    default:
      return 'later';
  }
};

export interface Sent {
  readonly outcomes: readonly Outcome[];
  /** Why the rest must wait: the session is over, or the LRS cannot be reached now. */
  readonly stop: 'dead' | 'later' | null;
}

const same = (count: number, outcome: Outcome): readonly Outcome[] => Array.from({ length: count }, () => outcome);

/** The smaller pieces in which a refused batch is tried again: halves, or one by one where an id was there already. */
const pieces = (statements: readonly Statement[], said: Verdict): readonly (readonly Statement[])[] => {
  if (said === 'there already') return statements.map(statement => [statement]);
  const half = Math.ceil(statements.length / 2);
  return [statements.slice(0, half), statements.slice(half)];
};

/** Sends one after another until one must wait; what was not reached is `not tried`. */
export const inOrder = async <T>(
  parts: readonly T[],
  size: (part: T) => number,
  send: (part: T) => Promise<Sent>,
): Promise<Sent> => {
  const outcomes: Outcome[] = [];
  let stop: Sent['stop'] = null;
  for (const part of parts) {
    const sent: Sent = stop ? { outcomes: same(size(part), 'not tried'), stop } : await send(part);
    outcomes.push(...sent.outcomes);
    stop = sent.stop;
  }
  return { outcomes, stop };
};

/** Finds out what became of a request that was not answered. */
export interface Doubt {
  /** Whether the LRS answers other questions now. */
  readonly answers: () => Promise<boolean>;
  readonly holds: (id: string) => Promise<boolean>;
}

type Post = (statements: readonly Statement[]) => Promise<Reply>;

const WAITING: Sent = { outcomes: ['not tried'], stop: 'later' };
const THERE: Sent = { outcomes: ['confirmed'], stop: null };

/**
 * No answer came, though the LRS answers: it may have been a refusal, which a browser keeps from the page where it carries
 * no CORS headers. One by one what is there already is found, and the first that is neither taken nor there waits with the
 * rest, for nobody says why.
 */
const oneByOne = (statements: readonly Statement[], post: Post, doubt: Doubt): Promise<Sent> =>
  inOrder(
    statements,
    () => 1,
    async statement => {
      const sent = statements.length > 1 ? await sendBatch([statement], post) : WAITING;
      return sent.stop === 'later' && (await doubt.holds(statement.id)) ? THERE : sent;
    },
  );

/** Sends a batch; a refused one is cut until only what the LRS will never take is left behind. */
export const sendBatch = async (statements: readonly Statement[], post: Post, doubt?: Doubt): Promise<Sent> => {
  const { status } = await post(statements);
  const said = verdict(status);
  const count = statements.length;
  if (status === 0 && doubt && (await doubt.answers())) return oneByOne(statements, post, doubt);
  if (said === 'taken') return { outcomes: same(count, 'confirmed'), stop: null };
  if (said === 'dead' || said === 'later') return { outcomes: same(count, 'not tried'), stop: said };
  // A single statement whose id is stored already is a replay that had arrived (decision 12).
  if (count === 1) return { outcomes: [said === 'there already' ? 'confirmed' : 'refused'], stop: null };
  return inOrder(
    pieces(statements, said),
    piece => piece.length,
    piece => sendBatch(piece, post, doubt),
  );
};

/** How many of the first statements fit into so many bytes beside the last one, in one request. */
export const fitting = (statements: readonly Statement[], last: Statement, room: number): number => {
  let left = room - weigh(last) - 1;
  const beyond = statements.findIndex(statement => (left -= weigh(statement)) < 0);
  return beyond < 0 ? statements.length : beyond;
};

/** As `sendBatch`, for the last task of a page: one request, and what was refused is left for the next launch. */
export const sendOnce = async (statements: readonly Statement[], post: Post): Promise<Sent> => {
  const said = verdict((await post(statements)).status);
  const there = said === 'taken' || (said === 'there already' && statements.length === 1);
  return {
    outcomes: same(statements.length, there ? 'confirmed' : 'not tried'),
    stop: said === 'dead' ? 'dead' : null,
  };
};
