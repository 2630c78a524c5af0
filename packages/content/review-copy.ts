import type { ElementContent, Root } from 'hast';
import type { Id } from '@throughline/tracking';
import { toHtml } from 'hast-util-to-html';
import type { Nodes } from 'mdast';
import { activitiesOf } from './activities.js';
import { checkFolder, type Checked, type ReadOptions } from './checked.js';
import type { Blocks } from './blocks.js';
import { claimsIn, type Piece } from './claims.js';
import { openFolder, type Files } from './folder.js';
import { h, text } from './markup.js';
import type { ReadPage, ReadModule } from './module.js';
import { isInline, walk, wordsOf } from './nodes.js';
import type { Problem } from './problem.js';
import type { Publishing } from './publish.js';
import { findTerm, type Fact } from './reference-data.js';
import { strings } from './review-strings.js';
import { SHEET } from './review-sheet.js';
import { claimsBelow, labelled, shown, type Numbered, type Showing } from './review-words.js';
import { holding, listedFacts } from './reviews.js';
import { fill } from './strings.js';
import { COURSE, type Worded } from './worded.js';

/** One document that experts read and comment on. */
export interface ReviewDocument {
  /** HTML that a word processor opens. */
  readonly html: string;
  /** How many claims are marked in it. */
  readonly claims: number;
}

export interface ReviewCopy {
  /** By module, and `course` for what stands outside them; empty where an error stands in the way. */
  readonly documents: ReadonlyMap<Id, ReviewDocument>;
  readonly problems: readonly Problem[];
  /** How many claims the checker counts. */
  readonly claims: number;
  readonly unread: readonly string[];
}

/** Every word of the course with its facts, a document a module. Pure. */
export function reviewCopy(files: Files, options: ReadOptions = {}): ReviewCopy {
  const checked = checkFolder(openFolder(files), options);
  const { publishing, problems, claims, unread, worded } = checked;
  const told = { problems, claims: claims.length, unread };
  if (publishing === undefined || problems.some(({ severity }) => severity === 'error')) {
    return { documents: new Map(), ...told };
  }
  const ids = [COURSE, ...publishing.modules.map(({ id }) => id)];
  const locale = publishing.locales[0] ?? 'en';
  const activities = new Map(activitiesOf(publishing.modules, [locale]).map(activity => [activity.id, activity]));
  const sound: Sound = { ...checked, publishing, locale, activities };
  const documents = ids.map(
    id =>
      [
        id,
        documentOf(
          id,
          sound,
          worded.filter(one => one.module === id),
        ),
      ] as const,
  );
  return { documents: new Map(documents), ...told };
}

type Sound = Checked & Pick<Showing, 'locale' | 'activities'> & { readonly publishing: Publishing };

interface Row {
  readonly words: readonly ElementContent[];
  readonly facts: readonly ElementContent[];
}

function documentOf(id: Id, course: Sound, worded: readonly Worded[]): ReviewDocument {
  const { publishing, fields, reviewers, digests, locale } = course;
  const module = publishing.modules.find(one => one.id === id);
  const title = module?.title ?? strings.outside;
  const version = fields.text('version') ?? '';
  const numbered = numberedIn(worded, course);
  const sections = worded.flatMap(one => sectionOf(one, worded, module, course, numbered));
  const named = fill(strings.title, { title, course: fields.text('title') ?? '' });
  const lines = [...reviewers].map(
    ([role, covers]) =>
      `  - role: ${role}\n    function: ${strings.yourFunction}\n    date: ${strings.yourDay}\n    version: ${version}\n` +
      `    module: ${id}\n    digest: ${digests.get(id)?.[covers] ?? ''}\n`,
  );
  const body = [
    h('h1', {}, [text(named)]),
    h('p', {}, [text(fill(strings.counted, { version, claims: numbered.count }))]),
    h('p', {}, [text(strings.how)]),
    h('p', {}, [text(strings.claim)]),
    h('p', {}, [text(strings.statuses)]),
    ...sections,
    ...(lines.length > 0
      ? [
          h('h2', {}, [text(strings.after)]),
          h('p', {}, [text(strings.lines)]),
          ...lines.map(one => h('pre', {}, [text(one)])),
        ]
      : []),
  ];
  const root: Root = {
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: locale }, [
        h('head', {}, [h('meta', { charSet: 'utf-8' }), h('title', {}, [text(named)]), h('style', {}, [text(SHEET)])]),
        h('body', {}, [h('div', { className: ['page'] }, body)]),
      ]),
    ],
  };
  return { html: `${toHtml(root, { closeSelfClosing: true })}\n`, claims: numbered.count };
}

/** Claims by the words they stand in, numbered through a document. */
function numberedIn(worded: readonly Worded[], { publishing }: Sound) {
  const claims = new Map<Piece, readonly Numbered[]>();
  const pieces = new Map<Nodes, readonly Piece[]>();
  let count = 0;
  for (const one of worded) {
    const facts = listedFacts(one, publishing);
    for (const piece of one.pieces) {
      pieces.set(piece.node, [...(pieces.get(piece.node) ?? []), piece]);
      const own = claimsIn(piece).map(claim => ({ n: (count += 1), claim, facts: holding(claim, facts) }));
      if (own.length > 0) claims.set(piece, own);
    }
  }
  return { claims, pieces, count };
}

/** The words of a file under its heading; those of its fields stand in its first row. */
function sectionOf(
  one: Worded,
  worded: readonly Worded[],
  module: ReadModule | undefined,
  { publishing, locale, activities }: Sound,
  { claims, pieces }: Pick<Showing, 'claims' | 'pieces'>,
): readonly ElementContent[] {
  const { of } = one;
  const fields = worded.filter(other => other.fields && other.of === of).flatMap(other => other.pieces);
  const first = rowOf(
    fields.map(piece => h('p', {}, [labelled(piece, { claims })])),
    fields.flatMap(piece => claims.get(piece) ?? []),
  );
  if (!('source' in of)) return [h('h2', {}, [text(strings.front)]), tableOf([first])];
  // A page comes once, with its fields.
  if (one.fields) return [];
  const page = module?.pages.find(other => other === of);
  const about = publishing.about.find(other => other === of);
  const blocks: Blocks = (page ?? about)?.body.blocks ?? module?.bank?.blocks ?? new Map<never, never>();
  const showing: Showing = { claims, pieces, blocks, activities, locale };
  const rows = of.source.children
    .map(node => rowOf(shown(node, showing), claimsBelow(node, showing)))
    .filter(({ words }) => words.length > 0);
  const other = about?.title ?? (module === undefined ? strings.glossary : strings.bank);
  return [
    h('h2', {}, [text(page === undefined ? other : titleOf(page, module))]),
    ...(page === undefined ? [] : [aims(page)]),
    tableOf([
      ...(fields.length > 0 ? [first] : []),
      ...rows,
      ...terms(of.source.children, publishing),
      ...others(one, publishing, claims),
    ]),
  ];
}

const titleOf = (page: ReadPage, module: ReadModule | undefined): string =>
  fill(strings.page, { n: (module?.pages.indexOf(page) ?? 0) + 1, title: page.title });

function aims({ outline: { minutes }, objectives }: ReadPage): ElementContent {
  const list = objectives.map(one => one.text).join(', ');
  return h('p', {}, [
    text(fill(strings.minutes, { minutes })),
    ...(list === '' ? [] : [text(` ${fill(strings.objectives, { list })}`)]),
  ]);
}

/** What the page explains from the glossary, as it is read there. */
function terms(children: readonly Nodes[], { glossary }: Publishing): readonly Row[] {
  const used = new Map<string, string>();
  for (const top of children) {
    walk(top, node => {
      if (!isInline(node, 'term')) return undefined;
      const term = findTerm(glossary, wordsOf(node), node.attributes?.of ?? undefined);
      if (term !== undefined) used.set(term.words, wordsOf(term.definition));
      return undefined;
    });
  }
  const listed = [...used].map(([words, definition]) =>
    h('li', {}, [h('b', {}, [text(words)]), text(`: ${definition}`)]),
  );
  return listed.length === 0 ? [] : [{ words: [named(strings.terms), h('ul', {}, listed)], facts: [] }];
}

/** Facts that the page lists and that no claim rests on. */
function others(one: Worded, course: Publishing, claims: Showing['claims']): readonly Row[] {
  const held = new Set(one.pieces.flatMap(piece => (claims.get(piece) ?? []).flatMap(({ facts }) => facts)));
  const rest = listedFacts(one, course).filter(fact => !held.has(fact));
  return rest.length === 0 ? [] : [{ words: [named(strings.others)], facts: rest.map(factShown) }];
}

const named = (words: string): ElementContent => h('p', { className: ['name'] }, [text(words)]);

function rowOf(words: readonly ElementContent[], claims: readonly Numbered[]): Row {
  const facts = [...new Set(claims.flatMap(one => one.facts))];
  const listed = claims.map(({ n, claim: { figure }, facts: own }) => {
    const values = { n, figure: figure.words, facts: own.map(({ id }) => id).join(', ') };
    return h('p', {}, [text(fill(own.length === 0 ? strings.notHeld : strings.held, values))]);
  });
  return { words, facts: [...listed, ...facts.map(factShown)] };
}

function factShown({ id, statement, numbers, source, year, checked, status }: Fact): ElementContent {
  const about = [
    fill(strings.source, { source: source === '' ? strings.noSource : source }),
    ...(year === '' ? [] : [fill(strings.year, { year })]),
    ...(checked === undefined ? [] : [fill(strings.checked, { day: checked })]),
    fill(strings.status, { status }),
  ];
  return h('p', { className: ['fact'] }, [
    h('b', {}, [text(id)]),
    text(` ${statement} ${numbers === '' || numbers === '-' ? '' : `(${numbers}) `}`),
    h('i', {}, [text(about.join(' '))]),
  ]);
}

function tableOf(rows: readonly Row[]): ElementContent {
  const head = [strings.words, strings.facts, strings.comments].map((words, n) =>
    h('th', { width: WIDTHS[n], scope: 'col' }, [text(words)]),
  );
  return h('table', { className: ['rows'], border: 1, width: '100%' }, [
    h('thead', {}, [h('tr', {}, head)]),
    h(
      'tbody',
      {},
      rows.map(({ words, facts }) => h('tr', {}, [h('td', { dir: 'auto' }, words), h('td', {}, facts), h('td')])),
    ),
  ]);
}

const WIDTHS = ['44%', '34%', '22%'];
