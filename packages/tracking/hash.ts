/** 32 bits of a text, well mixed (FNV-1a with a final avalanche). For order, keys and checksums, never for secrets. */
export const hash = (text: string): number => {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

/**
 * The hash of a learner's id, never 0: it keeps what lies on one device of two learners apart (decision 9). All 32 bits of
 * it: of ten, which the short code has room for, two in sixty people share theirs.
 */
export const learnerMark = (id: string): number => hash(id) || 1;

/** The last 24 bits of the hash of a text: the place of an activity without a slot, and the checksum of a section. */
export const hash24 = (text: string): number => hash(text) & 0xffffff;
