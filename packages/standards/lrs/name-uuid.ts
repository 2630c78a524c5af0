import { uuid } from '@throughline/tracking/formats.js';
import { hash } from '@throughline/tracking/hash.js';

/**
 * A UUID that depends on a name alone: the same on every device, so that what is said twice is stored once. Made of
 * four hashes of the name under different first words; not RFC 4122's SHA-1, which is asynchronous in browsers.
 */
export const nameUuid = (name: string): string => {
  const words = [0, 1, 2, 3].map(word => hash(`${word} ${name}`));
  return uuid(length => Uint8Array.from({ length }, (_, index) => (words[index >> 2] ?? 0) >>> (8 * (index & 3))));
};

/**
 * The lineage of a registration: pages that begin in it at one time, each from nothing, begin the same attempt, so that
 * what they wrote is merged and none is written over by the other.
 */
export const lineageOf = (registration: string): string =>
  nameUuid(`${registration} lineage`).replace(/-/g, '').slice(0, 12);
