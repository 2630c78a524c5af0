import type { Host, Session } from '@throughline/tracking';
import { join as joinScorm } from '../internal/join.js';
import type { ScormMessage } from '../internal/scorm-message.js';
import { scorm2004 } from './edition.js';

/** Finds the LMS and opens the session; `connected: false` where there is none, at the latest after five seconds. */
export const join = (host: Host): Promise<Session<ScormMessage>> => joinScorm(host, scorm2004);
