import type { Element, ElementContent, Properties } from 'hast';
import type { Literal, Nodes, PhrasingContent, RootContent } from 'mdast';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { takeTail, wordsOf, type Flow } from './nodes.js';
import { strings } from './strings.js';

/** What turns the author's words into markup in one language. */
export interface Voice {
  /** The words as this language says them. */
  say(text: string): string;
  /** Markup for a block or an inline mark; undefined leaves its words as they are. */
  render(node: Extract<Nodes, { type: 'containerDirective' | 'textDirective' }>): readonly ElementContent[] | undefined;
  /** Where a link or a picture leads in the package. */
  resolve(url: string): string;
}

export const h = (tagName: string, properties: Properties = {}, children: readonly ElementContent[] = []): Element => ({
  type: 'element',
  tagName,
  properties,
  children: [...children],
});

export const text = (value: string): ElementContent => ({ type: 'text', value });

export const template = (children: readonly ElementContent[]): Element => ({
  ...h('template'),
  content: { type: 'root', children: [...children] },
});

/** Holds the place of what elements render, while the author's words are sanitised. */
const HOLD = 'tl-hold';

const schema = {
  ...defaultSchema,
  clobberPrefix: '',
  tagNames: [...(defaultSchema.tagNames ?? []), HOLD],
  attributes: { ...defaultSchema.attributes, [HOLD]: ['dataAt'] },
  protocols: { ...defaultSchema.protocols, href: ['https', 'mailto'], src: [] },
};

/** A place held in the author's words. */
interface Hold extends Literal {
  readonly type: 'hold';
}

declare module 'mdast' {
  interface RootContentMap {
    hold: Hold;
  }
  interface PhrasingContentMap {
    hold: Hold;
  }
}

const processor = unified()
  .use(remarkRehype, { handlers: { hold: (_state: unknown, node: Hold) => h(HOLD, { dataAt: node.value }) } })
  .use(rehypeSanitize, schema)
  .freeze();

/** Markup of the author's words, sanitised; what elements render is put in afterwards and is as they made it. */
export function markup(flow: Flow, voice: Voice): ElementContent[] {
  const held: (readonly ElementContent[])[] = [];
  const holding = (node: Nodes): Nodes => {
    if (node.type === 'containerDirective' || node.type === 'textDirective') {
      const made = voice.render(node);
      if (made !== undefined) return { type: 'hold', value: String(held.push(made) - 1) };
      // A mark that nothing renders leaves its words.
      if (node.type === 'textDirective') return { type: 'emphasis', children: node.children, data: { hName: 'span' } };
    }
    if (!('children' in node)) return node;
    return { ...node, children: node.children.map(holding) as never[] };
  };
  const children = flow.map(node => holding(withId(node)) as RootContent);
  const root = processor.runSync({ type: 'root', children });
  return finish(root.children as ElementContent[], voice, held).filter(isNotSpace);
}

const isNotSpace = (node: ElementContent) => node.type !== 'text' || node.value.trim() !== '';

/** `## Heading {#id}`. */
function withId(node: RootContent): RootContent {
  if (node.type !== 'heading') return node;
  const { children, tail } = takeTail<PhrasingContent>(node.children);
  return tail?.id === undefined ? node : { ...node, children, data: { hProperties: { id: tail.id } } };
}

function finish(
  nodes: readonly ElementContent[],
  voice: Voice,
  held: readonly (readonly ElementContent[])[],
): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return [text(voice.say(numbersKept(node.value)))];
    if (node.type !== 'element') return [];
    if (node.tagName === HOLD) return [...(held[Number(node.properties.dataAt)] ?? [])];
    const children = finish(node.children, voice, held);
    // In a frame of an LMS a page from elsewhere would take the place of the course.
    const leads = node.tagName === 'a' && /^https:/u.test(String(node.properties.href));
    const note = leads ? [text(` (${voice.say(strings.newTab)})`)] : [];
    const properties = { ...finished(node.properties, voice), ...(leads && AWAY) };
    return [{ ...node, properties, children: [...children, ...note] }];
  });
}

/**
 * A number stays in the line of the word that it belongs to: “No. 29”, “Article 2”, “US$ 236”. Any language writes so:
 * a short word with a full stop, a word with a capital letter, or a sign stands before it.
 */
export const numbersKept = (words: string): string =>
  words.replace(/ (?=\d)(?<=(?:(?<!\p{L})\p{L}{1,3}\.|\p{Lu}\p{L}*|[№§\p{Sc}]) )/gu, '\u00a0');

const AWAY: Properties = { target: '_blank', rel: ['noopener', 'noreferrer'] };

function finished(properties: Properties, voice: Voice): Properties {
  const { alt, title, href, src, align, ...rest } = properties;
  return {
    ...rest,
    ...(typeof alt === 'string' && { alt: voice.say(alt) }),
    ...(typeof title === 'string' && { title: voice.say(title) }),
    ...(typeof href === 'string' && { href: voice.resolve(href) }),
    ...(typeof src === 'string' && { src: voice.resolve(src) }),
    // The attribute would be presentation; the page sheet aligns columns by class.
    ...(typeof align === 'string' && { className: [`align-${align}`] }),
  };
}

/** As `markup`, without the paragraph around a single one. */
export function inlineMarkup(flow: Flow, voice: Voice): ElementContent[] {
  const made = markup(flow, voice);
  const [only] = made;
  return made.length === 1 && only?.type === 'element' && only.tagName === 'p' ? only.children : made;
}

export const plainText = (flow: Flow, voice: Pick<Voice, 'say'>): string => voice.say(wordsOf(flow));

/** Headings within a block stand below those of the page. */
export const below = (nodes: readonly ElementContent[]): ElementContent[] =>
  nodes.map(node => (node.type === 'element' && /^h[12]$/u.test(node.tagName) ? { ...node, tagName: 'h3' } : node));
