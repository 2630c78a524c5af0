import type { Id, InteractionType, Item, Option, Response } from './course.js';
import { asKept } from './as-kept.js';
import { reader } from './bits.js';
import type { Reader } from './bits.js';
import { flag, number, record, rest, text } from './forms.js';
import type { Fields, Form } from './forms.js';
import { once } from './once.js';
import { quietly } from './quietly.js';

const known = (option: Option | undefined): Option => {
  if (!option) throw new RangeError();
  return option;
};

/** An option, as its slot. */
const oneOf = (options: readonly Option[]): Form<Id> => ({
  write: id => number.write(known(options.find(option => option.id === id)).slot),
  read: from => {
    const slot = number.read(from);
    return known(options.find(option => option.slot === slot)).id;
  },
});

const pairOf = (left: Form<Id>, right: Form<Id>): Form<readonly [Id, Id]> => ({
  write: ([one, other]) => left.write(one) + right.write(other),
  read: from => [left.read(from), right.read(from)],
});

const decimal: Form<number> = {
  write: value => text.write(String(value)),
  read: from => {
    const value = Number(text.read(from));
    if (!Number.isFinite(value)) throw new RangeError();
    return value;
  },
};

/** What every type of answer says, in bits: all that are left, since an answer stands last in its row. */
const FORMS: {
  readonly [Type in InteractionType]: (
    option: Form<Id>,
    target: Form<Id>,
  ) => Fields<Omit<Extract<Response, { type: Type }>, 'type'>>;
} = {
  'true-false': () => ({ value: flag }),
  choice: option => ({ ids: rest(option) }),
  sequencing: option => ({ ids: rest(option) }),
  likert: option => ({ id: option }),
  other: option => ({ id: option }),
  matching: (option, target) => ({ pairs: rest(pairOf(option, target)) }),
  performance: (option, target) => ({ steps: rest(pairOf(option, target)) }),
  numeric: () => ({ value: decimal }),
  'fill-in': () => ({ texts: rest(text) }),
  'long-fill-in': () => ({ written: { write: () => '', read: () => true } }),
};

const formOf = once(({ type, options, targets = options }: Item) =>
  record<object>(FORMS[type](oneOf(options), oneOf(targets))),
);

/** The bits of an answer; null where it does not belong to the item, or there is none. */
export const packAnswer = (response: Response, item: Item | undefined): string | null =>
  quietly(() => (response.type === item?.type ? formOf(item).write(asKept(response)) : null)) ?? null;

/** The answer to an item from all bits that are left. Throws RangeError where they are not an answer to it. */
export const unpackAnswer = (from: Reader, item: Item): Response =>
  Object.assign(formOf(item).read(from), { type: item.type }) as Response;

/** The answer as it will come back from a saved state; null where nothing of it can be kept. */
export const keptAnswer = (response: Response, item: Item): Response | null => {
  const bits = packAnswer(response, item);
  return bits === null ? null : unpackAnswer(reader(bits), item);
};
