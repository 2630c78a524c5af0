import type { Attempt } from './attempt.js';
import type { Id, Outline, Response } from './course.js';
import type { Env } from './env.js';
import type { LearningEvent } from './events.js';
import type { StandardName } from './standard.js';
import { asKept } from './as-kept.js';
import { hash } from './hash.js';
import { pause } from './pause.js';
import { quietly } from './quietly.js';

/** An event that was not confirmed: `ordinal` counts the interactions appended up to it, null before it was sent. */
export interface Entry {
  readonly event: LearningEvent;
  readonly ordinal: number | null;
}

/**
 * What one launch keeps on the device: the encoded attempt and what was not confirmed. Ids, codes and times; no words,
 * no actors, no statements.
 */
export interface Journal {
  readonly lineage: string;
  /** The launch that writes it. */
  readonly session: string;
  /** `Launch.learner` of it; absent where the LMS does not say, and before it was asked. */
  readonly learner?: number | undefined;
  /** How often it was written, and when the last time (epoch milliseconds). */
  readonly writes: number;
  readonly at: number;
  readonly state: string;
  /** The `seq` that was read back from the LMS or confirmed; 0: none ever was. */
  readonly acked: number;
  /** The state of the LMS as it was found, where this version could not read it: another one may. */
  readonly unread?: string | null;
  /** The learner's own device, without an LMS: this is the record itself. */
  readonly own: boolean;
  readonly entries: readonly Entry[];
  /** Chosen and not submitted, by item. */
  readonly drafts: readonly (readonly [Id, Response])[];
}

/** How a write went: at once (localStorage), and in the end (IndexedDB as well). */
export interface Written {
  readonly now: boolean;
  readonly landed: Promise<boolean>;
}

/** The journals of one course in one standard, in two homes. */
export interface Store {
  /** What stands before the keys of this course in this standard. */
  readonly prefix: string;
  /** What the synchronous home holds now, of other windows as well. */
  peek(): readonly Journal[];
  /** Journals of earlier launches, the latest first; those of 30 days and more are removed. */
  read(): Promise<readonly Journal[]>;
  write(journal: Journal): Written;
  /** Where a window still writes it and got beyond so many `writes`, it stays. */
  remove(session: string, writes?: number): void;
  /** Empties both homes of everything of this course, whatever the standard. */
  clear(): Promise<void>;
}

const DAYS_30 = 30 * 86_400_000;
/** A database that does not answer is done without (milliseconds). */
export const PATIENCE = 2000;

/** Whether an entry can be told: it has a name, a place that a list can have, and an answer where it is one. */
const isEntry = ({ event, ordinal }: Entry): boolean =>
  typeof event.id === 'string' &&
  (ordinal === null || (Number.isInteger(ordinal) && ordinal > 0)) &&
  (event.verb !== 'answered' || typeof asKept(event.response).type === 'string');

/**
 * The journal of a text; none where it is none: other programs write in the same homes. An entry or a draft that is none
 * costs only itself.
 */
export const parse = (text: string | null | undefined): readonly Journal[] =>
  quietly(() => {
    const read = JSON.parse(text ?? '') as Journal;
    const isOurs =
      /^[0-9a-f]{12}$/.test(read.lineage) && typeof read.session === 'string' && typeof read.state === 'string';
    const entries = read.entries.filter(entry => quietly(() => isEntry(entry)));
    return isOurs ? [{ ...read, entries, drafts: read.drafts.filter(Array.isArray) }] : [];
  }) ?? [];

/** Opens both homes. The keys tell neither the course nor the learner. */
export const openStore = (env: Env, { base, id }: Pick<Outline, 'base' | 'id'>, name: StandardName): Store => {
  const { local, database } = env;
  const course = `tl-${hash(`${base}/${id}`).toString(36)}-`;
  const prefix = `${course}${name}-`;

  const ofStart = (start: string, keys: readonly string[] = []): readonly string[] =>
    keys.filter(key => key.startsWith(start));
  const localKeys = (start: string): readonly string[] => ofStart(start, local?.keys());
  const databaseKeys = async (start: string): Promise<readonly string[]> => ofStart(start, await database?.keys());

  const peek = (): readonly Journal[] => localKeys(prefix).flatMap(key => parse(local?.get(key)));

  const remove = (session: string, writes = Infinity): void => {
    const key = prefix + session;
    if (parse(local?.get(key)).some(journal => journal.writes > writes)) return;
    local?.remove(key);
    void database?.remove(key);
  };

  const fromDatabase = async (): Promise<readonly Journal[]> =>
    (await Promise.all((await databaseKeys(prefix)).map(async key => database?.get(key)))).flatMap(parse);

  return {
    prefix,
    peek,
    async read() {
      const fromLocal = peek();
      const late = await Promise.race([fromDatabase().catch(() => []), pause(env, PATIENCE).then(() => [])]);
      const found = [...fromLocal, ...late].sort((a, b) => a.writes - b.writes);
      // Of two copies the one that was written last.
      const latest = new Map(found.map(journal => [journal.session, journal]));
      return [...latest.values()]
        .sort((a, b) => b.at - a.at)
        .filter(({ own, at, session }) => {
          const isStale = !own && env.now() - at > DAYS_30;
          if (isStale) remove(session);
          return !isStale;
        });
    },
    write(journal) {
      const text = JSON.stringify(journal);
      const now = local?.set(prefix + journal.session, text) ?? false;
      const put = database?.put(prefix + journal.session, text) ?? Promise.resolve(false);
      return { now, landed: put.then(ok => ok || now).catch(() => now) };
    },
    remove,
    async clear() {
      for (const key of localKeys(course)) local?.remove(key);
      await Promise.all((await databaseKeys(course)).map(async key => database?.remove(key)));
    },
  };
};

/** What journals (the latest first) hold that was not confirmed, from the oldest to the latest. */
export const entriesOf = (journals: readonly Journal[]): readonly Entry[] =>
  [...journals].reverse().flatMap(({ entries }) => entries);

/** A journal with the attempt it holds. */
export interface Kept extends Journal {
  readonly attempt: Attempt;
}
