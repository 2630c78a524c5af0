import { MORE } from '@throughline/tracking/state-text.js';

/** One call of SetValue. */
export type Setting = readonly [element: string, value: string];

/**
 * Settings that belong together (an interaction, an objective, the score), made in order. The first one carries the
 * message: where it is refused the rest is not tried; where a later one is refused the others are still made.
 */
export type ScormMessage = readonly Setting[];

/** The settings of the elements that begin with `at`; what is empty is not said. */
export const settings = (at: string, values: Readonly<Record<string, string>>): ScormMessage =>
  Object.entries(values).flatMap(([name, value]): Setting[] => (value ? [[at + name, value]] : []));

export const STATE = 'cmi.suspend_data';

/** The state: first what every LMS takes of it, then all. An LMS that refuses all, or cuts it, holds that much. */
export const stateSettings = (state: string | null): ScormMessage =>
  [...new Set(state && [...state.split(MORE, 1), state])].map(value => [STATE, value]);
