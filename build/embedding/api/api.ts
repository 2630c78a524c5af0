import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The list of all that a page may rely on, as it was promised last. */
export const apiFile = fileURLToPath(new URL('../../../packages/embed/api.json', import.meta.url));

/** What is to be known of something, for people; absent where its name says it all. */
export interface Says {
  readonly says?: string;
}

/** Something with a type. */
export interface Typed extends Says {
  readonly type: string;
}

export interface Property extends Typed {
  /** The attribute that sets it; absent where only code can. */
  readonly attribute?: string;
  /** The attribute follows the property. */
  readonly reflects?: true;
}

/** What must stand in an element. */
export interface Need {
  readonly least: number;
  readonly markup: string;
}

export interface ElementApi extends Says {
  readonly properties: Readonly<Record<string, Property>>;
  /** Attributes without a property of its own. */
  readonly attributes: Readonly<Record<string, Typed>>;
  /** Attributes that must be there. */
  readonly required: readonly string[];
  /** Events by name; of `learning-event` the verbs that it may tell. */
  readonly events: Readonly<Record<string, readonly string[]>>;
  readonly slots: Readonly<Record<string, Says>>;
  /** By selector. */
  readonly needs: Readonly<Record<string, Need>>;
}

type Fields = Readonly<Record<string, Typed>>;

/** A type that properties and events name. */
export type NamedType =
  | Typed
  | (Says & { readonly fields: Fields })
  /** One of several objects, by the value of their first field. */
  | (Says & { readonly oneOf: Readonly<Record<string, Fields>> });

/** All that a page may rely on. `says` is for people and promises nothing. */
export interface Api {
  readonly version: string;
  /** By tag. */
  readonly elements: Readonly<Record<string, ElementApi>>;
  readonly events: Readonly<Record<string, Typed>>;
  readonly types: Readonly<Record<string, NamedType>>;
  /** What a module exports beside classes. */
  readonly functions: Readonly<Record<string, Typed>>;
  /** What `::part()` reaches of every element. */
  readonly parts: Readonly<Record<string, Says>>;
  /** Custom properties that a page may set. */
  readonly tokens: readonly string[];
  /** Words that a page may say in a language of its own, by key: what is filled in between their braces. */
  readonly words: Readonly<Record<string, readonly string[]>>;
}

export const readApi = (): Api => JSON.parse(readFileSync(apiFile, 'utf8')) as Api;

/** The list as a file: what belongs together stands in a line. */
export const written = (api: Api): string => `${lines(api, '')}\n`;

const isLeaf = (value: object): boolean => Object.values(value).every(each => typeof each !== 'object');

function lines(value: unknown, indent: string): string {
  if (typeof value !== 'object' || value === null || isLeaf(value)) return JSON.stringify(value);
  const inner = `${indent}  `;
  const rows = Object.entries(value).map(([key, each]) => `${inner}${JSON.stringify(key)}: ${lines(each, inner)}`);
  return `{\n${rows.join(',\n')}\n${indent}}`;
}
