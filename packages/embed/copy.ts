/** The tag under which an element of the page stands inside a frame; undefined where it stays as it is. */
export type InnerTag = (tag: string) => string | undefined;

/**
 * Frameworks put the children of a `<template>` into the element itself, a parser into its content: both are what the
 * author wrote.
 */
export const contentsOf = (node: Node): Node =>
  node instanceof HTMLTemplateElement && node.content.hasChildNodes() ? node.content : node;

const copyOf = (node: Node, innerTag: InnerTag): Node => {
  const tag = node instanceof Element ? innerTag(node.localName) : undefined;
  const copy = tag === undefined ? node.cloneNode(false) : document.createElement(tag);
  if (tag !== undefined)
    for (const { name, value } of (node as Element).attributes) (copy as Element).setAttribute(name, value);
  // Only elements take children: words and comments are whole already.
  if (!(copy instanceof Element)) return copy;
  (copy instanceof HTMLTemplateElement ? copy.content : copy).appendChild(copyContents(node, innerTag));
  return copy;
};

/**
 * Copies of what an author wrote in an element. The page keeps its own nodes untouched, as whatever made them (a
 * framework, for one) expects.
 */
export const copyContents = (place: Node, innerTag: InnerTag): DocumentFragment => {
  const copies = document.createDocumentFragment();
  copies.append(...[...contentsOf(place).childNodes].map(node => copyOf(node, innerTag)));
  return copies;
};
