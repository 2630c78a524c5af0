import { html, type Markup } from '../html.js';
import { made, partsPage, type Voice } from './page.js';
import { guide, type Platform } from './platforms.js';

/** What holds everywhere, then each platform with what is said of it. */
export function importGuide(voice: Voice, title: Markup, platforms: readonly Platform[]): Markup {
  const { lead, sections } = guide('import', voice);
  return partsPage(voice, 'guide.title', title, made(lead, ''), [
    ...sections.map(section => ({ ...section, body: made(section.html, section.title) })),
    ...platforms.map(({ id, name, state, tried, parts }) => ({
      id,
      title: name,
      body: html`<p class="tried ${state}">${tried}</p>
        ${parts.map(
          part =>
            html`<h3 id="${id}-${part.id}">${part.title}</h3>
              ${made(part.html, part.title)}`,
        )}`,
    })),
  ]);
}
