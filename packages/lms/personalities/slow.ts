import { lrsPlatform } from './lrs.js';
import type { Personality } from './platform.js';

/** An LRS at the other end of a bad line. */
export const slowLrs: Personality = {
  name: 'LRS-slow',
  source:
    'Answers take up to 25 seconds, and after 20 the client gives up while the request arrives all the same (field notes d, "timeout 20 s").',
  standards: ['xapi', 'cmi5'],
  open: standard => lrsPlatform(standard, { delay: page => 200 + page.random() * page.random() * 25_000 }),
};
