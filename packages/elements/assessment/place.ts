import { veil } from '../internal/veil.js';
import { wordsFor } from '../internal/words.js';
import type { TlAssessment } from './assessment.js';
import { withheld, type Words } from './told.js';

/**
 * Puts the questions of a try in the light, where their authors' words stand, in place of those before. Returns of each
 * whether it was answered before it came.
 */
export function place(check: TlAssessment, before: readonly Element[]): readonly boolean[] {
  for (const question of before) question.remove();
  check.questions.forEach((question, at) => {
    question.slot = `question-${at}`;
    if (withheld(check)) veil(question, wordsFor<Words>(check)['assessment.handIn']);
  });
  check.append(...check.questions);
  return check.questions.map(({ id }) => check.credits.has(id));
}
