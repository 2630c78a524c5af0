import type { ElementEvent, Id, Response } from '@throughline/tracking';

/** Reads what others wrote; undefined where it is none. */
type Read<Value> = (given: unknown) => Value | undefined;

/** A reader a field: a field of the type that has none does not compile. */
type Reads<Value> = { readonly [Key in keyof Value]-?: Read<Value[Key]> };

/** A row for each member of a union, by the field that tells them apart. */
type Rows<Union extends object, Tag extends keyof Union> = {
  readonly [Name in Union[Tag] & string]: Reads<Omit<Extract<Union, Readonly<Record<Tag, Name>>>, Tag>>;
};

const that =
  <Value>(is: (given: unknown) => boolean): Read<Value> =>
  given =>
    is(given) ? (given as Value) : undefined;

const list =
  <Value>(read: Read<Value>): Read<readonly Value[]> =>
  given => {
    const values = Array.isArray(given) ? Array.from(given, read) : [undefined];
    return values.includes(undefined) ? undefined : (values as Value[]);
  };

/** The member of a union with the fields of its row, and no others. */
const union =
  <Union extends object, Tag extends keyof Union & string>(tag: Tag, rows: Rows<Union, Tag>): Read<Union> =>
  given => {
    const found = new Map(Object.entries(Object(given) as object));
    const name = String(found.get(tag));
    if (!Object.hasOwn(rows, name)) return undefined;
    const fields = Object.entries<Read<unknown>>(rows[name as keyof typeof rows]).map(
      ([key, read]) => [key, read(found.get(key))] as const,
    );
    return fields.some(([, value]) => value === undefined)
      ? undefined
      : (Object.fromEntries([[tag, name], ...fields]) as Union);
  };

/** No sentence passes for an id. */
const id = that<Id>(given => typeof given === 'string' && /^[\w.:-]{1,200}$/.test(given));
const ids = list(id);
const pairs: Read<readonly (readonly [Id, Id])[]> = list(given => {
  const [from, to, ...others] = ids(given) ?? [];
  return from !== undefined && to !== undefined && others.length === 0 ? [from, to] : undefined;
});
const finite = that<number>(Number.isFinite);
const share = that<number>(given => Number.isFinite(given) && Number(given) >= 0 && Number(given) <= 1);

const response = union<Response, 'type'>('type', {
  'true-false': { value: that(given => typeof given === 'boolean') },
  choice: { ids },
  'fill-in': { texts: list(that(given => typeof given === 'string')) },
  'long-fill-in': { written: that(given => given === true) },
  matching: { pairs },
  performance: { steps: pairs },
  sequencing: { ids },
  likert: { id },
  numeric: { value: finite },
  other: { id },
});

/**
 * What an element said, in the known fields and no others: whatever it put beside them, words of the learner it may be,
 * is recorded nowhere. Undefined where a field is not of its type.
 */
export const heardOf = union<ElementEvent, 'verb'>('verb', {
  answered: {
    item: id,
    response,
    result: that(given => given === 'correct' || given === 'incorrect' || given === 'neutral'),
    score: share,
    tries: that(given => Number.isInteger(given) && Number(given) > 0),
    latency: that(given => Number.isFinite(given) && Number(given) >= 0),
  },
  experienced: { activity: id },
  drafted: { item: id, response: given => (given === null ? null : response(given)) },
});
