import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node } from 'yaml';
import { colonInValue, missingField, unknownField, unreadable, wrongField } from './errors.js';
import type { Place, Report } from './problem.js';
import { isId, nearest } from './text.js';

/** One field of front matter or of a YAML file. */
export interface Field {
  readonly type: 'text' | 'address' | 'id' | 'number' | 'flag' | 'list' | 'ids' | 'records' | readonly string[];
  readonly required?: boolean;
  /** “It says …”; also a line of docs/authoring.md. */
  readonly doc: string;
}
export type Fields = Readonly<Record<string, Field>>;

/** One entry of a list of records, with the place of each value and of its beginning. */
export interface Entry {
  readonly values: Readonly<Record<string, string>>;
  readonly places: Readonly<Record<string, Place>>;
  readonly at: Place;
}

/** Fields as they were read: absent where missing or wrong. `at` leads to the value, or to the whole text. */
export interface Values {
  text(name: string): string | undefined;
  number(name: string): number | undefined;
  flag(name: string): boolean | undefined;
  list(name: string): readonly { readonly text: string; readonly at: Place }[];
  entries(name: string): readonly Entry[];
  at(name: string): Place;
  readonly names: readonly string[];
}

type Value = string | number | boolean | readonly { text: string; at: Place }[] | readonly Entry[];

/** `title: Bread: how it is made` */
const COLON = /^(?:- +| +)*([\w-]+): +([^"'[{|>].*:(?: .*|$))/u;

const WANTED: Readonly<Record<string, string>> = {
  text: 'words',
  address: 'an address that begins with https://',
  id: 'lower-case words joined by hyphens',
  number: 'a number, 0 or more',
  flag: 'true or false',
  list: 'a list: [one, two]',
  ids: 'a list of ids: [one, two]',
  records: 'a list with a hyphen before each entry',
};

const wanted = (type: Field['type'], found: string): string => {
  if (typeof type !== 'string') return type.join(' or ');
  // One word where a list belongs.
  return (type === 'list' || type === 'ids') && /^[\w.-]+$/u.test(found)
    ? `a list: [${found}]`
    : (WANTED[type] ?? type);
};

/** Words that a learner reads and that stand in no page: of front matter or of a data file. */
export interface Saying {
  /** Of the field. */
  readonly name: string;
  readonly words: string;
  readonly at: Place;
}

export const sayingsOf = (values: Values, names: readonly string[]): readonly Saying[] =>
  names.map(name => ({ name, words: values.text(name) ?? '', at: values.at(name) }));

/** Reads YAML by a table of fields. `firstLine` is the line of the file in which `text` begins. */
export function readFields(text: string, fields: Fields, report: Report, firstLine = 1): Values {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const place = (offset: number, length = 1): Place => {
    const { line, col } = counter.linePos(offset);
    return { line: line + firstLine - 1, column: col, length };
  };
  const placeOf = (node: Node): Place =>
    place(node.range?.[0] ?? 0, Math.max(1, (node.range?.[1] ?? 1) - (node.range?.[0] ?? 0)));
  const top: Place = { line: Math.max(1, firstLine - 1), column: 1, length: 3 };

  const values = new Map<string, Value>();
  const places = new Map<string, Place>();
  const lines = text.split('\n');
  for (const wrong of document.errors) {
    const at = place(wrong.pos[0]);
    const [, name, value] = COLON.exec(lines[at.line - firstLine] ?? '') ?? [];
    report(at, name === undefined ? unreadable('YAML', wrong.message) : colonInValue(name, value ?? ''));
  }
  // What could not be read whole is not judged field by field.
  const pairs = isMap(document.contents) && document.errors.length === 0 ? document.contents.items : [];
  const known = Object.keys(fields);
  for (const { key, value } of pairs) {
    if (!isScalar(key)) continue;
    const name = String(key.value);
    const field = fields[name];
    if (field === undefined) {
      report(placeOf(key), unknownField(name, known, nearest(name, known)));
      continue;
    }
    const node = value as Node | null;
    places.set(name, node === null ? placeOf(key) : placeOf(node));
    const read = node === null ? undefined : valueOf(node, field, placeOf);
    if (read === undefined)
      report(places.get(name) ?? top, wrongField(name, wanted(field.type, sourceOf(node)), sourceOf(node)));
    else values.set(name, read);
  }
  if (document.errors.length === 0) {
    for (const [name, field] of Object.entries(fields)) {
      if (field.required === true && !places.has(name)) report(top, missingField(name, field.doc));
    }
  }
  const get = (name: string) => values.get(name);
  return {
    text: name => {
      const value = get(name);
      return typeof value === 'string' ? value : undefined;
    },
    number: name => (typeof get(name) === 'number' ? Number(get(name)) : undefined),
    flag: name => (typeof get(name) === 'boolean' ? get(name) === true : undefined),
    list: name => (Array.isArray(get(name)) ? (get(name) as readonly { text: string; at: Place }[]) : []),
    entries: name => (Array.isArray(get(name)) ? (get(name) as readonly Entry[]) : []),
    at: name => places.get(name) ?? top,
    names: [...places.keys()],
  };
}

/** What the author typed: `1.10` stays `1.10`, it is a name and no number. */
const sourceOf = (node: Node | null): string =>
  isScalar(node) ? (node.source ?? '') : node === null ? '' : String(node.toJSON());

function valueOf(node: Node, field: Field, placeOf: (node: Node) => Place): Value | undefined {
  const { type } = field;
  if (type === 'records') {
    if (!isSeq(node) || !node.items.every(item => isMap(item))) return undefined;
    return node.items.map((item): Entry => {
      const named = item.items.map(({ key, value }) => {
        const words = sourceOf(value as Node | null).trim();
        return { name: String(key), words, at: placeOf((words === '' ? key : value) as Node) };
      });
      return {
        values: Object.fromEntries(named.map(({ name, words }) => [name, words])),
        places: Object.fromEntries(named.map(({ name, at }) => [name, at])),
        at: { ...placeOf(item), length: 1 },
      };
    });
  }
  if (type === 'list' || type === 'ids') {
    if (!isSeq(node)) return undefined;
    const items = node.items.map(item => ({ text: sourceOf(item as Node), at: placeOf(item as Node) }));
    return type === 'list' || items.every(item => isId(item.text)) ? items : undefined;
  }
  if (!isScalar(node)) return undefined;
  const source = sourceOf(node).trim();
  if (type === 'number') return /^\d+(\.\d+)?$/u.test(source) ? Number(source) : undefined;
  if (type === 'flag') return source === 'true' ? true : source === 'false' ? false : undefined;
  if (type === 'id') return isId(source) ? source : undefined;
  if (type === 'address') return /^https?:\/\/[^\s/]+\S*$/u.test(source) ? source : undefined;
  if (type === 'text') return source === '' ? undefined : source;
  return type.includes(source) ? source : undefined;
}
