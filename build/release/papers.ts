import { readGuide } from '@throughline/content/guide.js';
import type { Outline } from '@throughline/tracking';
import { ownFile } from '../bundle.js';
import type { Markup } from '../html.js';
import { made, partsPage, unlinked, type Voice } from './page.js';

/** What changed for the people who use Throughline, version by version. */
export function changes(voice: Voice, title: Markup): Markup {
  const { say } = voice;
  const { lead, sections } = readGuide('CHANGELOG.md', ownFile('CHANGELOG.md'), say);
  const parts = sections.map(section => ({ ...section, body: made(unlinked(section.html), section.title) }));
  return partsPage(voice, 'changes.title', title, made(withoutTitle(lead), ''), parts);
}

/** The page has a heading of its own. */
const withoutTitle = (markup: string): string => markup.replace(/<h1>.*?<\/h1>/u, '');

/** Notice and licences, as text: of the course where it says any, of the program, and of what others wrote. */
export function licences({ title, description, version, locales }: Outline, own: string | undefined): string {
  const [first = ''] = locales;
  const notice = [`${title[first] ?? ''} ${version}`, description[first] ?? ''].join('\n\n');
  return [notice, ...(own === undefined ? [] : [own]), ownFile('LICENSE'), ownFile('THIRD-PARTY-NOTICES.md')]
    .map(text => text.trim())
    .join(`\n\n${'-'.repeat(78)}\n\n`)
    .concat('\n');
}
