import type { Nodes, RootContent } from 'mdast';
import * as errors from './errors.js';
import { grammar, inlineForms } from './grammar.js';
import { isContainer, placeOf, walk, type Flow, type TextDirective } from './nodes.js';
import { within, type Source } from './parse.js';
import type { Report } from './problem.js';
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
  let depth = 1;
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
      if (node.type === 'paragraph') brokenFences(node, source, report);
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
  const names = [...grammar.keys()];
  const known = grammar.has(name) || INLINE.includes(name);
  report(place, known ? errors.twoColons(name) : errors.unknownBlock(name, nearest(name, names)));
}

/** Lines of a paragraph that begin with colons: a block that did not become one. */
function brokenFences(node: Nodes, source: Source, report: Report): void {
  const from = node.position?.start.line ?? 1;
  const to = node.position?.end.line ?? 1;
  const line = source.lines.slice(from - 1, to).findIndex(text => /^[\s>]*:{3,}/u.test(text));
  if (line !== -1) report(within(source, from + line, ':::'), errors.brokenFence());
}
