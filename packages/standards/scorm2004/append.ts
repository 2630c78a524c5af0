import type { Activity, Context, LearningEvent } from '@throughline/tracking';
import { decimal, isoDuration, limitText, stamp2004, wireId } from '@throughline/tracking/formats.js';
import { lookup } from '@throughline/tracking/lookup.js';
import { answerText, pattern, type Form } from '../internal/interaction.js';
import { settings, type ScormMessage } from '../internal/scorm-message.js';

/** Most characters of an id, an answer and a description (SPM of the RTE; Moodle refuses more). */
const LIMIT = 250;

const FORM: Form = {
  code: option => wireId(option.id),
  yes: 'true',
  no: 'false',
  comma: '[,]',
  dot: '[.]',
  limit: LIMIT,
};

/** The question's words in the language of the page, else in any it has. */
const description = (activity: Activity | undefined, locale: string): string => {
  const words = activity && (activity.name[locale] ?? Object.values(activity.name)[0]);
  return limitText(words ?? '', LIMIT);
};

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
      type: item.type,
      'objectives.0.id': wireId(modules.get(item.id)?.id ?? ''),
      timestamp: stamp2004(event.at),
      'correct_responses.0.pattern': item.key ? pattern(item, item.key, FORM) : '',
      weighting: decimal(item.points, 2, -100, 100),
      learner_response: answerText(item, event.response, FORM),
      result: event.result,
      latency: event.latency ? isoDuration(event.latency) : '',
      description: description(context.activities?.get(item.id), context.locale),
    }),
  ];
};
