import type { Outline } from '@throughline/tracking';
import { activityType, profileIri, profileVersionIri, verb } from '../names.js';
import type { VerbName } from '../names.js';
import type { About } from './kinds.js';
import type { Concept } from './types.js';

/** Each verb of ADL's vocabulary that is said, and what it means here. */
export const verbs: Readonly<Record<VerbName, string>> = {
  initialized: 'A session of the course began.',
  terminated: 'A session of the course ended.',
  suspended: 'A session ended while the course was not completed; the learner can go on later.',
  attempted: 'A try of a check was opened.',
  experienced: 'The learner came to a page, or did a part of it that is not a question.',
  answered: 'The learner handed in an answer to a question.',
  completed: 'Everything that a page, a module or the course asks for was done.',
  scored: 'A try of a check was finished, or the score of the course rose.',
  passed: 'Every required check of the course is at or over its pass mark.',
  failed: 'A required check of the course is under its pass mark and no try is left.',
};

/** Each activity type of ADL's vocabulary that objects carry. */
export const activityTypes: Readonly<Record<Exclude<About, 'session'>, string>> = {
  course: 'The whole course.',
  module: 'One module of the course.',
  lesson: 'One page of a module.',
  assessment: 'The check at the end of a module, or the page that it stands on.',
  interaction: 'A part of a page that is not a question: a panel, a chart.',
  'cmi.interaction': 'A question.',
};

/** IRIs of what the course adds to a statement. */
export const triesIri = (outline: Outline): string => `${profileIri(outline)}/tries`;
export const happenedAtIri = (outline: Outline): string => `${profileIri(outline)}/happened-at`;

const en = (text: string) => ({ en: text });

/** Verbs, activity types and extensions of the profile. */
export const conceptsOf = (outline: Outline): readonly Concept[] => {
  const inScheme = profileVersionIri(outline);
  const named = (type: 'Verb' | 'ActivityType', id: string, name: string, definition: string): Concept => ({
    id,
    type,
    inScheme,
    prefLabel: en(name),
    definition: en(definition),
  });
  return [
    ...Object.entries(verbs).map(([name, text]) => named('Verb', verb(name as VerbName).id, name, text)),
    ...Object.entries(activityTypes).map(([name, text]) => named('ActivityType', activityType(name), name, text)),
    {
      id: triesIri(outline),
      type: 'ResultExtension',
      inScheme,
      prefLabel: en('tries'),
      definition: en('Which answer to this question it is, over all tries. Left out for the first.'),
      recommendedVerbs: [verb('answered').id],
      inlineSchema: '{"type":"integer","minimum":2}',
    },
    {
      id: happenedAtIri(outline),
      type: 'ContextExtension',
      inScheme,
      prefLabel: en('happened at'),
      definition: en(
        'When it happened, where it is told in a later session than its own: the line was cut, or the session was over. The timestamp is then the time of telling.',
      ),
      inlineSchema: '{"type":"string","format":"date-time"}',
    },
  ];
};
