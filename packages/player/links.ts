import type { Id, Outline } from '@throughline/tracking';
import { placeOf } from './route.js';

/** Links between lessons are written `#<page id>`: they turn the page. Other links do what links do. */
export function followLinks(course: Element, outline: Outline, go: (page: Id) => void): void {
  course.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    const place = placeOf(outline, link?.getAttribute('href')?.slice(1) ?? '');
    if (!place) return;
    event.preventDefault();
    go(place.page.id);
  });
}
