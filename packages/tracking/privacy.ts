import type { Outline, PrivacyLevel } from './course.js';
import type { LearningEvent } from './events.js';
import { lookup } from './lookup.js';

const LEVELS: readonly PrivacyLevel[] = ['outcome', 'checks', 'full'];

/** The lowest level at which an event is told; null: at none, it is nobody's business (decisions 4 and 5). */
const needs = (event: LearningEvent, outline: Outline): PrivacyLevel | null => {
  switch (event.verb) {
    case 'drafted':
    case 'preferred':
      return null;
    case 'scored':
    case 'passed':
    case 'failed':
      return 'outcome';
    case 'completed':
      return event.scope === 'course' || lookup(outline).modules.has(event.scope) ? 'outcome' : 'full';
    case 'attempted':
      return 'checks';
    case 'answered':
      return lookup(outline).items.get(event.item)?.thing.check === undefined ? 'full' : 'checks';
    case 'experienced':
    case 'visited':
      return 'full';
  }
};

/**
 * What may be told of an event at a privacy level; null: nothing. Response times are told at `full` only: below,
 * `latency` is 0, which a standard leaves out.
 */
export const reported = (event: LearningEvent, outline: Outline, level: PrivacyLevel): LearningEvent | null => {
  const needed = needs(event, outline);
  if (needed === null || LEVELS.indexOf(level) < LEVELS.indexOf(needed)) return null;
  return event.verb === 'answered' && level !== 'full' ? { ...event, latency: 0 } : event;
};
