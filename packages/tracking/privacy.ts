import type { Outline, PrivacyLevel } from './course.js';
import type { LearningEvent } from './events.js';
import { lookup } from './lookup.js';

/** From the least that is told; the last is no level, but what is nobody's business (decisions 4 and 5). */
const LEVELS = ['outcome', 'checks', 'full', 'never'] as const satisfies readonly (PrivacyLevel | 'never')[];
type Level = (typeof LEVELS)[number];

/** The lowest level at which an event is told. */
const NEEDS: Readonly<Record<LearningEvent['verb'], Level>> = {
  drafted: 'never',
  preferred: 'never',
  scored: 'outcome',
  passed: 'outcome',
  failed: 'outcome',
  attempted: 'checks',
  completed: 'full',
  answered: 'full',
  experienced: 'full',
  visited: 'full',
};

const needs = (event: LearningEvent, outline: Outline): Level => {
  const { items, places } = lookup(outline);
  if (event.verb === 'completed' && places.has(`O.${event.scope}`)) return 'outcome';
  if (event.verb === 'answered' && items.get(event.item)?.check !== undefined) return 'checks';
  return NEEDS[event.verb];
};

/**
 * What may be told of an event at a privacy level (the course's, if no other is named); null: nothing. Response times are told at `full` only: below,
 * `latency` is 0, which a standard leaves out.
 */
export const reported = (
  event: LearningEvent,
  outline: Outline,
  level: PrivacyLevel = outline.privacy,
): LearningEvent | null => {
  if (LEVELS.indexOf(level) < LEVELS.indexOf(needs(event, outline))) return null;
  return event.verb === 'answered' && level !== 'full' ? { ...event, latency: 0 } : event;
};
