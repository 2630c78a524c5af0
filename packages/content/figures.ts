import { asciiDigits } from './mend.js';

/** A digit group, percentage, year, article number or number word above twelve. */
export interface Figure {
  /** As it stands in the text. */
  readonly words: string;
  readonly index: number;
  /** Normalised: digits without separators, a number word as digits. */
  readonly value: string;
  /** What it counts in, where it says so; figures with different scales are different. */
  readonly scale: string | undefined;
  /** It is the number of an article or of an instrument, and no amount. */
  readonly cites?: 'article' | 'instrument';
  /** In facts: false where no document was found that says it. */
  readonly proven?: boolean;
}

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const HUGE: Readonly<Record<string, number>> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 };
const values = new Map<string, number>([
  ...UNITS.map((word, index) => [word, index] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
]);

const SCALES: Readonly<Record<string, string>> = {
  '%': 'per cent',
  '٪': 'per cent',
  'per cent': 'per cent',
  percent: 'per cent',
  m: 'million',
  million: 'million',
  bn: 'billion',
  billion: 'billion',
  trillion: 'trillion',
};

const anyOf = (words: Iterable<string>) => [...words].join('|');
const WORD = `(?:${anyOf(values.keys())}|${anyOf(Object.keys(HUGE))})`;
const DIGITS = /\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/u;
const SCALE = /(?:[\s\u00a0]*(%|٪|per cent|percent|million|billion|trillion|thousand|bn\b|m\b))?/u;
const PATTERN = new RegExp(
  `(?<digits>${DIGITS.source})${SCALE.source}|\\b(?<plural>hundreds|thousands|millions|billions)\\b|\\b(?<words>${WORD}(?:(?:[- ]| and )${WORD})*)\\b`,
  'giu',
);

/** What stands before the number of an article ("Articles 3 and 4", "Art. 2(1)") or of an instrument ("No. 29", "C29"). */
const CITATIONS = [
  ['article', /\bart(?:icles?|s?\.)[\s\u00a0]*(?:\d+(?:\(\w+\))*(?:, | and | or |[-–]))*$/iu],
  ['instrument', /(?:\bNos?\.[\s\u00a0]*(?:\d+(?:, | and | or ))*|(?<!\p{L})[CPR])$/u],
] as const;

const citedAfter = (before: string): Pick<Figure, 'cites'> => {
  const cites = CITATIONS.find(([, pattern]) => pattern.test(before))?.[0];
  return cites === undefined ? {} : { cites };
};

/** The number that number words say: "two hundred and five" is 205. */
function worth(words: string): number {
  let total = 0;
  let part = 0;
  for (const word of words.toLowerCase().split(/[ -]+/u)) {
    const huge = HUGE[word];
    if (huge === undefined) part += values.get(word) ?? 0;
    else if (huge === 100) part = (part || 1) * 100;
    else {
      total += (part || 1) * huge;
      part = 0;
    }
  }
  return total + part;
}

/** Every figure of a text; with `small`, number words up to twelve too. */
export function figuresIn(text: string, small = false): readonly Figure[] {
  const plain = asciiDigits(text);
  const found: Figure[] = [];
  for (const match of plain.matchAll(PATTERN)) {
    const { digits, plural, words } = match.groups ?? {};
    const base = { words: text.slice(match.index, match.index + match[0].length), index: match.index };
    if (digits !== undefined) {
      const number = digits.replace(/[,\u00a0\u202f ]/gu, '').replace(/^0+(?=\d)/u, '');
      const scale = match[2]?.toLowerCase();
      found.push(
        scale === 'thousand'
          ? { ...base, value: String(Math.round(Number(number) * 1000)), scale: undefined }
          : {
              ...base,
              value: number,
              scale: scale === undefined ? undefined : SCALES[scale],
              ...citedAfter(plain.slice(0, match.index)),
            },
      );
    } else if (plural !== undefined) {
      found.push({ ...base, value: plural.toLowerCase(), scale: undefined });
    } else if (words !== undefined && (small || worth(words) > 12) && !isUnit(words, plain.slice(0, match.index))) {
      found.push(...worded(base, words, small));
    }
  }
  return found;
}

/** "US$ billion" over a column names what is counted; "a million" is a number. */
const isUnit = (words: string, before: string): boolean => words.toLowerCase() in HUGE && !/\ban? $/iu.test(before);

/** "twenty million" is 20, counted in millions, as "20 million" is. */
function worded(base: Pick<Figure, 'words' | 'index'>, words: string, small: boolean): readonly Figure[] {
  const scaled = /^(.+)[ -](million|billion)$/iu.exec(words);
  const scale = scaled?.[2]?.toLowerCase();
  if (scaled?.[1] !== undefined && scale !== undefined) return [{ ...base, value: String(worth(scaled[1])), scale }];
  return worth(words) > 12 || small ? [{ ...base, value: String(worth(words)), scale: undefined }] : [];
}

/** Whether a figure stands in one of the facts' figures. "No. 29" is no article 29, and "8 per cent" no Article 8. */
export const traced = (figure: Figure, facts: readonly Figure[]): boolean =>
  facts.some(
    ({ value, scale, cites }) =>
      value === figure.value &&
      (scale === undefined || figure.scale === undefined || scale === figure.scale) &&
      (cites === figure.cites || (figure.cites ?? figure.scale) === undefined),
  );

/** What an invented case may not hold: percentages, years, thousands and more. */
export const isStatistic = ({ value, scale }: Figure): boolean =>
  scale !== undefined || Number(value) >= 1000 || /^(thousands|millions|billions)$/u.test(value);
