import type { ElementContent } from 'hast';
import type { Paragraph, RootContent } from 'mdast';
import type { Block, Body, Choice, Directive, Flow, RenderTools } from '../directive.js';

/** Every word of the author, as a test wants it: as it stands, or in "another language". */
export type Wording = (words: string) => string;

/** A paragraph; `[words]` in it becomes a passage to mark. */
export const prose = (words: string): Paragraph => ({
  type: 'paragraph',
  children: words.split(/(\[[^\]]*\])/u).map(part =>
    part.startsWith('[')
      ? ({
          type: 'textDirective',
          name: 'mark',
          children: [{ type: 'text', value: part.slice(1, -1) }],
        } as unknown as Paragraph['children'][number])
      : { type: 'text', value: part },
  ),
});

/** One option: id, words, whether it is right, feedback. Slots count from 1 in the order of the test. */
export const choices = (
  ...rows: readonly (readonly [id: string, words: string, right?: boolean, feedback?: string])[]
): readonly Choice[] =>
  rows.map(([id, words, right = false, feedback], n) => ({
    id,
    slot: n + 1,
    words: [prose(words)],
    right,
    attributes: {},
    feedback: feedback === undefined ? [] : [prose(feedback)],
  }));

/** Headings with words under them: id, heading, words. */
export const sections = (
  wording: Wording,
  ...rows: readonly (readonly [id: string, heading: string, words: string, attributes?: Record<string, string>])[]
): Body => ({
  shape: 'sections',
  sections: rows.map(([id, heading, words, attributes = {}], n) => ({
    heading: { id, slot: n, words: [prose(wording(heading))], feedback: [], right: true, attributes },
    children: [prose(wording(words))],
  })),
});

/** A block as `content` would hand it over. */
export const block = (name: string, id: string, body: Body, rest: Partial<Block> = {}): Block => ({
  name,
  id,
  slot: 7,
  revision: 1,
  attributes: {},
  fictional: false,
  prompt: [],
  body,
  explanation: [],
  hints: [],
  remarks: {},
  ...rest,
});

const textOf = (node: unknown): string => {
  const { value, children } = node as { readonly value?: string; readonly children?: readonly unknown[] };
  return value ?? (children ?? []).map(textOf).join('');
};

const plain = (words: Flow): ElementContent[] => [{ type: 'text', value: words.map(textOf).join(' ') }];

/** Stands in for `content`: paragraphs of plain words are all that the fixtures hold. */
export const tools: RenderTools = {
  locale: 'en',
  html: words =>
    words.map((node: RootContent) => ({ type: 'element', tagName: 'p', properties: {}, children: plain([node]) })),
  inline: plain,
  directed: plain,
  text: words => words.map(textOf).join(' '),
  say: words => words,
  file: url => ({ src: url, bytes: 0, text: () => '' }),
  draft: false,
  texts: words => [words.map(textOf).join(' ')],
};

/** `ariaLabelledBy` is `aria-labelledby`, `dataOption` is `data-option`; all others stand as they are. */
const attribute = (property: string): string =>
  property === 'className'
    ? 'class'
    : property === 'htmlFor'
      ? 'for'
      : property.startsWith('aria')
        ? `aria-${property.slice(4).toLowerCase()}`
        : property.replace(
            /^(data)([A-Z])/u,
            (_all, data: string, letter: string) => `${data}-${letter.toLowerCase()}`,
          );

const SVG = 'http://www.w3.org/2000/svg';

const nodeOf = (content: ElementContent, space: string | null): Node => {
  if (content.type !== 'element') return document.createTextNode(content.type === 'text' ? content.value : '');
  const inside = content.tagName === 'svg' ? SVG : space;
  const element = inside ? document.createElementNS(inside, content.tagName) : document.createElement(content.tagName);
  for (const [name, value] of Object.entries(content.properties))
    element.setAttribute(attribute(name), Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value));
  element.append(...content.children.map(child => nodeOf(child, inside)));
  if (element instanceof HTMLTemplateElement)
    element.content.append(...(content.content?.children ?? []).map(child => nodeOf(child as ElementContent, inside)));
  return element;
};

/** The markup of a block as the browser gets it from a page. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the test knows which element it is
export const rendered = <T extends HTMLElement>(directive: Directive, of: Block): T =>
  nodeOf(directive.render(of, tools), null) as T;
