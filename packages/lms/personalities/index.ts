import { alone } from './alone.js';
import { asyncProxy } from './async-proxy.js';
import { chamilo } from './chamilo.js';
import { columnCut } from './column-cut.js';
import { csod } from './csod.js';
import { deadOpener } from './dead-opener.js';
import { errorIn200 } from './error-in-200.js';
import { flakyLrs } from './flaky-lrs.js';
import { hiddenHeaders } from './hidden-headers.js';
import { ilias } from './ilias.js';
import { moodle12, moodle12Standard } from './moodle12.js';
import { moodle2004 } from './moodle2004.js';
import { moodleLogin45 } from './moodle-login45.js';
import { moodlePurge } from './moodle-purge.js';
import { narrow2004 } from './narrow2004.js';
import { newRegistration } from './new-registration.js';
import { noEtag } from './no-etag.js';
import { noLearnerId } from './no-learner-id.js';
import { openEdx } from './open-edx.js';
import { overAfterTerminated } from './over-after-terminated.js';
import type { Personality } from './platform.js';
import { ralph } from './ralph.js';
import { resetting } from './resetting.js';
import { scormAgain } from './scorm-again.js';
import { silentErrors } from './silent-errors.js';
import { slowLrs } from './slow.js';
import { smallLrs } from './small-lrs.js';
import { standardMinimal } from './standard-minimal.js';
import { strict12 } from './strict12.js';
import { strict2004 } from './strict2004.js';
import { strictCmi5 } from './strict-cmi5.js';
import { throwing } from './throwing.js';
import { truncating } from './truncating.js';

export type * from './platform.js';

/** Every kind of platform that a learner may meet, a file each. */
export const personalities: readonly Personality[] = [
  strict12,
  strict2004,
  narrow2004,
  moodle12,
  moodle12Standard,
  moodle2004,
  moodleLogin45,
  moodlePurge,
  chamilo,
  csod,
  ilias,
  openEdx,
  asyncProxy,
  deadOpener,
  truncating,
  columnCut,
  resetting,
  throwing,
  standardMinimal,
  noLearnerId,
  scormAgain,
  ralph,
  flakyLrs,
  slowLrs,
  noEtag,
  newRegistration,
  overAfterTerminated,
  smallLrs,
  hiddenHeaders,
  silentErrors,
  errorIn200,
  strictCmi5,
  alone,
];
