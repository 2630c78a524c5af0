import type { Outline, Words } from '@throughline/tracking';
import { xml } from '../internal/manifest.js';
import { strings } from '../internal/strings.js';

/** Words in every language of the course, one element a language, the course's first language first. */
export const inEveryLanguage = (element: string, words: Words, locales: readonly string[], indent: string): string =>
  locales
    .flatMap(locale => {
      const text = words[locale];
      return text === undefined ? [] : [`${indent}<${element} lang="${xml(locale)}">${xml(text)}</${element}>`];
    })
    .join('\n');

/** What the LMS may show of the course: nothing of the subject where the course is to stay unnoticed. */
export const shown = ({ neutral, locales, title, description }: Outline): { title: Words; description: Words } => {
  const unnoticed = { [locales[0] ?? 'en']: strings.neutralTitle };
  return neutral ? { title: unnoticed, description: unnoticed } : { title, description };
};
