import { append as scorm12 } from '@throughline/standards/scorm12/append.js';
import { append as scorm2004 } from '@throughline/standards/scorm2004/append.js';
import { iri } from '@throughline/standards/lrs/names.js';
import type { Context, Course, Id, InteractionType, Item, LearningEvent, Outline, Words } from '@throughline/tracking';
import { emptyAttempt } from '@throughline/tracking/attempt.js';
import { optionCode, wireId } from '@throughline/tracking/formats.js';
import { trueOption } from '@throughline/tracking/true-option.js';
import { ALONE } from '@throughline/tracking/work.js';
import { rightAnswer } from '../right-answer.js';

/** How one thing looks under SCORM 1.2, and under all other standards. */
export interface Codes {
  readonly scorm12: string;
  readonly others: string;
}

/** Something that can be chosen, put in order or matched. */
export interface CodedOption {
  readonly id: Id;
  readonly codes: Codes;
  readonly words: Words;
  /**
   * Of a choice whether it is right; in an order its place, from 1; of a pair the codes of what belongs to it; null where
   * nothing is right or wrong.
   */
  readonly right: boolean | number | Codes | null;
}

/** A question as reports show it. */
export interface CodedQuestion {
  readonly module: Id;
  readonly id: Id;
  /** Under SCORM; in a record store it is the last part of `iri`. */
  readonly interaction: string;
  readonly iri: string;
  readonly type: { readonly scorm12: string; readonly others: InteractionType };
  /** The check that asks it; null for a question in a lesson. */
  readonly check: Id | null;
  readonly words: Words;
  readonly options: readonly CodedOption[];
  /** The whole right answer as it is reported; empty where any answer is right. */
  readonly right: Codes;
}

/** What every question and option of a course is called in reports; the course itself is asked, so none can differ. */
export function codeBook({ outline, activities }: Pick<Course, 'outline' | 'activities'>): readonly CodedQuestion[] {
  const named = new Map(activities.map(activity => [activity.id, activity]));
  return outline.modules.flatMap(module =>
    module.items.map((item): CodedQuestion => {
      const [in12, in2004] = [told(scorm12, item, outline), told(scorm2004, item, outline)];
      const { name = {}, options: words = {} } = named.get(item.id) ?? {};
      return {
        module: module.id,
        id: item.id,
        interaction: in12.get('id') ?? '',
        iri: iri(outline, item.id),
        type: { scorm12: in12.get('type') ?? '', others: item.type },
        check: item.check ?? null,
        words: name,
        options: [...item.options, ...(item.targets ?? [])].map(({ id }) => ({
          id,
          codes: codesOf(item, id),
          words: words[id] ?? {},
          right: rightOf(item, id),
        })),
        right: { scorm12: in12.get(PATTERN) ?? '', others: in2004.get(PATTERN) ?? '' },
      };
    }),
  );
}

const PATTERN = 'correct_responses.0.pattern';

/** What a standard would tell of a right answer, by the last part of each element. */
function told(append: typeof scorm12, item: Item, outline: Outline): ReadonlyMap<string, string> {
  const event: LearningEvent = {
    ...{ verb: 'answered', item: item.id, response: rightAnswer(item), result: 'correct', score: 1, tries: 1 },
    ...{ latency: 0, id: '', seq: 1, at: 0, session: '' },
  };
  const context: Context = {
    ...{ launch: ALONE, outline, sent: emptyAttempt('').sent, session: '', now: 0, duration: 0 },
    ...{ locale: outline.locales[0] ?? '', state: null },
  };
  const [message = []] = append(event, context);
  return new Map(message.map(([element, value]) => [element.replace('cmi.interactions.0.', ''), value]));
}

function codesOf({ type, options, targets = [] }: Item, id: Id): Codes {
  if (type === 'true-false') {
    const isTrue = trueOption(options)?.id === id;
    return { scorm12: isTrue ? 't' : 'f', others: String(isTrue) };
  }
  const others = wireId(id);
  // SCORM 1.2 numbers the options of these; where a way is told step by step, it takes the names.
  const option = [...options, ...targets].find(each => each.id === id);
  return { scorm12: option && type !== 'performance' ? optionCode(option.slot) : others, others };
}

function rightOf(item: Item, id: Id): CodedOption['right'] {
  const { key } = item;
  switch (key?.type) {
    case 'true-false':
      return (trueOption(item.options)?.id === id) === key.value;
    case 'choice':
      return key.ids.includes(id);
    case 'sequencing':
      return key.ids.includes(id) ? key.ids.indexOf(id) + 1 : null;
    case 'matching':
      return goalOf(item, id, key.pairs);
    case 'performance':
      return goalOf(item, id, key.steps);
    default:
      return null;
  }
}

function goalOf(item: Item, id: Id, pairs: readonly (readonly [Id, Id])[]): Codes | null {
  const goals = pairs.filter(([source]) => source === id).map(([, goal]) => codesOf(item, goal));
  const all = (name: keyof Codes): string => goals.map(codes => codes[name]).join(', ');
  return goals.length === 0 ? null : { scorm12: all('scorm12'), others: all('others') };
}
