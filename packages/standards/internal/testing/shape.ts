import { XmlDocument, XmlElement } from 'libxml2-wasm';

/** What an attribute or the text of an element may be. `files` are the paths in the package. */
export interface Kind {
  /** Ends the sentence "... is not". */
  readonly name: string;
  readonly holds: (value: string, files: readonly string[]) => boolean;
}

export interface Attribute {
  readonly kind: Kind;
  /** May be left out. */
  readonly optional?: boolean;
  /** No two in the document have the same value; `beside`: no two elements of one name and parent. */
  readonly unique?: 'everywhere' | 'beside';
}

export interface Shape {
  /** Content model as in a DTD, its names apart by spaces: `title (au | block)+ note?`. Left out: no elements. */
  readonly content?: string;
  /** What the text must be; left out: anything. */
  readonly text?: Kind;
  readonly attributes?: Readonly<Record<string, Attribute>>;
}

/** The rules of one manifest, a row an element. */
export interface Manifest {
  readonly namespace: string;
  readonly root: string;
  readonly shapes: Readonly<Record<string, Shape>>;
  /** Elements that stand exactly once in the whole document. */
  readonly once?: readonly string[];
}

export const some: Kind = { name: 'text', holds: value => value.trim() !== '' };
export const absoluteIri: Kind = {
  name: 'an absolute IRI',
  holds: value => /^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/iu.test(value),
};
export const language: Kind = {
  name: 'a language',
  holds: value => /^[a-z]{1,8}(?:-[a-z\d]{1,8})*$/iu.test(value),
};
export const fileOfPackage: Kind = {
  name: 'a file of the package',
  holds: (value, files) => files.some(file => encodeURI(file) === value.replace(/[?#].*$/u, '')),
};
export const oneOf = (...values: readonly string[]): Kind => ({
  name: values.join(' or '),
  holds: value => values.includes(value),
});

/** An element as its rules see it. */
interface Tag {
  readonly name: string;
  readonly namespace: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
  readonly children: readonly Tag[];
}

function tagOf(element: XmlElement): Tag {
  const children: Tag[] = [];
  for (let node = element.firstChild; node; node = node.next)
    if (node instanceof XmlElement) children.push(tagOf(node));
  return {
    name: element.name,
    namespace: element.namespaceUri,
    attributes: new Map(element.attrs.map(({ name, value }) => [name, value])),
    text: element.content,
    children,
  };
}

const withAll = (root: Tag): readonly Tag[] => [root, ...root.children.flatMap(withAll)];

/** A content model as an expression of names, each with a comma after it. */
const expression = (content: string): RegExp =>
  new RegExp(`^${content.replace(/[a-z]+/giu, '(?:$&,)').replace(/\s/gu, '')}$`, 'u');

function contentFaults(tag: Tag, { content = '', text }: Shape, files: readonly string[]): readonly string[] {
  const names = tag.children.map(({ name }) => name);
  const fits = expression(content).test(names.map(name => `${name},`).join(''));
  return [
    ...(fits ? [] : [`<${tag.name}> holds ${names.join(' ') || 'nothing'}, not ${content || 'nothing'}`]),
    ...(text && !text.holds(tag.text, files) ? [`<${tag.name}> "${tag.text}" is not ${text.name}`] : []),
  ];
}

function attributeFaults(tag: Tag, { attributes = {} }: Shape, files: readonly string[]): readonly string[] {
  return [
    ...[...tag.attributes.keys()]
      .filter(name => attributes[name] === undefined)
      .map(name => `<${tag.name}> has an attribute ${name}`),
    ...Object.entries(attributes).flatMap(([name, { kind, optional }]) => {
      const value = tag.attributes.get(name);
      if (value === undefined) return optional ? [] : [`<${tag.name}> has no ${name}`];
      return kind.holds(value, files) ? [] : [`${name}="${value}" is not ${kind.name}`];
    }),
  ];
}

/** Values that stand twice among these elements and may not. */
function twice(tags: readonly Tag[], where: Attribute['unique'], shapes: Manifest['shapes']): readonly string[] {
  const values = tags.flatMap(tag =>
    [...tag.attributes]
      .filter(([name]) => shapes[tag.name]?.attributes?.[name]?.unique === where)
      .map(([name, value]) => ({ name, value, key: where === 'beside' ? `${tag.name} ${name} ${value}` : value })),
  );
  return values
    .filter(({ key }, at) => values.findIndex(other => other.key === key) < at)
    .map(({ name, value }) => `${name}="${value}" stands twice`);
}

/** What is wrong with a manifest, a sentence a fault; `files` are the paths in its package. Needs no schema. */
export function faultsOf(
  xml: string,
  { namespace, root, shapes, once = [] }: Manifest,
  files: readonly string[],
): readonly string[] {
  using document = XmlDocument.fromString(xml);
  const top = tagOf(document.root);
  if (top.name !== root || top.namespace !== namespace) return [`not a <${root}> of ${namespace}`];
  const tags = withAll(top);
  return [
    ...tags.flatMap(tag => {
      const shape = shapes[tag.name];
      if (!shape || tag.namespace !== namespace) return [`<${tag.name}> is unknown`];
      return [
        ...contentFaults(tag, shape, files),
        ...attributeFaults(tag, shape, files),
        ...twice(tag.children, 'beside', shapes),
      ];
    }),
    ...twice(tags, 'everywhere', shapes),
    ...once
      .map(name => [name, tags.filter(tag => tag.name === name).length] as const)
      .filter(([, count]) => count !== 1)
      .map(([name, count]) => `<${name}> stands ${count} times, not once`),
  ];
}
