import { className } from '../../bundle.js';
import type { Api, ElementApi, NamedType, Says, Typed } from '../api/api.js';

const comment = ({ says }: Says, indent = ''): readonly string[] => {
  if (says === undefined) return [];
  const lines = says.replaceAll('*/', '*\\/').split('\n');
  return lines.length === 1
    ? [`${indent}/** ${lines[0] ?? ''} */`]
    : [`${indent}/**`, ...lines.map(line => `${indent} * ${line}`.trimEnd()), `${indent} */`];
};

const fields = (rows: Readonly<Record<string, Typed>>, indent: string, before = ''): readonly string[] =>
  Object.entries(rows).flatMap(([name, row]) => [
    ...comment(row, indent),
    `${indent}${before}${/^\w+$/u.test(name) ? name : JSON.stringify(name)}: ${row.type};`,
  ]);

/** Names of types that a text of types uses. */
const usedIn = ({ types }: Api, texts: readonly string[]): readonly string[] =>
  Object.keys(types).filter(name => texts.some(text => new RegExp(`\\b${name}\\b`, 'u').test(text)));

const elementDeclaration = (tag: string, element: ElementApi, api: Api): string => {
  const used = usedIn(
    api,
    Object.values(element.properties).map(({ type }) => type),
  );
  return [
    `import ${used.length > 0 ? `type { ${used.join(', ')} } from ` : ''}'./types.js';`,
    '',
    ...comment(element),
    `export declare class ${className(tag)} extends HTMLElement {`,
    `  /** The version of the elements that it is of. */`,
    `  static readonly version: string;`,
    ...fields(element.properties, '  '),
    '}',
    '',
    'declare global {',
    '  interface HTMLElementTagNameMap {',
    `    '${tag}': ${className(tag)};`,
    '  }',
    '}',
    '',
  ].join('\n');
};

const typeDeclaration = (name: string, type: NamedType): readonly string[] => {
  const head = comment(type);
  if ('fields' in type)
    return [...head, `export interface ${name} {`, ...fields(type.fields, '  ', 'readonly '), '}', ''];
  if ('type' in type) return [...head, `export type ${name} = ${type.type};`, ''];
  const variants = Object.values(type.oneOf).flatMap(rows => [
    '  | {',
    ...fields(rows, '      ', 'readonly '),
    '    }',
  ]);
  return [...head, `export type ${name} =`, ...variants.slice(0, -1), `${variants.at(-1) ?? ''};`, ''];
};

const typesDeclaration = ({ events, types }: Api): string =>
  [
    ...Object.entries(types).flatMap(([name, type]) => typeDeclaration(name, type)),
    '/** The events of the elements. They bubble: a document hears those of all elements in it. */',
    'export interface ElementEvents {',
    ...fields(events, '  '),
    '}',
    '',
    'declare global {',
    '  interface GlobalEventHandlersEventMap extends ElementEvents {}',
    '}',
    '',
  ].join('\n');

/** Types by file name: one for each module, and `types.d.ts` for what they share. */
export function declarationsOf(api: Api): ReadonlyMap<string, string> {
  const elements = Object.entries(api.elements).map(
    ([tag, element]) => [tag.replace('tl-', ''), tag, element] as const,
  );
  return new Map([
    ...elements.map(([name, tag, element]) => [`${name}.d.ts`, elementDeclaration(tag, element, api)] as const),
    ['types.d.ts', typesDeclaration(api)],
    [
      'index.d.ts',
      [`export type * from './types.js';`, ...elements.map(([name]) => `export * from './${name}.js';`), ''].join('\n'),
    ],
    [
      'words.d.ts',
      [
        ...comment(api.functions['registerWords'] ?? {}),
        ...fields(api.functions, '', 'export declare const '),
        '',
      ].join('\n'),
    ],
  ]);
}
