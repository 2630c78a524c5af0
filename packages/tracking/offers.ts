import type { Kept } from './journal.js';
import type { Offer } from './recorder.js';

/**
 * Work that lies on this device and that the LMS does not know (decision 11), the latest first. `answer` is told what the
 * learner said: the journals that are theirs, or none, and what is to be asked next.
 */
export const offerOf = (
  journals: readonly Kept[],
  answer: (taken: readonly Kept[], next: Offer | null) => void,
): Offer | null => {
  const [latest] = journals;
  if (!latest) return null;
  const own = journals.filter(({ lineage }) => lineage === latest.lineage);
  const say = (taken: readonly Kept[]): void => {
    answer(
      taken,
      offerOf(
        journals.filter(each => !own.includes(each)),
        answer,
      ),
    );
  };
  return {
    at: latest.at,
    accept: () => {
      say(own);
    },
    decline: () => {
      say([]);
    },
  };
};
