import type { Context, InteractionType, LearningEvent } from '@throughline/tracking';
import { decimal, limitText, optionCode, span12, stamp2004, wireId } from '@throughline/tracking/formats.js';
import { lookup } from '@throughline/tracking/lookup.js';
import { answerText, type Form } from '../internal/interaction.js';
import { settings, type ScormMessage } from '../internal/scorm-message.js';

const FORM: Form = {
  code: option => optionCode(option.slot),
  yes: 't',
  no: 'f',
  comma: ',',
  dot: '.',
  limit: 255,
};

/** SCORM 1.2 knows eight of the ten types. */
const TYPES: Partial<Record<InteractionType, InteractionType>> = { 'long-fill-in': 'fill-in', other: 'fill-in' };

/** Its word for a wrong answer is `wrong`; `incorrect` is refused (405). */
const RESULTS = { correct: 'correct', incorrect: 'wrong', neutral: 'neutral' } as const;

/** Most characters of an answer or a pattern. */
const LIMIT = 255;

/**
 * One interaction for every answer, at the index that follows what this registration has accepted
 * (`context.sent.interactions`): a replay of what was stored, but not counted, writes the same over the same.
 */
export const append = (event: LearningEvent, context: Context): readonly ScormMessage[] => {
  if (event.verb !== 'answered') return [];
  const { items, modules } = lookup(context.outline);
  const item = items.get(event.item);
  if (!item) return [];
  return [
    settings(`cmi.interactions.${context.sent.interactions}.`, {
      id: limitText(wireId(item.id), LIMIT),
      type: TYPES[item.type] ?? item.type,
      'objectives.0.id': wireId(modules.get(item.id)?.id ?? ''),
      time: stamp2004(event.at).slice(11, 19),
      'correct_responses.0.pattern': item.key ? limitText(answerText(item, item.key, FORM), LIMIT) : '',
      weighting: decimal(item.points, 2, -100, 100),
      student_response: limitText(answerText(item, event.response, FORM), LIMIT),
      result: RESULTS[event.result],
      latency: event.latency ? span12(event.latency) : '',
    }),
  ];
};
