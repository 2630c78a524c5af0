import { text } from '../lrs/wire.js';
import { lrsPlatform } from './lrs.js';
import type { Page, Personality } from './platform.js';

/** One request in so many fails, and one answer in so many is lost at the gateway. */
const ONE_IN = 6;
const STATUSES = [500, 502, 503, 504, 429];

const strikes = (page: Page): boolean => !page.calm && page.random() * ONE_IN < 1;

/** An LRS that fails now and then. */
export const flakyLrs: Personality = {
  name: 'LRS-flaky',
  source:
    'Answers 5xx and 429 now and then (field notes d: keep, back off); a gateway that gives up answers 504 for what was stored behind it.',
  standards: ['xapi', 'cmi5'],
  open: standard =>
    lrsPlatform(standard, {
      faults: page => [
        {
          before: () =>
            strikes(page) ? text(STATUSES[Math.floor(page.random() * STATUSES.length)] ?? 500, 'Try again.') : null,
        },
      ],
      // The token of a cmi5 launch is given once: an answer lost there ends the launch, not the work.
      rewrites: ({ url, method }, reply, page) =>
        method !== 'GET' && !url.includes('/token/') && strikes(page) ? text(504, 'Gateway time-out.') : reply,
    }),
};
