import { lrsPlatform } from './lrs.js';
import type { Personality } from './platform.js';

/** An LRS that gives its documents no ETag. */
export const noEtag: Personality = {
  name: 'LRS-no-ETag',
  source:
    'Documents come without an ETag, so that a write cannot say what it was made from (field notes X12, lxHive#67).',
  standards: ['xapi', 'cmi5'],
  open: standard => lrsPlatform(standard, { options: { tags: false } }),
};
