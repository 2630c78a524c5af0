import { readGuide } from '@throughline/content/guide.js';
import { kinds, type Kind } from '@throughline/standards/lrs/profile/kinds.js';
import { LEVELS } from '@throughline/standards/lrs/profile/checker.js';
import type { PrivacyLevel } from '@throughline/tracking';
import { ownFile } from '../bundle.js';
import { html, type Markup } from '../html.js';
import { made, partsPage, tableOf, unlinked, type Part, type Voice } from './page.js';
import { guide } from './platforms.js';

/** Which parts of the documentation for record stores the sheet has, by their headings. */
const SECTIONS: readonly (readonly [page: string, heading: string])[] = [
  ['README', 'privacy-levels'],
  ['data-flow', 'while-a-learner-works'],
  ['data-flow', 'at-a-launch'],
  ['data-flow', 'without-a-platform'],
  ['access-and-erasure', 'where-one-learner-s-records-are'],
  ['access-and-erasure', 'what-stays-on-devices-and-how-long'],
  ['access-and-erasure', 'finding-everything-in-the-record-store'],
  ['access-and-erasure', 'removing-it'],
];

/** What goes where, as the documentation and the table of all statements have it. */
export function privacy(voice: Voice, title: Markup, level: PrivacyLevel): Markup {
  const { words } = voice;
  const { lead } = guide('privacy', voice);
  const at = html`<p>${words('privacy.levelIs', { level })}</p>`;
  return partsPage(voice, 'privacy.title', title, made(lead, ''), [
    { id: 'level', title: words('privacy.level'), body: at },
    { id: 'statements', title: words('privacy.statements'), body: statements(voice, level) },
    ...SECTIONS.map(([page, heading]) => documented(page, heading, voice)),
  ]);
}

/** Statements that are sent at this level. */
function statements({ words, say }: Voice, level: PrivacyLevel): Markup {
  const sent = kinds.filter(kind => LEVELS.indexOf(kind.level) <= LEVELS.indexOf(level));
  const row = ({ verb, label, when }: Kind): Markup =>
    html`<tr>
      <th scope="row">${say(label)} (<i lang="en">${verb}</i>)</th>
      <td>${say(when.replaceAll('\`', ''))}</td>
    </tr>`;
  const heads = [words('privacy.statement'), words('privacy.when')];
  return html`${tableOf(words('privacy.statements'), heads, sent.map(row))}
    <p>${words('privacy.scorm')}</p>`;
}

function documented(page: string, heading: string, { say }: Voice): Part {
  const file = `docs/lrs/${page}.md`;
  const section = readGuide(file, ownFile(file), say).sections.find(({ id }) => id === heading);
  if (!section) throw new Error(`${file} has no section ${heading}.`);
  return { id: `${page}-${heading}`, title: section.title, body: made(unlinked(section.html), section.title) };
}
