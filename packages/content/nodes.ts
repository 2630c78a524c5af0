import type { Heading, Nodes, Paragraph, PhrasingContent, RootContent, Text } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import type { Place } from './problem.js';

export type { ContainerDirective, LeafDirective, TextDirective };
export type Flow = readonly RootContent[];

/** Where a node stands; one that runs over several lines is shown by its first. */
export function placeOf(node: Pick<Nodes, 'position'>): Place {
  const { start, end } = node.position ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
  const length = end.line === start.line ? Math.max(1, end.column - start.column) : Number.MAX_SAFE_INTEGER;
  return { line: start.line, column: start.column, length };
}

/** The place of a character of a text. */
export function placeIn(node: Text, index: number, length: number): Place {
  const before = node.value.slice(0, index).split('\n');
  const { line, column } = placeOf(node);
  const last = before.at(-1) ?? '';
  return { line: line + before.length - 1, column: before.length === 1 ? column + index : last.length + 1, length };
}

/** Where the first of some words stands; undefined where they are none of a file. */
export function firstPlace(words: Flow): Place | undefined {
  const [first] = words.flatMap(top => {
    const found: Nodes[] = [];
    walk(top, node => {
      if (node.position !== undefined) found.push(node);
      return found.length === 0;
    });
    return found;
  });
  return first && placeOf(first);
}

/** The words of a node or of several, without marks. */
export const wordsOf = (nodes: Nodes | readonly Nodes[]): string =>
  ('type' in nodes ? toString(nodes) : nodes.map(node => toString(node)).join(' ')).replace(/\s+/gu, ' ').trim();

/** Words; where there are none, `of` says where they should stand. */
export const paragraph = (children: readonly PhrasingContent[], of?: Pick<Nodes, 'position'>): Paragraph => ({
  type: 'paragraph',
  children: [...children],
  ...(children.length === 0 && of?.position && { position: of.position }),
});

export const text = (value: string): Text => ({ type: 'text', value });

export const childrenOf = (node: Nodes): readonly Nodes[] => ('children' in node ? node.children : []);

/** Every node below and including this one, parents first; what `enter` returns false for is not entered. */
export function walk(node: Nodes, enter: (node: Nodes) => boolean | undefined): void {
  if (enter(node) === false) return;
  for (const child of childrenOf(node)) walk(child, enter);
}

export function some(node: Nodes, test: (node: Nodes) => boolean): boolean {
  return test(node) || childrenOf(node).some(child => some(child, test));
}

/** `{#id name="value" flag}` at the end of words. */
export interface Tail {
  readonly id: string | undefined;
  readonly attributes: Readonly<Record<string, string>>;
  readonly at: Place;
}

/** It begins with an id or, as long as there is none, with an attribute. */
export const TAIL = /\s*\{(#[^{}]*|[a-z][a-z-]*(?:[\s=][^{}]*)?)\}\s*$/u;

/** Cuts the tail off; `at` is where the id stands, or where one would be written. */
export function takeTail<T extends PhrasingContent>(children: readonly T[]): { children: T[]; tail: Tail | undefined } {
  const last = children.at(-1);
  const match = last?.type === 'text' ? TAIL.exec(last.value) : null;
  if (last?.type !== 'text' || match === null) return { children: [...children], tail: undefined };
  const inside = match[1] ?? '';
  const attributes: Record<string, string> = {};
  const after = inside.replace(/^#\S*/u, '');
  for (const [, name = '', quoted, bare] of after.matchAll(/([a-z][a-z-]*)(?:=(?:"([^"]*)"|([^\s"]+)))?/gu)) {
    attributes[name] = quoted ?? bare ?? '';
  }
  const id = /^#([^\s]*)/u.exec(inside)?.[1] ?? attributes.id;
  const words = last.value.slice(0, match.index);
  const end = last.position?.end;
  const brace = match[0].length - match[0].indexOf('{');
  const at = {
    line: end?.line ?? 1,
    column: Math.max(1, (end?.column ?? 1) - (brace - (match[0].length - match[0].trimEnd().length))),
    length: inside.length + 2,
  };
  const kept = words === '' ? children.slice(0, -1) : [...children.slice(0, -1), { ...last, value: words }];
  return { children: kept, tail: { id, attributes, at } };
}

export const isHeading = (node: Nodes): node is Heading => node.type === 'heading';
export const isContainer = (node: Nodes): node is ContainerDirective => node.type === 'containerDirective';
export const isInline = (node: Nodes, name: string): node is TextDirective =>
  node.type === 'textDirective' && node.name === name;
