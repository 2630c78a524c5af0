import { lrsPlatform } from './lrs.js';
import type { Personality } from './platform.js';

/** An LRS of another origin behind a proxy that puts no CORS headers on what is refused: no page hears a refusal. */
export const silentErrors: Personality = {
  name: 'LRS-no-CORS-on-errors',
  source:
    'nginx adds headers by `add_header` to 2xx and 3xx only, unless it ends in `always` (ngx_http_headers_module); the Fetch standard makes an answer without Access-Control-Allow-Origin a network error, which clients report as status 0 (adlnet/xapi-lab#27: 401 and 404 of an LRS shown so).',
  standards: ['xapi', 'cmi5'],
  open: standard => lrsPlatform(standard, { silences: ({ status }) => status >= 400 }),
};
