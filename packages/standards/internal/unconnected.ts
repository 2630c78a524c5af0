import type { Launch, Session } from '@throughline/tracking';

/** What is told where there is no LMS: the course is readable, nothing is sent. */
export const UNCONNECTED: Launch = {
  connected: false,
  mode: 'normal',
  credit: true,
  state: null,
  interactions: 0,
  stateLimit: 64_000,
};

/** A session without an LMS: nothing is tried, nothing is lost (the journal holds it). */
export const unconnected = (): Session<never> => ({
  launch: UNCONNECTED,
  deliver: messages => Promise.resolve({ outcomes: messages.map(() => 'not tried'), dead: false }),
  close: () => Promise.resolve(),
});
