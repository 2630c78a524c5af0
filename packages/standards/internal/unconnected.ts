import type { Launch, Session } from '@throughline/tracking';
import { ALONE } from '@throughline/tracking/work.js';

/** A session without an LMS, or with one that has ended it: nothing is tried, nothing is lost (the journal holds it). */
export const unconnected = (launch: Partial<Launch> = {}): Session<never> => ({
  launch: { ...ALONE, ...launch },
  deliver: messages => Promise.resolve({ outcomes: messages.map(() => 'not tried'), dead: false }),
  close: () => Promise.resolve(),
});
