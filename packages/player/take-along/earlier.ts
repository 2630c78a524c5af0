import type { Host, Offer, Recorder, StandardName } from '@throughline/tracking';
import { decode } from '@throughline/tracking/codec.js';
import { openStore } from '@throughline/tracking/journal.js';
import { absorb } from '@throughline/tracking/merge.js';
import { stanceOf } from '@throughline/tracking/work.js';
import { arriving } from './bring.js';

/**
 * Offers what this learner did in an earlier attempt, where the platform has begun a new one that holds nothing and this
 * device still has it (decision 16). Null where there is none, and where the platform does not say who learns here: then
 * nobody knows whose it is (decision 11). The journals stay: they are the archive of that attempt (decision 10).
 */
export async function findEarlier(
  { env, outline }: Pick<Host, 'env' | 'outline'>,
  name: StandardName,
  recorder: Pick<Recorder, 'attempt' | 'launch' | 'take'>,
): Promise<Offer | null> {
  const { launch } = recorder;
  if (stanceOf(launch) !== 'telling' || !launch?.learner || launch.state !== null) return null;
  const { lineage } = recorder.attempt;
  const theirs = (await openStore(env, outline, name).read()).filter(
    journal => journal.learner === launch.learner && journal.acked > 0 && journal.lineage !== lineage,
  );
  const [first, ...more] = theirs
    .filter(journal => journal.lineage === theirs[0]?.lineage)
    .flatMap(({ state }) => decode(state, outline) ?? []);
  if (!first) return null;
  // Each page is known here: of a module that was done, a lesson that it has had since is still to be read (decision 16).
  const earlier = { ...more.reduce(absorb, first), scopes: new Map() };
  return {
    at: theirs[0]?.at ?? 0,
    accept: () => {
      recorder.take(arriving(earlier, recorder.attempt, outline));
    },
    decline: () => undefined,
  };
}
