import type { Nodes, RootContent } from 'mdast';
import { fromElsewhere } from './elsewhere.js';
import * as errors from './errors.js';
import { grammar, inlineForms } from './grammar.js';
import { isContainer, placeOf, walk, type Flow, type TextDirective } from './nodes.js';
import { within, type Source } from './parse.js';
import type { Fault, Report } from './problem.js';
import { checkSlips } from './slips.js';
import { nearest } from './text.js';

const INLINE: readonly string[] = inlineForms.map(form => form.name);

/** `10:30` and `note:this` are words: what is no mark of ours goes back to text. */
export function restoreWords(flow: Flow): Flow {
  return flow.map(node => restored(node) as RootContent);
}

function restored(node: Nodes): Nodes {
  if (!('children' in node)) return node;
  const children = (node.children as Nodes[]).flatMap(child =>
    child.type === 'textDirective' && !INLINE.includes(child.name) ? asWords(child) : [restored(child)],
  );
  return { ...node, children } as Nodes;
}

function asWords(node: TextDirective): Nodes[] {
  const attributes = Object.entries(node.attributes ?? {}).map(([name, value]) =>
    name === 'id' ? `#${value ?? ''}` : (value ?? '') === '' ? name : `${name}="${value ?? ''}"`,
  );
  const position = node.position && { position: node.position };
  const after = attributes.length === 0 ? '' : `{${attributes.join(' ')}}`;
  if (node.children.length === 0) return [{ type: 'text', value: `:${node.name}${after}`, ...position }];
  return [
    { type: 'text', value: `:${node.name}[`, ...position },
    ...node.children.map(restored),
    { type: 'text', value: `]${after}`, ...position },
  ];
}

/** What no page may hold, wherever it stands: HTML, code, marks that cannot be read, headings that skip a level. */
export function checkStructure(source: Source, report: Report): void {
  checkSlips(source, report);
  let depth = 1;
  let broken = 0;
  for (const top of source.children) {
    if (top.type === 'heading') {
      if (top.depth === 1 || top.depth > depth + 1) report(placeOf(top), errors.wrongHeading());
      depth = top.depth;
    }
    walk(top, node => {
      // A comment is dropped, and a closing tag is told with its opening one.
      if (node.type === 'html' && !/^<(?:!--[^]*-->$|\/)/u.test(node.value.trim()))
        report(placeOf(node), errors.rawHtml());
      if (node.type === 'leafDirective') leaf(node.name, placeOf(node), report);
      if (node.type === 'code') report(placeOf(node), errors.codeBlock());
      if (node.type === 'paragraph') broken = brokenFences(node, broken, source, report);
      if (isContainer(node)) {
        const end = node.position?.end.line ?? 1;
        if (!/^[\s>]*:{3,}\s*$/u.test(source.lines[end - 1] ?? '')) {
          const { line, column } = placeOf(node);
          report(within(source, line, `:${node.name}`, column), errors.unclosedBlock(node.name));
        }
      }
      return undefined;
    });
  }
}

function leaf(name: string, place: ReturnType<typeof placeOf>, report: Report): void {
  const known = grammar.has(name) || INLINE.includes(name);
  report(place, known ? errors.twoColons(name) : unknownBlock(name));
}

/** A name that is no block, with what was probably meant. */
export const unknownBlock = (name: string): Fault =>
  errors.unknownBlock(name, fromElsewhere(name), nearest(name, grammar.keys()));

/** “:::Drag and drop”: a name of several words; “:::choice Which one?”: a name and the question behind it. */
const SPACED = /^[\s>]*:{3,}\s*(\p{L}[\p{L}-]*)( [^{}]*[^{}\s])\s*(?:\{|$)/u;

/**
 * Lines of a paragraph that begin with colons: blocks that did not become one. The end of such a block is told with its
 * beginning. Returns how many are still without their end.
 */
function brokenFences(node: Nodes, open: number, source: Source, report: Report): number {
  const from = node.position?.start.line ?? 1;
  const to = node.position?.end.line ?? 1;
  return source.lines.slice(from - 1, to).reduce((left, text, n) => {
    if (!/^[\s>]*:{3,}/u.test(text)) return left;
    const ends = /^[\s>]*:{3,}\s*$/u.test(text);
    if (ends && left > 0) return left - 1;
    const [, first = '', more = ''] = SPACED.exec(text) ?? [];
    const at = within(source, from + n, first === '' ? ':::' : `${first}${more}`);
    if (first === '' || (!grammar.has(first) && !/^[\p{L} -]*$/u.test(more))) report(at, errors.brokenFence());
    else report(at, grammar.has(first) ? errors.wordsBehind(first) : unknownBlock(`${first}${more}`));
    return ends ? left : left + 1;
  }, open);
}
