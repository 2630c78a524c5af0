import type { Attempt, Host, Offer, Outline, Recorder, StandardName } from '@throughline/tracking';
import { decode } from '@throughline/tracking/codec.js';
import { openStore } from '@throughline/tracking/journal.js';
import { absorb } from '@throughline/tracking/merge.js';
import { stanceOf } from '@throughline/tracking/work.js';
import { arriving } from './bring.js';

/** An attempt that is over, and when it was written (epoch milliseconds; 0: nobody says). */
interface Archived {
  readonly at: number;
  readonly attempt: Attempt;
}

/** The attempt before this one as this device has it; null where it has none. */
const onDevice = async (
  { env, outline }: Pick<Host, 'env' | 'outline'>,
  name: StandardName,
  learner: number,
  lineage: string,
): Promise<Archived | null> => {
  const theirs = (await openStore(env, outline, name).read()).filter(
    journal => journal.learner === learner && journal.acked > 0 && journal.lineage !== lineage,
  );
  const [first, ...more] = theirs
    .filter(journal => journal.lineage === theirs[0]?.lineage)
    .flatMap(({ state }) => decode(state, outline) ?? []);
  return first ? { at: theirs[0]?.at ?? 0, attempt: more.reduce(absorb, first) } : null;
};

/**
 * The same as the platform has it. What is of this attempt is none: it was taken away on purpose (decision 10). Nor is one
 * in which nothing was done, or that is no state of ours.
 */
const onPlatform = async (
  { session, attempt: { lineage } }: Pick<Recorder, 'attempt' | 'session'>,
  outline: Outline,
): Promise<Archived | null> => {
  const attempt = decode((await session?.earlier?.()) ?? null, outline);
  const isOther = attempt && attempt.lineage !== lineage && attempt.visited.size + attempt.items.size > 0;
  return isOther ? { at: 0, attempt } : null;
};

/**
 * Offers what this learner did in an earlier attempt, where the platform has begun a new one that holds nothing and this
 * device or the platform still has it (decision 16). Null where there is none, and where the platform does not say who
 * learns here: then nobody knows whose it is (decision 11). The journals stay: they are the archive of that attempt
 * (decision 10).
 */
export async function findEarlier(
  host: Pick<Host, 'env' | 'outline'>,
  name: StandardName,
  recorder: Pick<Recorder, 'attempt' | 'launch' | 'session' | 'take'>,
): Promise<Offer | null> {
  const { launch, attempt } = recorder;
  if (stanceOf(launch) !== 'telling' || !launch?.learner || launch.state !== null) return null;
  const { outline } = host;
  const found = (await onDevice(host, name, launch.learner, attempt.lineage)) ?? (await onPlatform(recorder, outline));
  if (!found) return null;
  // Each page is known here: of a module that was done, a lesson that it has had since is still to be read (decision 16).
  const earlier = { ...found.attempt, scopes: new Map() };
  return {
    at: found.at,
    accept: () => {
      recorder.take(arriving(earlier, recorder.attempt, outline));
    },
    decline: () => undefined,
  };
}
