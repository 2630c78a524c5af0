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

/** What is known before a try: its length, the mark, the tries left, what is shown and asked after, the best result. */
export function facts(check: Element & Standing): string {
  const said = words(check);
  const left = triesLeft(check);
  return [
    plural(check, 'assessment.questions', check.draw),
    fill(said['assessment.pass'], { pass: percent(check, check.pass / 100) }),
    left === Infinity ? said['assessment.often'] : left > 0 ? plural(check, 'assessment.left', left) : '',
    withheld(check) ? said[check.review === 'never' ? 'assessment.never' : 'assessment.later'] : '',
    check.best === null ? '' : fill(said['assessment.best'], { score: percent(check, check.best) }),
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

/** What is next: to go on or to read again, and what a further try asks. */
function nextWords(check: Element & Standing, passed: boolean): string {
  const said = words(check);
  if (triesLeft(check) === 0) return said[passed ? 'assessment.goOn' : 'assessment.none'];
  const now = said[passed ? 'assessment.goOn' : 'assessment.readAgain'];
  return `${now} ${said[wrongAgain(check) > 0 ? 'assessment.sameAgain' : 'assessment.others']}`;
}

/** What its bands say of a result: the first that begins at it or below. */
function bandOf(check: Element & Standing, score: number): string {
  const bands = check.ownerDocument.getElementById(check.bands)?.querySelectorAll<HTMLElement>('[data-from]') ?? [];
  const band = [...bands].find(({ dataset }) => score * 100 + 1e-9 >= Number(dataset['from']));
  return band?.textContent.trim() ?? '';
}

/** A finished try: its result against the mark, what its bands say of that, and what is next. */
export function outcome(check: Element & Standing, score: number): readonly string[] {
  const said = words(check);
  const passed = score * 100 >= check.pass;
  const verdict = fill(said[passed ? 'assessment.passed' : 'assessment.notYet'], {
    pass: percent(check, check.pass / 100),
  });
  const result = `${fill(said['assessment.score'], { score: percent(check, score) })} ${verdict}`;
  return [result, bandOf(check, score), nextWords(check, passed)].filter(Boolean);
}

const ICONS = { kept: '', right: '✓', partly: '◐', wrong: '✗' } as const;

/** How a question was answered, in a sign and a word; null where it was not. */
export function markOf(check: Element & Standing, id: string): { readonly icon: string; readonly says: string } | null {
  const credit = check.credits.get(id);
  if (credit === undefined) return null;
  const key = withheld(check) || credit === null ? 'kept' : credit === 1 ? 'right' : credit > 0 ? 'partly' : 'wrong';
  return { icon: ICONS[key], says: words(check)[`assessment.${key}`] };
}
