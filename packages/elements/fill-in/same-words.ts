/** Typed words without what a typing hand leaves to chance: spaces, quotes, dashes, marks of direction; capitals. */
const plain = (words: string, matchCase: boolean): string => {
  const text = words
    .normalize('NFKC')
    .replace(/[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replace(/[‘’‚‛′`´]/gu, "'")
    .replace(/[“”„‟«»″]/gu, '"')
    .replace(/[‐-―−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
  return matchCase ? text : text.toLowerCase();
};

/** Whether what was typed is what was asked for. */
export const sameWords = (typed: string, wanted: string, matchCase: boolean): boolean =>
  plain(typed, matchCase) === plain(wanted, matchCase);
