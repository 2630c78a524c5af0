import type { Outline, Words } from '@throughline/tracking';
import { unnoticed, xml } from '../internal/manifest.js';

/** Words in every language of the course, one element a language, the course's first language first. */
export const inEveryLanguage = (element: string, words: Words, locales: readonly string[], indent: string): string =>
  locales
    .flatMap(locale => {
      const text = words[locale];
      return text === undefined ? [] : [`${indent}<${element} lang="${xml(locale)}">${xml(text)}</${element}>`];
    })
    .join('\n');

/** What the LMS may show of the course: nothing of the subject where the course is to stay unnoticed. */
export const shown = (outline: Outline): { readonly title: Words; readonly description: Words } => {
  const { neutral, locales, title, description } = outline;
  if (!neutral) return { title, description };
  const words = { [locales[0] ?? 'en']: unnoticed(outline) };
  return { title: words, description: words };
};
