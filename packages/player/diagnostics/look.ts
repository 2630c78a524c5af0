import type { DatabaseHome, Diagnostic, Host, Journal, Launch, LocalHome, StandardName } from '@throughline/tracking';
import { decode, encode } from '@throughline/tracking/codec.js';
import { isDraft } from '@throughline/tracking/drafts.js';
import { openStore, parse, PATIENCE } from '@throughline/tracking/journal.js';
import { inTime } from '@throughline/tracking/pause.js';
import { stanceOf } from '@throughline/tracking/work.js';

/** What is wrong with the state that the platform gave back. */
const ofState = (text: string | null, { outline }: Host): readonly Diagnostic[] => {
  if (!text) return [];
  const read = decode(text, outline);
  if (!read) return ['S1'];
  // What is written again is what was read; only what was broken is missing in it.
  const isCut = encode(read, outline).length < text.length;
  return [...(isCut ? (['S2'] as const) : []), ...(read.unknown.length > 0 ? (['S3'] as const) : [])];
};

/**
 * Whether a platform that gave nothing back was told things by an earlier launch of this device, and said that it had
 * taken them. What it once gave back is not meant: that was reset on purpose.
 */
const isForgetful = (launch: Launch, name: StandardName, { env, outline }: Host): boolean =>
  stanceOf(launch) === 'telling' &&
  launch.state === null &&
  openStore(env, outline, name)
    .peek()
    .some(
      ({ acked, learner, entries }) =>
        acked === 0 && learner === launch.learner && entries.some(({ ordinal }) => ordinal !== null),
    );

/** What is wrong with a launch, as the platform told of it. */
export const troublesOf = (launch: Launch, name: StandardName, host: Host): readonly Diagnostic[] => [
  ...(launch.ended ? (['L1'] as const) : []),
  ...(!launch.connected && !launch.ended && name !== 'standalone' ? (['L5'] as const) : []),
  ...ofState(launch.state, host),
  ...(isForgetful(launch, name, host) ? (['S5'] as const) : []),
];

/** Texts by key. */
type Texts = ReadonlyMap<string, string>;

/** What one home of journals holds. */
const textsIn = async (home: LocalHome | DatabaseHome | null, wanted: (key: string) => boolean): Promise<Texts> => {
  const keys = ((await home?.keys()) ?? []).filter(wanted);
  const texts = await Promise.all(keys.map(async key => [key, await home?.get(key)] as const));
  return new Map(texts.flatMap(([key, text]) => (typeof text === 'string' ? [[key, text] as const] : [])));
};

const journalIn = (text: string | undefined): Journal | undefined => parse(text)[0];

/** What is wrong with one copy: what stands there against what is read. */
const ofText = (text: string, { outline }: Host): readonly Diagnostic[] => {
  const journal = journalIn(text);
  if (!journal) return ['J1'];
  const { entries, drafts } = JSON.parse(text) as Journal;
  return [
    ...(entries.length > journal.entries.length ? (['J2'] as const) : []),
    ...(drafts.length > journal.drafts.filter(isDraft(outline)).length ? (['J5'] as const) : []),
  ];
};

/**
 * Whether the homes agree on a journal. Its window may be open and write it meanwhile, the database last: only what was
 * in neither order so is a disagreement.
 */
const ofHomes = (
  local: string | undefined,
  later: string | undefined,
  database: string | undefined,
): readonly Diagnostic[] => {
  const [before, after, put] = [local, later, database].map(text => journalIn(text)?.writes);
  if (put !== undefined && local === undefined && later === undefined) return ['J3'];
  if (before === undefined || after === undefined) return [];
  return put === undefined || put < before || put > after ? ['J4'] : [];
};

/** What is wrong with the journals of earlier launches, in either home; nothing of them is changed. */
export const troublesOfJournals = async (name: StandardName, host: Host): Promise<readonly Diagnostic[]> => {
  const { env, outline } = host;
  const { prefix } = openStore(env, outline, name);
  const isJournal = (key: string): boolean => key.startsWith(prefix) && !key.startsWith(`${prefix}lease-`);
  const local = await textsIn(env.local, isJournal);
  const database = env.database && (await inTime(env, PATIENCE, textsIn(env.database, isJournal)));
  const later = await textsIn(env.local, isJournal);
  const keys = new Set([...local.keys(), ...(database?.keys() ?? [])]);
  const all = Array.from(keys, key => {
    const [text, put] = [local.get(key), database?.get(key)];
    return [
      ...[text, put].flatMap(each => (each === undefined ? [] : ofText(each, host))),
      // Where there is one home, or the other one did not answer, there is nothing to compare.
      ...(env.local && database ? ofHomes(text, later.get(key), put) : []),
    ];
  });
  return [...new Set(all.flat())].sort();
};
