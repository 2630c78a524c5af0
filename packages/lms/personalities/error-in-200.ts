import { lrsPlatform } from './lrs.js';
import type { LrsQuirks } from './lrs.js';
import type { Personality } from './platform.js';

/** Stores what is posted, and answers with words of an error. */
export const noticeIn200: LrsQuirks = {
  rewrites: ({ url, method }, reply) =>
    url.includes('/statements') && method !== 'GET' && reply.status < 300
      ? { ...reply, status: 200, body: '<br /><b>Notice</b>: Undefined property: stdClass::$id in lib.php' }
      : reply,
};

/** A platform that stores a statement and answers with words of an error. */
export const errorIn200: Personality = {
  name: 'LRS-error-in-200',
  source:
    'Measured with mod_cmi5 0.1 (moodle.md): the body of a 200 to a statements request can hold error text; a PUT is answered with 200, not 204.',
  standards: ['xapi', 'cmi5'],
  open: standard => lrsPlatform(standard, noticeIn200),
};
