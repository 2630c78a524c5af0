import type { Activity, InteractionType, Item, Option, Response } from '@throughline/tracking';
import { decimal, limitText, wireId } from '@throughline/tracking/formats.js';
import type { Component, Definition } from './types.js';

const list = (parts: readonly string[]): string => parts.join('[,]');
const pairs = (all: readonly (readonly [string, string])[]): string =>
  list(all.map(pair => pair.map(wireId).join('[.]')));

/**
 * An answer in the response grammar of xAPI (part two, 2.4.4.1), with the ids of the wire. Undefined where nothing is
 * to be said: a long answer says only that it was written (decision 1).
 */
export const responseText = (response: Response): string | undefined => {
  switch (response.type) {
    case 'true-false':
      return String(response.value);
    case 'choice':
    case 'sequencing':
      return list(response.ids.map(wireId));
    case 'fill-in':
      return list(response.texts.map(text => limitText(text, 250)));
    case 'long-fill-in':
      return undefined;
    case 'matching':
      return pairs(response.pairs);
    case 'performance':
      return pairs(response.steps);
    case 'numeric':
      return decimal(response.value, 4, -1e15, 1e15) ?? undefined;
    case 'likert':
    case 'other':
      return wireId(response.id);
  }
};

/** Which lists of a definition hold the options and the targets of each interaction type. */
const LISTS: Partial<Record<InteractionType, readonly ('choices' | 'scale' | 'source' | 'target' | 'steps')[]>> = {
  choice: ['choices'],
  sequencing: ['choices'],
  likert: ['scale'],
  matching: ['source', 'target'],
  performance: ['steps'],
};

const components = (options: readonly Option[], words: Activity | undefined): readonly Component[] =>
  options.map(({ id }) => {
    const description = words?.options[id];
    return { id: wireId(id), ...(description && { description }) };
  });

/** What a question is, for the statement that tells of an answer to it. Surveys carry no pattern: any answer is right. */
export const interactionDefinition = (item: Item, words: Activity | undefined): Definition => {
  const pattern = item.key && responseText(item.key);
  const [options, targets] = LISTS[item.type] ?? [];
  return {
    type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
    ...(words && { name: words.name }),
    interactionType: item.type,
    ...(pattern !== undefined && { correctResponsesPattern: [pattern] }),
    ...(options && { [options]: components(item.options, words) }),
    ...(targets && { [targets]: components(item.targets ?? [], words) }),
  };
};
