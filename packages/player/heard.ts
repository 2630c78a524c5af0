import type { ElementEvent, Item } from '@throughline/tracking';
import { keptAnswer } from '@throughline/tracking/answers.js';
import { quietly } from '@throughline/tracking/quietly.js';

/** No sentence passes for an id, and neither NaN nor less than nothing for a number. */
const ID = /^[\w.:-]+$/;
const NUMBER = /^\d[\d.e-]*$/;
/** An answer: known by its item. */
const ANSWER = /^/;

type Fields<Event extends ElementEvent> = { readonly [Key in Exclude<keyof Event, 'verb'>]: RegExp };

/** What every event says: a verb or a field that has no row does not compile. */
const FIELDS: { readonly [Verb in ElementEvent['verb']]: Fields<Extract<ElementEvent, { verb: Verb }>> } = {
  answered: { item: ID, response: ANSWER, result: ID, score: NUMBER, tries: NUMBER, latency: NUMBER },
  experienced: { activity: ID },
  drafted: { item: ID, response: ANSWER },
};

/** The answer in the form of its question and no other; as it is where it is recorded nowhere. Null: none of these. */
const answerOf = (said: ElementEvent, items: readonly Item[]): object | null => {
  if (said.verb === 'experienced') return {};
  const { response } = said;
  if (response === null) return said.verb === 'drafted' ? {} : null;
  const item = items.find(({ id }) => id === said.item);
  const kept = item ? keptAnswer(response, item) : response;
  return kept && { response: kept };
};

/**
 * What an element said, in the known fields and no others: whatever it put beside them, words of the learner it may be,
 * is recorded nowhere. Undefined where a field is none.
 */
export const heardOf = (said: ElementEvent, items: readonly Item[]): ElementEvent | undefined =>
  quietly(() => {
    const { verb } = said;
    const fields = Object.entries(FIELDS[verb]).map(([key, form]) => {
      const value: unknown = said[key as keyof ElementEvent];
      return form.test(String(value)) && (form === NUMBER) === (typeof value === 'number') ? [key, value] : [];
    });
    const answer = answerOf(said, items);
    return answer && fields.length > 0 && fields.every(({ length }) => length)
      ? ({ verb, ...Object.fromEntries(fields), ...answer } as ElementEvent)
      : undefined;
  });
