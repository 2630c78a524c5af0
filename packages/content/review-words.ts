import type { ElementContent } from 'hast';
import type { Activity, Id, Locale } from '@throughline/tracking';
import type { ListItem, Nodes } from 'mdast';
import type { Blocks } from './blocks.js';
import { DRAWN, type Claim, type Piece } from './claims.js';
import { rightAnswer } from './keys.js';
import { h, text } from './markup.js';
import { childrenOf, type ContainerDirective, type TextDirective } from './nodes.js';
import type { Fact } from './reference-data.js';
import { fill } from './strings.js';
import { strings } from './review-strings.js';

/** A claim with its number in the document and the facts that hold it. */
export interface Numbered {
  readonly n: number;
  readonly claim: Claim;
  readonly facts: readonly Fact[];
}

/** What the words of a document are shown with. */
export interface Showing {
  /** The words of each node, and the claims of each of these. */
  readonly pieces: ReadonlyMap<Nodes, readonly Piece[]>;
  readonly claims: ReadonlyMap<Piece, readonly Numbered[]>;
  readonly blocks: Blocks;
  readonly activities: ReadonlyMap<Id, Activity>;
  readonly locale: Locale;
}

/** Words with their claims marked and numbered. */
export function marked(piece: Piece, { claims }: Pick<Showing, 'claims'>): readonly ElementContent[] {
  let from = 0;
  const made = (claims.get(piece) ?? []).flatMap(({ n, claim: { figure } }) => {
    const before = text(piece.words.slice(from, figure.index));
    from = figure.index + figure.words.length;
    return [before, h('b', { className: ['claim'] }, [text(figure.words)]), h('sup', {}, [text(String(n))])];
  });
  return [...made, text(piece.words.slice(from))];
}

/** Before what an attribute says. */
const LABELS: Readonly<Record<string, string>> = {
  feedback: strings.feedback,
  title: strings.fieldTitle,
  description: strings.fieldDescription,
  care: strings.fieldCare,
  [DRAWN]: strings.drawn,
};

export const labelled = (piece: Piece, showing: Pick<Showing, 'claims'>): ElementContent =>
  h('span', { className: ['said'] }, [
    h('i', {}, [text(LABELS[piece.attribute ?? ''] ?? `${piece.attribute ?? ''}: `)]),
    ...marked(piece, showing),
  ]);

/** All that stands in a node and below it, as a reader of the page meets it or may meet it. */
export function shown(node: Nodes, showing: Showing): readonly ElementContent[] {
  const pieces = showing.pieces.get(node) ?? [];
  const below = () => childrenOf(node).flatMap(child => shown(child, showing));
  const said = pieces
    .filter(({ attribute }) => attribute !== undefined)
    .flatMap(piece => [text(' '), labelled(piece, showing)]);
  switch (node.type) {
    case 'text':
    case 'inlineCode': {
      const words = pieces.find(({ attribute }) => attribute === undefined);
      return [...(words === undefined ? [text(node.value)] : marked(words, showing)), ...said];
    }
    case 'heading':
      return [h('h4', {}, below())];
    case 'paragraph':
      return [h('p', {}, below())];
    case 'emphasis':
      return [h('em', {}, below())];
    case 'strong':
      return [h('strong', {}, below())];
    case 'blockquote':
      return [h('blockquote', {}, below())];
    case 'list':
      return [h(node.ordered === true ? 'ol' : 'ul', {}, below())];
    case 'listItem':
      return [h('li', {}, item(node, showing))];
    case 'table':
      return [h('table', { className: ['inner'] }, below())];
    case 'tableRow':
      return [h('tr', {}, below())];
    case 'tableCell':
      return [h('td', {}, below())];
    case 'break':
      return [h('br')];
    case 'thematicBreak':
      return [h('hr')];
    case 'image': {
      const label = h('i', {}, [text(fill(strings.picture, { file: node.url }))]);
      const words = pieces.flatMap(piece => [
        ...(piece.attribute === DRAWN ? [labelled(piece, showing)] : marked(piece, showing)),
        text(' '),
      ]);
      return [h('span', { className: ['picture'] }, [label, ...words])];
    }
    case 'link':
      return [...below(), ...said, text(` (${node.url})`)];
    case 'textDirective':
      return inline(node, below(), said);
    case 'containerDirective':
      return [h('div', { className: ['block'] }, block(node, below(), said, showing))];
    case 'html':
      return [];
    default:
      return below();
  }
}

/** An option, and what is said to who chooses it. */
const item = (node: ListItem, showing: Showing): readonly ElementContent[] => [
  ...(typeof node.checked === 'boolean' ? [text(node.checked ? strings.right : strings.open)] : []),
  ...node.children.flatMap(child =>
    child.type === 'blockquote'
      ? [
          h('blockquote', {}, [
            h('i', {}, [text(strings.feedback)]),
            ...child.children.flatMap(one => shown(one, showing)),
          ]),
        ]
      : shown(child, showing),
  ),
];

const REMARKS: Readonly<Record<string, string>> = {
  hint: strings.hint,
  'if-right': strings['if-right'],
  'if-partly': strings['if-partly'],
  'if-wrong': strings['if-wrong'],
};

/** A term is underlined, a mark or a blank stands in brackets, a remark says when it is said. */
function inline(
  { name }: TextDirective,
  words: readonly ElementContent[],
  said: readonly ElementContent[],
): readonly ElementContent[] {
  const label = REMARKS[name];
  if (label !== undefined) return [h('i', {}, [text(label)]), ...words];
  return name === 'term' ? [h('u', {}, words)] : [text('['), ...words, ...said, text(']')];
}

const FRAMES: Readonly<Record<string, string>> = {
  facilitator: strings.facilitator,
  careful: strings.careful,
  'way-round': strings['way-round'],
  note: strings.note,
};

/** A block with its name, what its attributes say, its words and, of a question, the key. */
function block(
  node: ContainerDirective,
  words: readonly ElementContent[],
  said: readonly ElementContent[],
  { blocks, activities, locale }: Showing,
): readonly ElementContent[] {
  const understood = blocks.get(node);
  const { item: asked, block: { id, fictional } = { id: '', fictional: false } } = understood ?? {};
  const activity = activities.get(asked?.id ?? '');
  const answers = asked === undefined || activity === undefined ? [] : rightAnswer(asked, activity, locale);
  const name = [FRAMES[node.name] ?? node.name, asked?.id ?? id, ...(fictional ? [strings.fictional] : [])];
  return [
    h('p', { className: ['name'] }, [text(name.filter(part => part !== '').join(' · '))]),
    ...(said.length > 0 ? [h('p', {}, said)] : []),
    ...words,
    ...(answers.length > 0
      ? [h('p', { className: ['key'] }, [h('b', {}, [text(strings.key)]), text(answers.join('; '))])]
      : []),
  ];
}

/** The claims in a node and below it, in order. */
export function claimsBelow(node: Nodes, { pieces, claims }: Pick<Showing, 'pieces' | 'claims'>): readonly Numbered[] {
  const own = (pieces.get(node) ?? []).flatMap(piece => claims.get(piece) ?? []);
  return [...own, ...childrenOf(node).flatMap(child => claimsBelow(child, { pieces, claims }))];
}
