import type { Diagnostic, Host, Launch, StandardName } from '@throughline/tracking';
import { decode, encode } from '@throughline/tracking/codec.js';
import { openStore } from '@throughline/tracking/journal.js';
import { quietly } from '@throughline/tracking/quietly.js';

/** What is wrong with the state that the platform gave back. */
const ofState = (text: string | null, { outline }: Host): readonly Diagnostic[] => {
  if (!text) return [];
  const read = decode(text, outline);
  if (!read) return ['S1'];
  // What is written again is what was read; only what was broken is missing in it.
  const isCut = encode(read, outline).length < text.length;
  return [...(isCut ? (['S2'] as const) : []), ...(read.unknown.length > 0 ? (['S3'] as const) : [])];
};

/** What is wrong with the journals of earlier launches: what stands there against what is read. */
const ofJournals = (name: StandardName, { env, outline }: Host): readonly Diagnostic[] => {
  const store = openStore(env, outline, name);
  const keys =
    env.local?.keys().filter(key => key.startsWith(store.prefix) && !key.startsWith(`${store.prefix}lease-`)) ?? [];
  const read = store.peek();
  const written = keys.map(key =>
    quietly(() => (JSON.parse(env.local?.get(key) ?? '') as { entries: readonly unknown[] }).entries.length),
  );
  const entries = written.reduce<number>((sum, length) => sum + (length ?? 0), 0);
  if (read.length < keys.length) return ['J1'];
  return entries > read.reduce((sum, journal) => sum + journal.entries.length, 0) ? ['J2'] : [];
};

/** What a launch found that was not as it should be. */
export const troublesOf = (launch: Launch, name: StandardName, host: Host): readonly Diagnostic[] => [
  ...(launch.ended ? (['L1'] as const) : []),
  ...ofState(launch.state, host),
  ...ofJournals(name, host),
];
