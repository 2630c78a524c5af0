import { count, fixed } from './bits.js';
import type { Reader } from './bits.js';

/** How a value is written in bits, and read again. */
export interface Form<Value> {
  readonly write: (value: Value) => string;
  readonly read: (from: Reader) => Value;
}

/** A form a field. */
export type Fields<Value> = { readonly [Key in keyof Value]: Form<Value[Key]> };

/** Steps of a score from 0 to 1: fine enough for halves to tenths without a rest. */
export const GRAIN = 10_080;

/** A credit or score as it is kept: 0..1 in steps that hold halves, thirds, quarters to tenths exactly. */
export const grain = (score: number): number => Math.min(1, Math.max(0, Math.round(score * GRAIN) / GRAIN || 0));

export const number: Form<number> = { write: count, read: from => from.count() };

export const flag: Form<boolean> = { write: value => (value ? '1' : '0'), read: from => from.bits(1) === '1' };

/** A score 0..1: one or two bits for all or nothing. */
export const share: Form<number> = {
  write: score => {
    const grains = Math.round(grain(score) * GRAIN);
    return grains === 0 ? '00' : grains === GRAIN ? '1' : `01${fixed(grains, 14)}`;
  },
  read: from => (flag.read(from) ? 1 : flag.read(from) ? grain(from.fixed(14) / GRAIN) : 0),
};

/** Something or nothing, in one bit and what it takes. */
export const maybe = <Value>({ write, read }: Form<Value>): Form<Value | null> => ({
  write: value => (value === null ? '0' : `1${write(value)}`),
  read: from => (flag.read(from) ? read(from) : null),
});

/** One of a few words, which never change their order. */
export const oneOf = <Word extends string>(words: readonly [Word, ...Word[]]): Form<Word> => ({
  write: word => count(words.indexOf(word)),
  read: from => words[from.count()] ?? words[0],
});

/** Values one after the other, their number first. */
export const list = <Value>({ write, read }: Form<Value>): Form<readonly Value[]> => ({
  write: values => count(values.length) + values.map(write).join(''),
  read: from => Array.from({ length: from.count() }, () => read(from)),
});

const byte: Form<number> = { write: value => fixed(value, 8), read: from => from.fixed(8) };
const bytes = list(byte);

/** Characters as UTF-8, their number first. */
export const text: Form<string> = {
  write: characters => bytes.write([...new TextEncoder().encode(characters)]),
  read: from => new TextDecoder().decode(Uint8Array.from(bytes.read(from))),
};

/** Values one after the other until nothing is left. */
export const rest = <Value>({ write, read }: Form<Value>): Form<readonly Value[]> => ({
  write: values => values.map(write).join(''),
  read: from => {
    const found: Value[] = [];
    while (!from.done) found.push(read(from));
    return found;
  },
});

/** The fields in the order in which they stand here. */
export const record = <Value extends object>(forms: Fields<Value>): Form<Value> => {
  const fields = Object.entries(forms) as [keyof Value, Form<unknown>][];
  return {
    write: value => fields.map(([key, { write }]) => write(value[key])).join(''),
    read: from => Object.fromEntries(fields.map(([key, { read }]) => [key, read(from)])) as Value,
  };
};
