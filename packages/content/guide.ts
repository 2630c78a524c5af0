import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Heading } from 'mdast';
import { parse as parseYaml } from 'yaml';
import { markup, type Voice } from './markup.js';
import { isHeading, takeTail, wordsOf, type Flow } from './nodes.js';
import { parse } from './parse.js';
import { hyphened } from './text.js';

/** A part of a guide under a heading of the second rank. */
export interface GuideSection {
  /** As `{#id}` at the heading says; without it the words of the heading, in small letters joined by hyphens. */
  readonly id: string;
  readonly title: string;
  /** Sanitised markup of what stands under the heading. */
  readonly html: string;
}

/** Markdown that is no page of a course: what people read who import one. */
export interface Guide {
  /** What stands between the fences of its head. */
  readonly front: Readonly<Record<string, unknown>>;
  /** Markup of what stands before the first section. */
  readonly lead: string;
  readonly sections: readonly GuideSection[];
}

/** Reads a guide in the words of `say`; its links lead where they say. */
export function readGuide(file: string, text: string, say: Voice['say']): Guide {
  const { front, children } = parse(file, text);
  const voice: Voice = { say, resolve: url => url, render: () => undefined };
  const [lead = [], ...parts] = partsOf(children);
  return {
    front: (front === undefined ? {} : parseYaml(front)) as Guide['front'],
    lead: htmlOf(lead, voice),
    sections: parts.map(([heading, ...flow]) => ({ ...named(heading as Heading, say), html: htmlOf(flow, voice) })),
  };
}

/** What stands before the first heading of the second rank, then each of these with what stands under it. */
const partsOf = (children: Flow): readonly Flow[] => {
  const starts = children.flatMap((node, index) => (isHeading(node) && node.depth === 2 ? [index] : []));
  return [0, ...starts].map((from, n) => children.slice(from, starts[n] ?? children.length));
};

function named(heading: Heading, say: Voice['say']): Pick<GuideSection, 'id' | 'title'> {
  const { children, tail } = takeTail(heading.children);
  const words = wordsOf({ ...heading, children }).trim();
  return { id: tail?.id ?? hyphened(words), title: say(words) };
}

const htmlOf = (flow: Flow, voice: Voice): string => {
  const root: Root = { type: 'root', children: markup(flow, voice) };
  return toHtml(root);
};
