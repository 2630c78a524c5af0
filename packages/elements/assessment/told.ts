import { percent } from '../internal/percent.js';
import { fill, plural, wordsFor } from '../internal/words.js';
import type { strings } from './strings.js';

export type Words = Record<keyof typeof strings, string>;

/** What a check is, and how the learner stands with it. `pass` is in per cent, `best` is 0..1. */
export interface Standing {
  readonly draw: number;
  readonly pass: number;
  readonly tries: number;
  readonly finished: number;
  readonly best: number | null;
}

/** How many tries may still be begun; endless where there is no limit. */
export const triesLeft = ({ tries, finished }: Standing): number =>
  tries > 0 ? Math.max(0, tries - finished) : Infinity;

/** What is known before a try: its length, the mark, the tries left, the best result. */
export function facts(check: Element & Standing): string {
  const words = wordsFor<Words>(check);
  const left = triesLeft(check);
  return [
    plural(check, 'assessment.questions', check.draw),
    fill(words['assessment.pass'], { pass: percent(check, check.pass / 100) }),
    left === Infinity ? words['assessment.often'] : left > 0 ? plural(check, 'assessment.left', left) : '',
    check.best === null ? '' : fill(words['assessment.best'], { score: percent(check, check.best) }),
  ]
    .filter(sentence => sentence !== '')
    .join(' ');
}

/** A finished try: its result against the mark, and what is next. */
export function outcome(check: Element & Standing, score: number): { readonly result: string; readonly next: string } {
  const words = wordsFor<Words>(check);
  const passed = score * 100 >= check.pass;
  const verdict = passed
    ? words['assessment.passed']
    : fill(words['assessment.notYet'], { pass: percent(check, check.pass / 100) });
  const next = passed ? 'assessment.nextPassed' : triesLeft(check) > 0 ? 'assessment.nextAgain' : 'assessment.nextNone';
  return {
    result: `${fill(words['assessment.score'], { score: percent(check, score) })} ${verdict}`,
    next: words[next],
  };
}

/** A drawn question in a section that says its number, to stand in the slot of the questions. */
export function numbered(check: Element, question: Element, n: number, of: number): HTMLElement {
  const section = document.createElement('section');
  const name = fill(wordsFor<Words>(check)['assessment.question'], { n, of });
  const count = document.createElement('h2');
  section.className = 'drawn';
  section.slot = 'question';
  section.tabIndex = -1;
  section.setAttribute('aria-label', name);
  count.textContent = name;
  section.append(count, question);
  return section;
}
