import { lrsPlatform } from './lrs.js';
import type { Personality } from './platform.js';

/** An LRS of another origin that exposes no headers. */
export const hiddenHeaders: Personality = {
  name: 'LRS-hidden-headers',
  source: 'Measured (field notes X12): without Access-Control-Expose-Headers, ETag, Date and Retry-After read as null.',
  standards: ['xapi', 'cmi5'],
  open: standard => lrsPlatform(standard, { hides: ['etag', 'date', 'retry-after'] }),
};
