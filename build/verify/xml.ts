import { ParseOption, XmlComment, XmlDocument, XmlElement, XmlLibError } from 'libxml2-wasm';

/** An element as the rules see it. */
export interface Tag {
  readonly name: string;
  readonly namespace: string;
  /** By local name. */
  readonly attributes: readonly Attribute[];
  /** Its own words, without those of its children and the white space around. */
  readonly text: string;
  readonly children: readonly Tag[];
  readonly line: number;
}

export interface Attribute {
  readonly name: string;
  readonly namespace: string;
  readonly value: string;
}

/** Why a document is none. */
export interface Broken {
  readonly line: number;
  readonly what: string;
}

/** Nothing is fetched, and no entity of a document type is put in. */
const OPTIONS: ParseOption = ParseOption.XML_PARSE_BIG_LINES;

/** The elements of a document, or where it is broken. */
export function readXml(bytes: Uint8Array): Tag | Broken {
  try {
    using document = XmlDocument.fromBuffer(bytes, { option: OPTIONS });
    return tagOf(document.root);
  } catch (error) {
    if (!(error instanceof XmlLibError)) throw error;
    const [{ line, message } = { line: 1, message: error.message }] = error.details;
    return { line, what: sentence(message) };
  }
}

/** What the parser says, as a sentence. */
const sentence = (message: string): string => `The parser says: ${message.trim().replace(/\.$/u, '')}.`;

function tagOf(element: XmlElement): Tag {
  const children: Tag[] = [];
  let text = '';
  for (let node = element.firstChild; node; node = node.next)
    if (node instanceof XmlElement) children.push(tagOf(node));
    else if (!(node instanceof XmlComment)) text += node.content;
  return {
    name: element.name,
    namespace: element.namespaceUri,
    attributes: element.attrs.map(({ name, namespaceUri, value }) => ({ name, namespace: namespaceUri, value })),
    text: text.trim(),
    children,
    line: element.line,
  };
}

/** An attribute without a prefix. */
export const attribute = (tag: Tag, wanted: string): string | undefined =>
  tag.attributes.find(({ name, namespace }) => name === wanted && namespace === '')?.value;

/** The element and all below it, in the order of the document. */
export const withAll = (tag: Tag): readonly Tag[] => [tag, ...tag.children.flatMap(withAll)];

export const childrenOf = (tag: Tag | undefined, name: string): readonly Tag[] =>
  tag?.children.filter(child => child.name === name) ?? [];
