import type { Outline } from '@throughline/tracking';
import { html, type Markup } from '../html.js';
import { bothOf, rightText } from './code-book-csv.js';
import type { CodedOption, CodedQuestion } from './code-book.js';
import { inOwnLanguage, made, partsPage, tableOf, type Voice } from './page.js';
import { guide } from './platforms.js';

/** How reports are read, and every question of the course as they name it. */
export function reports(voice: Voice, title: Markup, outline: Outline, book: readonly CodedQuestion[]): Markup {
  const { words } = voice;
  const { lead, sections } = guide('reading-the-reports', voice);
  const count = html`<p>${words('reports.count', { n: String(book.length) })}</p>`;
  return partsPage(
    voice,
    'reports.title',
    title,
    html`<p class="warning">${words('reports.keys')}</p>
      ${made(lead, '')}`,
    [
      ...sections.map(section => ({ ...section, body: made(section.html, section.title) })),
      {
        id: 'code-book',
        title: words('reports.book'),
        body: html`${count}${outline.modules.map(module => {
          const [first = ''] = outline.locales;
          return html`<h3>${inOwnLanguage(module.title[first] ?? module.id, first)}</h3>
            ${book.filter(question => question.module === module.id).map(question => entry(question, voice, outline))}`;
        })}`,
      },
    ],
  );
}

function entry(question: CodedQuestion, { words }: Voice, { locales }: Outline): Markup {
  const { interaction, iri, type, check, right, options } = question;
  const scored = right.others !== '' || right.scorm12 !== '';
  const rows: readonly (readonly [label: string, value: Markup])[] = [
    [words('book.interaction'), html`<code>${interaction}</code>`],
    [words('book.iri'), html`<code>${iri}</code>`],
    [words('book.type'), html`${bothOf(type)}`],
    [words('reports.rightAnswer'), scored ? html`<code>${bothOf(right)}</code>` : html`${words('reports.neutral')}`],
  ];
  return html`<article class="question" id="${question.id}">
    <p class="kicker">${words(check === null ? 'reports.lesson' : 'reports.check')}</p>
    <h4>${spoken(question.words, locales)}</h4>
    <dl>
      ${rows.map(
        ([label, value]) =>
          html`<div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>`,
      )}
    </dl>
    ${options.length === 0 ? '' : optionsTable(question, words, locales)}
  </article>`;
}

function optionsTable(
  { options, interaction }: CodedQuestion,
  words: Voice['words'],
  locales: Outline['locales'],
): Markup {
  const row = (option: CodedOption): Markup =>
    html`<tr>
      <td><code>${option.codes.scorm12}</code></td>
      <td><code>${option.codes.others}</code></td>
      <td>${spoken(option.words, locales)}</td>
      <td>${rightText(option, words)}</td>
    </tr>`;
  const heads = (['book.code12', 'book.codeOthers', 'book.words', 'book.right'] as const).map(key => words(key));
  return tableOf(interaction, heads, options.map(row));
}

/** Words of the course in each of its languages. */
const spoken = (text: CodedQuestion['words'], locales: Outline['locales']): readonly Markup[] =>
  locales.flatMap((locale, index) => {
    const own = text[locale];
    if (own === undefined) return [];
    return [index === 0 ? inOwnLanguage(own, locale) : html`<br />${inOwnLanguage(own, locale)}`];
  });
