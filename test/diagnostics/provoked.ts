import type { Diagnostic } from '@throughline/tracking';
import { deviceTroubles } from './device.js';
import type { Left } from './opened.js';
import { pageTroubles } from './page.js';
import { scormTroubles } from './scorm.js';
import { storeTroubles } from './stores.js';

/**
 * How each code of the log comes about: a story on the real way, with `planted` wherever a platform, a device or an
 * element may hold words, names, ids and secrets. A code without a story does not compile.
 */
export const PROVOKED: Readonly<Record<Diagnostic, (planted: string) => Promise<Left>>> = {
  ...scormTroubles,
  ...storeTroubles,
  ...deviceTroubles,
  ...pageTroubles,
};
