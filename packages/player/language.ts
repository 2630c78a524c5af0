import type { Locale } from '@throughline/tracking';
import { guarded } from './browser-env.js';

/** Locales that exist to test layouts; chosen by hand only. */
const PSEUDO = /-X[AB]$/;

/** Languages written from right to left. */
const RTL = /^(ar|arc|ckb|dv|fa|he|ks|ps|sd|syr|ug|ur|yi)\b/;

export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return RTL.test(locale) ? 'rtl' : 'ltr';
}

/** The first wish the course can meet: the same tag, else the same language; else null. */
export function matchLocale(wishes: readonly (string | null | undefined)[], locales: readonly Locale[]): Locale | null {
  for (const wish of wishes) {
    if (!wish) continue;
    const exact = locales.find(locale => locale.toLowerCase() === wish.toLowerCase());
    if (exact) return exact;
    const [language] = wish.toLowerCase().split(/[-_]/);
    const near = locales.find(locale => !PSEUDO.test(locale) && locale.toLowerCase().split('-')[0] === language);
    if (near) return near;
  }
  return null;
}

/** The language to begin in: what was chosen before, then the LMS page, then the browser (decision 32). */
export function wishedLocale(
  window: Window,
  wishes: readonly (Locale | undefined)[],
  locales: readonly Locale[],
): Locale | null {
  return matchLocale([...wishes, hostLanguage(window), ...window.navigator.languages], locales);
}

/** Language of the LMS page that holds the frame, where it is of the same origin (decision 32). */
export function hostLanguage(window: Window): string | null {
  const held = guarded(() => window.parent !== window && window.parent.document.documentElement.lang, null);
  return held === false || held === '' ? null : held;
}
