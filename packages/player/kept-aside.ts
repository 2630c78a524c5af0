import { quietly } from '@throughline/tracking/quietly.js';
import type { Id, InteractionType, Response } from '@throughline/tracking';
import type { Known } from './restore.js';

/** What is kept of a question that is recorded nowhere. */
export interface Kept {
  readonly known: Known;
  /** Credit of its first answer, with which its twin is compared. */
  readonly first: number | null;
}

type Unread = Readonly<Record<string, unknown>>;
type Test = (value: unknown) => boolean;
const text: Test = value => typeof value === 'string';
const list =
  (of: Test): Test =>
  value =>
    Array.isArray(value) && value.every(of);
const pair: Test = value => list(text)(value) && (value as readonly unknown[]).length === 2;

/** What each type of answer says, and of which form. */
const FORMS: { readonly [Type in InteractionType]: readonly [field: string, is: Test] } = {
  'true-false': ['value', value => typeof value === 'boolean'],
  choice: ['ids', list(text)],
  sequencing: ['ids', list(text)],
  likert: ['id', text],
  other: ['id', text],
  matching: ['pairs', list(pair)],
  performance: ['steps', list(pair)],
  numeric: ['value', Number.isFinite],
  'fill-in': ['texts', list(text)],
  'long-fill-in': ['written', value => value === true],
};

/** An answer in its known field and no other; null where it is none. */
const answerOf = (value: unknown): Response | null => {
  const said = value as Unread | null;
  const type = said?.['type'] as InteractionType;
  if (!said || !Object.hasOwn(FORMS, type)) return null;
  const [field, is] = FORMS[type];
  return is(said[field]) ? ({ type, [field]: said[field] } as unknown as Response) : null;
};

const numberOf = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** What is kept in one home. */
export interface AllKept {
  /** Null where nothing was said of it. */
  readonly role: Id | null;
  readonly answers: readonly (readonly [Id, Kept])[];
}

/** What stands in a home in which others write too: an entry that is none costs only itself. */
export const readKept = (stored: string | null): AllKept => {
  const { role, answers } = quietly(() => JSON.parse(stored ?? '{}') as Unread | null) ?? {};
  return { role: typeof role === 'string' ? role : null, answers: answersIn(answers) };
};

const answersIn = (stored: unknown): AllKept['answers'] =>
  quietly(() =>
    (stored as unknown[]).flatMap(entry => {
      const read = quietly(() => {
        const [id, { known, first }] = entry as [unknown, { readonly known: Unread; readonly first: unknown }];
        const { response, draft, tries, best, seed } = known;
        return [
          String(id),
          {
            known: {
              response: answerOf(response),
              draft: answerOf(draft),
              tries: numberOf(tries),
              best: numberOf(best),
              seed: String(seed),
            },
            first: typeof first === 'number' ? first : null,
          },
        ] as const;
      });
      return read ? [read] : [];
    }),
  ) ?? [];
