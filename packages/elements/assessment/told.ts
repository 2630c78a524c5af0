import { percent } from '../internal/percent.js';
import { fill, plural, wordsFor } from '../internal/words.js';
import type { strings } from './strings.js';

export type Words = Record<keyof typeof strings, string>;

/** Credit of the answered questions of a try by their ids, 0..1; null where no answer is right or wrong. */
export type Credits = ReadonlyMap<string, number | null>;

/** What a check is, and how the learner stands with it. `pass` is in per cent, `best` is 0..1. */
export interface Standing {
  readonly draw: number;
  readonly pass: number;
  readonly tries: number;
  readonly review: 'try' | 'passed' | 'never';
  readonly retake: 'all' | 'wrong';
  readonly bands: string;
  readonly finished: number;
  readonly best: number | null;
  readonly credits: Credits;
}

const words = (check: Element): Words => wordsFor<Words>(check);

/** How many tries may still be begun; endless where there is no limit. */
export const triesLeft = ({ tries, finished }: Standing): number =>
  tries > 0 ? Math.max(0, tries - finished) : Infinity;

/** Which answers are right is not said yet, or never. */
export const withheld = (check: Standing): boolean =>
  check.review === 'never' ||
  (check.review === 'passed' && (check.best ?? 0) * 100 < check.pass && triesLeft(check) > 0);

/** How many questions a further try asks again; 0: it asks other ones. */
const wrongAgain = ({ retake, finished, credits }: Standing): number =>
  retake === 'wrong' && finished > 0 ? [...credits.values()].filter(credit => credit !== null && credit < 1).length : 0;

/** What is known before a try: its length, the mark, the tries left, what is shown and asked after. */
export function facts(check: Element & Standing): string {
  const said = words(check);
  const left = triesLeft(check);
  return [
    plural(check, 'assessment.questions', check.draw),
    check.best === null ? fill(said['assessment.pass'], { pass: percent(check, check.pass / 100) }) : '',
    left === Infinity ? said['assessment.often'] : left > 0 ? plural(check, 'assessment.left', left) : '',
    withheld(check) ? said[check.review === 'never' ? 'assessment.never' : 'assessment.later'] : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** The words of the button that opens a try. */
export function startWords(check: Element & Standing): string {
  const wrong = wrongAgain(check);
  if (wrong > 0) return plural(check, 'assessment.wrongAgain', wrong);
  return words(check)[check.best === null ? 'assessment.start' : 'assessment.again'];
}

/** The best result, or that of the try on show, against the mark. */
export function resultWords(check: Element & Standing, of: 'best' | 'score', share: number): string {
  const said = words(check);
  const verdict = said[share * 100 >= check.pass ? 'assessment.passed' : 'assessment.notYet'];
  const pass = percent(check, check.pass / 100);
  return fill(`${said[`assessment.${of}`]} ${verdict}`, { score: percent(check, share), pass });
}

/** What is next: to go on or to read again, and what a further try asks. What its band says to do is not said twice. */
export function nextWords(check: Element & Standing, share: number): string {
  const said = words(check);
  const passed = share * 100 >= check.pass;
  if (triesLeft(check) === 0) return said[passed ? 'assessment.goOn' : 'assessment.none'];
  const same = wrongAgain(check) > 0;
  const now = passed ? said['assessment.goOn'] : bandOf(check, share) ? '' : said['assessment.readAgain'];
  return `${now} ${said[same ? 'assessment.sameAgain' : 'assessment.others']}`;
}

/** What its bands say of a result: the first that begins at it or below. */
export function bandOf(check: Element & Standing, share: number): HTMLElement | undefined {
  const bands = check.ownerDocument.querySelectorAll<HTMLElement>(`[id="${check.bands}"] > [data-from]`);
  return [...bands].find(({ dataset }) => share * 100 + 1e-9 >= Number(dataset['from']));
}

/** Signs of how a question was answered. */
export const ICONS = { kept: '', right: '✓', partly: '◐', wrong: '✗' } as const;

/** How a question was answered. */
export const markOf = (check: Standing, credit: number | null): keyof typeof ICONS =>
  withheld(check) || credit === null ? 'kept' : credit === 1 ? 'right' : credit > 0 ? 'partly' : 'wrong';
