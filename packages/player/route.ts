import type { Id, Locale, ModuleOutline, Outline, PageOutline, Words } from '@throughline/tracking';

/** A page with its module, its place in it and in the course. */
export interface Place {
  readonly module: ModuleOutline;
  readonly page: PageOutline;
}

/** All pages of the course, in reading order. */
export function places(outline: Outline): readonly Place[] {
  return outline.modules.flatMap(module => module.pages.map(page => ({ module, page })));
}

export function placeOf(outline: Outline, page: Id): Place | undefined {
  return places(outline).find(place => place.page.id === page);
}

/** The pages before and after; undefined at the ends. */
export function neighbours(
  outline: Outline,
  page: Id,
): { readonly previous?: Place | undefined; readonly next?: Place | undefined } {
  const all = places(outline);
  const at = all.findIndex(place => place.page.id === page);
  return { previous: all[at - 1], next: at < 0 ? undefined : all[at + 1] };
}

/** Words in a language, else in the language the package was written in. */
export function inLocale(words: Words, locale: Locale, outline: Outline): string {
  return words[locale] ?? words[outline.locales[0] ?? ''] ?? '';
}

/** "Lesson - module - course". */
export function pageTitle(outline: Outline, { module, page }: Place, locale: Locale): string {
  return [page.title, module.title, outline.title].map(words => inLocale(words, locale, outline)).join(' - ');
}
