import { wordsIn } from '@throughline/elements/internal/words.js';
import type { Locale, Outline } from '@throughline/tracking';
import { guarded } from '../browser-env.js';
import { directionOf } from '../language.js';
import { inLocale } from '../route.js';
import { writePlan } from './plan-file.js';
import { wholeId, type Plan } from './plan.js';
import type { PlanWords } from './strings.js';

/** The plan of a course as the file that the learner gets, in the language of the page. */
export function planFile(plan: Plan, outline: Outline, locale: Locale): string {
  const words = wordsIn(locale) as PlanWords;
  const today = new Date();
  const day = guarded(() => today.toLocaleDateString(locale, { dateStyle: 'long' }), today.toDateString());
  return writePlan(
    plan,
    {
      course: wholeId(outline),
      locale,
      direction: directionOf(locale),
      title: outline.neutral ? words['plan.fileTitle'] : inLocale(outline.title, locale, outline),
      about: words['plan.fileAbout'],
      saved: words['plan.fileSaved'],
    },
    day,
  );
}
