import type { ElementEvent, Id, Item, Response } from '@throughline/tracking';
import { keptAnswer } from '@throughline/tracking/answers.js';
import { quietly } from '@throughline/tracking/quietly.js';

type Fields<Event extends ElementEvent> = Readonly<
  Record<Exclude<keyof Event, 'verb'>, 'string' | 'number' | 'object'>
>;

/** What every event says, and of which type: a verb or a field that has no row does not compile. */
const FIELDS: { readonly [Verb in ElementEvent['verb']]: Fields<Extract<ElementEvent, { verb: Verb }>> } = {
  answered: {
    item: 'string',
    response: 'object',
    result: 'string',
    score: 'number',
    tries: 'number',
    latency: 'number',
  },
  experienced: { activity: 'string' },
  drafted: { item: 'string', response: 'object' },
};

/** An id or a number from 0: no sentence, and neither NaN nor Infinity. */
const PLAIN = /^[a-z\d][\w.:-]*$/;

/** Options that were chosen and pairs are sets: they are told in the order of the course, not in that of the screen. */
const inOrder = (response: Response, { options }: Item): Response => {
  const place = (id: Id): number => options.findIndex(option => option.id === id);
  if (response.type === 'choice') return { ...response, ids: [...response.ids].sort((a, b) => place(a) - place(b)) };
  if (response.type !== 'matching') return response;
  return { ...response, pairs: [...response.pairs].sort(([a], [b]) => place(a) - place(b)) };
};

/**
 * What an element said, in the known fields and no others: whatever it put beside them, words of the learner it may be,
 * is recorded nowhere; an answer has the form and the order of its question. Undefined where a field is none of these.
 */
export const heardOf = (said: ElementEvent, items: readonly Item[]): ElementEvent | undefined =>
  quietly(() => {
    const item = 'item' in said && items.find(({ id }) => id === said.item);
    const fields = Object.entries(FIELDS[said.verb]).map(([key, type]): readonly [string, unknown] | null => {
      const value: unknown = said[key as keyof ElementEvent];
      if (typeof value !== type) return null;
      if (type !== 'object') return PLAIN.test(String(value)) ? [key, value] : null;
      if (value === null) return said.verb === 'drafted' ? [key, value] : null;
      const kept = item ? keptAnswer(value as Response, item) : value;
      return kept ? [key, item ? inOrder(kept as Response, item) : kept] : null;
    });
    return fields.length > 0 && fields.every(field => field)
      ? (Object.fromEntries([['verb', said.verb], ...(fields as [])]) as ElementEvent)
      : undefined;
  });
