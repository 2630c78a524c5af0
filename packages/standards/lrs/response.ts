import type { Activity, InteractionType, Item, Locale, Option, Response, Words } from '@throughline/tracking';
import { wireId } from '@throughline/tracking/formats.js';
import { answerText, pattern } from '../internal/interaction.js';
import type { Form } from '../internal/interaction.js';
import { activityType } from './names.js';
import type { Component, Definition, LanguageMap } from './types.js';

/** The grammar of responses that xAPI (part two, 2.4.4.1) shares with SCORM 2004. */
const FORM: Form = { code: ({ id }) => wireId(id), yes: 'true', no: 'false', comma: '[,]', dot: '[.]', limit: 250 };

/** An answer as a statement says it. Undefined where there is nothing to say: a long answer was written (decision 1). */
export const responseText = (item: Item, response: Response): string | undefined =>
  answerText(item, response, FORM) || undefined;

/** Which lists of a definition hold the options and the targets of each interaction type. */
const LISTS: Partial<Record<InteractionType, readonly ('choices' | 'scale' | 'source' | 'target' | 'steps')[]>> = {
  choice: ['choices'],
  sequencing: ['choices'],
  likert: ['scale'],
  matching: ['source', 'target'],
  performance: ['steps'],
};

/** Words in the language that was read, in all there are where that one is missing: a statement carries one language. */
export const spoken = (words: Words, locale: Locale): LanguageMap => {
  const text = words[locale];
  return text === undefined ? words : { [locale]: text };
};

const components = (options: readonly Option[], words: Activity | undefined, locale: Locale): readonly Component[] =>
  options.map(({ id }) => {
    const description = words?.options[id];
    return { id: wireId(id), ...(description && { description: spoken(description, locale) }) };
  });

/** What a question is, for the statement that tells of an answer to it. Surveys have no pattern: any answer is right. */
export const interactionDefinition = (item: Item, words: Activity | undefined, locale: Locale): Definition => {
  const right = item.key && (pattern(item, item.key, FORM) || undefined);
  const [options, targets] = LISTS[item.type] ?? [];
  return {
    type: activityType('cmi.interaction'),
    ...(words && { name: spoken(words.name, locale) }),
    interactionType: item.type,
    ...(right !== undefined && { correctResponsesPattern: [right] }),
    ...(options && { [options]: components(item.options, words, locale) }),
    ...(targets && { [targets]: components(item.targets ?? [], words, locale) }),
  };
};
