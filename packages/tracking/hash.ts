/** 32 bits of a text, well mixed (FNV-1a with a final avalanche). For order, keys and checksums, never for secrets. */
export const hash = (text: string): number => {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
};

/**
 * Ten bits of the hash of a learner's id, 1..1023: they tell a mix-up of two learners (decision 17), and name nobody.
 */
export const learnerMark = (id: string): number => (hash(id) % 1023) + 1;

/** The last 24 bits of the hash of a text: the place of an activity without a slot, and the checksum of a section. */
export const hash24 = (text: string): number => hash(text) & 0xffffff;
