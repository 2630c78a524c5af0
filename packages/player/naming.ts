import type { Locale, Outline } from '@throughline/tracking';
import { guarded } from './browser-env.js';
import { directionOf } from './language.js';
import { inLocale, pageTitle, type Place } from './route.js';

/**
 * Names the tab, and the frame where the LMS gave it no title (same origin only); a neutral course names neither. The
 * document speaks the language of the page.
 */
export function nameWindow(window: Window, outline: Outline, place: Place | undefined, locale: Locale): void {
  const { document } = window;
  document.documentElement.lang = locale;
  document.documentElement.dir = directionOf(locale);
  if (!place || outline.neutral) return;
  document.title = pageTitle(outline, place, locale);
  guarded(() => {
    const frame = window.frameElement;
    if (frame && !frame.getAttribute('title')) frame.setAttribute('title', inLocale(outline.title, locale, outline));
  }, undefined);
}

/** Puts the focus on the heading of the page on show; the learner scrolls. */
export function focusHeading(course: Element): void {
  const heading = course.querySelector<HTMLElement>(':scope > article h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
}
