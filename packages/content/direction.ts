import type { Locale } from '@throughline/tracking';

/** Languages written from right to left, of those that courses come in. */
const rightToLeft = new Set(['ar', 'dv', 'fa', 'he', 'ks', 'ku', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** How the words of a language run. */
export function direction(locale: Locale): 'ltr' | 'rtl' {
  return rightToLeft.has(locale.split('-')[0] ?? '') ? 'rtl' : 'ltr';
}
