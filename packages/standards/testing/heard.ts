import type { LearnerRecord } from '@throughline/lms/scorm/index.js';
import { milliseconds } from '@throughline/lms/scorm/time.js';
import type { Id, InteractionType, Item, Outline, Response, Success } from '@throughline/tracking';
import { decode } from '@throughline/tracking/codec.js';
import { optionCode, wireId } from '@throughline/tracking/formats.js';
import { timeSpent } from '@throughline/tracking/attempt.js';

/** One answer, as a platform holds it; null where it does not hold that. Times in milliseconds. */
export interface HeardAnswer {
  readonly item: Id;
  readonly type: InteractionType;
  readonly response: Response | null;
  readonly result: string | null;
  readonly credit: number | null;
  readonly tries: number | null;
  readonly latency: number | null;
  readonly at: number | null;
}

/** What a platform holds of a learner, read from what the platform stores, in the words of no standard. */
export interface Heard {
  readonly completed: boolean;
  readonly success: Success;
  /** 0..1, to four decimals. */
  readonly score: number | null;
  readonly answers: readonly HeardAnswer[];
  readonly duration: number;
}

/** How the answers of one kind of platform are written. */
interface Grammar {
  readonly comma: string;
  readonly dot: string;
  /** What stands for an option. */
  readonly code: (option: { readonly id: Id; readonly slot: number }) => string;
}

const WORDY: Grammar = { comma: '[,]', dot: '[.]', code: ({ id }) => wireId(id) };
const TERSE: Grammar = { comma: ',', dot: '.', code: ({ slot }) => optionCode(slot) };

const itemsOf = (outline: Outline): readonly Item[] => outline.modules.flatMap(({ items }) => items);

/** The answer that a text of the wire says; `type` is the one on the wire. */
const responseOf = (text: string, type: InteractionType, item: Item, { comma, dot, code }: Grammar): Response => {
  const parts = text === '' ? [] : text.split(comma);
  const known = (wanted = '', among: Item['options'] = item.options, by = code): Id =>
    among.find(option => by(option) === wanted)?.id ?? `unknown ${wanted}`;
  const pairs = (of = code) =>
    parts.map(pair => {
      const [left = '', right = ''] = pair.split(dot);
      return [known(left, item.options, of), known(right, item.targets, of)] as const;
    });
  switch (type) {
    case 'true-false':
      return { type, value: text.startsWith('t') };
    case 'choice':
    case 'sequencing':
      return { type, ids: parts.map(part => known(part)) };
    case 'likert':
      return { type, id: known(text) };
    case 'other':
      return { type, id: known(text, item.options, WORDY.code) };
    case 'matching':
      return { type, pairs: pairs() };
    case 'performance':
      return { type, steps: pairs(WORDY.code) };
    case 'numeric':
      return { type, value: Number(text) };
    case 'fill-in':
      return { type, texts: comma === TERSE.comma ? [text] : parts };
    case 'long-fill-in':
      return { type, written: true };
  }
};

/** Answers of which nothing on the wire is something: nothing was chosen, or nobody else may read it. */
const SILENT: readonly InteractionType[] = ['choice', 'sequencing', 'matching', 'performance', 'long-fill-in'];

const given = (text: string | undefined, type: InteractionType, item: Item, grammar: Grammar): Response | null =>
  text === undefined && !SILENT.includes(type) ? null : responseOf(text ?? '', type, item, grammar);

const fraction = (text: string | undefined, most: number): number | null =>
  text === undefined ? null : Number(text) / most;

const interactions = (record: LearnerRecord, outline: Outline, edition: '1.2' | '2004'): readonly HeardAnswer[] => {
  const old = edition === '1.2';
  const count = Object.keys(record).filter(element => /^cmi\.interactions\.\d+\.id$/.test(element)).length;
  return Array.from({ length: count }, (_, index): HeardAnswer => {
    const field = (name: string): string | undefined => record[`cmi.interactions.${index}.${name}`];
    const item = itemsOf(outline).find(({ id }) => wireId(id) === field('id'));
    if (!item) throw new Error(`The course has no question ${field('id') ?? ''}.`);
    const type = field('type') as InteractionType;
    const when = field(old ? 'time' : 'timestamp') ?? '';
    const result = field('result') ?? '';
    return {
      item: item.id,
      type,
      response: given(field(old ? 'student_response' : 'learner_response'), type, item, old ? TERSE : WORDY),
      result: result === 'wrong' ? 'incorrect' : result,
      credit: null,
      tries: null,
      latency: milliseconds(field('latency')),
      at: Date.parse(old ? `1970-01-01T${when}Z` : when),
    };
  });
};

/** What a SCORM 1.2 platform holds. */
export const heard12 = (record: LearnerRecord, outline: Outline): Heard => {
  const status = record['cmi.core.lesson_status'] ?? '';
  return {
    completed: ['passed', 'failed', 'completed'].includes(status),
    success: status === 'passed' || status === 'failed' ? status : 'unknown',
    score: fraction(record['cmi.core.score.raw'], 100),
    answers: interactions(record, outline, '1.2'),
    duration: milliseconds(record['cmi.core.total_time']),
  };
};

/** What a SCORM 2004 platform holds. */
export const heard2004 = (record: LearnerRecord, outline: Outline): Heard => ({
  completed: record['cmi.completion_status'] === 'completed',
  success: (record['cmi.success_status'] as Success | undefined) ?? 'unknown',
  score: fraction(record['cmi.score.scaled'], 1),
  answers: interactions(record, outline, '2004'),
  duration: milliseconds(record['cmi.total_time']),
});

/** The part of a statement that is read. */
export interface Stated {
  readonly verb: { readonly id: string };
  readonly object: { readonly id: string; readonly definition?: { readonly interactionType?: InteractionType } };
  readonly timestamp: string;
  readonly result?: {
    readonly score?: { readonly scaled: number };
    readonly success?: boolean;
    readonly response?: string;
    readonly duration?: string;
    readonly extensions?: Readonly<Record<string, number>>;
  };
}

const RESULTS = new Map([
  [true, 'correct'],
  [false, 'incorrect'],
]);

/** What a record store holds of cmi5 and xAPI. `course`: what the launch calls it, also where it renames it. */
export const heardStatements = (statements: readonly Stated[], outline: Outline): Heard => {
  const said = (...verbs: readonly string[]) =>
    statements.filter(({ verb }) => verbs.includes(verb.id.replace(/^.*\//, '')));
  const course = said('initialized')[0]?.object.id;
  const ofCourse = (...verbs: readonly string[]) => said(...verbs).filter(({ object }) => object.id === course);
  const verdict = ofCourse('passed', 'failed').at(-1)?.result;
  return {
    completed: ofCourse('completed').length > 0,
    success: verdict ? (verdict.success === true ? 'passed' : 'failed') : 'unknown',
    score: ofCourse('scored', 'passed', 'failed').at(-1)?.result?.score?.scaled ?? null,
    answers: said('answered').map(({ object, result, timestamp }): HeardAnswer => {
      const item = itemsOf(outline).find(({ id }) => object.id.endsWith(`/${id}`));
      const type = object.definition?.interactionType;
      if (!item || !type) throw new Error(`The course has no question ${object.id}.`);
      return {
        item: item.id,
        type,
        response: given(result?.response, type, item, WORDY),
        result: (result?.success !== undefined && RESULTS.get(result.success)) || 'neutral',
        credit: result?.score?.scaled ?? null,
        tries: Object.values(result?.extensions ?? {})[0] ?? 1,
        latency: milliseconds(result?.duration),
        at: Date.parse(timestamp),
      };
    }),
    duration: said('terminated', 'suspended').reduce((sum, { result }) => sum + milliseconds(result?.duration), 0),
  };
};

/** What a device holds that is all the platform there is: the state in its journal. */
export const heardDevice = (journal: string | undefined, outline: Outline): Heard => {
  const attempt = decode((JSON.parse(journal ?? '{}') as { state?: string }).state ?? null, outline);
  const course = attempt?.scopes.get('course');
  return {
    completed: course?.completion === 'completed',
    success: course?.success ?? 'unknown',
    score: course?.score ?? null,
    answers: itemsOf(outline).flatMap(({ id, type }): readonly HeardAnswer[] => {
      const state = attempt?.items.get(id);
      if (!state) return [];
      const { response, best, tries } = state;
      return [{ item: id, type, response, credit: best, tries, result: null, latency: null, at: null }];
    }),
    duration: attempt ? timeSpent(attempt) : 0,
  };
};
