import type { Launch } from '@throughline/tracking';
import { stanceOf } from '@throughline/tracking/work.js';

/**
 * No LMS was there to begin with. Where one was and its session has ended, the work waits for it: the learner is told so,
 * and not asked whose device this is.
 */
export const isAlone = (launch: Launch): boolean => stanceOf(launch) === 'alone';
