import type { Personality } from '../platform.js';

/** By the name of a platform: what it does that others do not, as a sentence, and a proof of it. */
export type Quirks = Readonly<
  Record<string, Readonly<Record<string, (personality: Personality) => void | Promise<void>>>>
>;
