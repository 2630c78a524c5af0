import type { Outline } from '@throughline/tracking';
import { checkerFor } from '@throughline/standards/lrs/profile/checker.js';
import { warnings } from '@throughline/standards/lrs/testing/valid.js';

type Check = ReturnType<typeof checkerFor>;
type Fetch = typeof globalThis.fetch;

/** Reads along what pages post to an LRS, whether it arrives or not. */
export interface Judge {
  /** The `fetch` of a page that plays this release. */
  readonly over: (fetch: Fetch, outline: Outline) => Fetch;
  /** How many statements were judged. */
  readonly count: number;
}

/** A release keeps its checker from story to story: the profile it stands on takes longer to make than a story. */
const checkers = new Map<Outline, Check>();

const checkOf = (outline: Outline): Check => {
  const found = checkers.get(outline) ?? checkerFor(outline);
  checkers.set(outline, found);
  return found;
};

/** Judges every statement by the profile of its course and as a strict LRS does; `object` is told what they say against it. */
export const openJudge = (object: (words: string) => void): Judge => {
  let count = 0;
  return {
    get count() {
      return count;
    },
    over: (fetch, outline) => (url, init) => {
      const { body } = init ?? {};
      if (typeof url === 'string' && url.includes('/statements') && typeof body === 'string') {
        const posted = JSON.parse(body) as unknown;
        for (const statement of Array.isArray(posted) ? (posted as unknown[]) : [posted]) {
          count++;
          for (const words of [...checkOf(outline)(statement), ...warnings(statement)])
            object(`${words}: ${JSON.stringify(statement).slice(0, 300)}`);
        }
      }
      return fetch(url, init);
    },
  };
};
