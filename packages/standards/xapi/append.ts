import type { Attempt, Context, LearningEvent } from '@throughline/tracking';
import { draftOf } from '../lrs/statement.js';
import type { Message } from '../lrs/types.js';

/** One statement an event, or none. */
export const append = (event: LearningEvent, context: Context): readonly Message[] => {
  const statement = draftOf(event, context);
  return statement ? [{ kind: 'statement', statement }] : [];
};

/** The state document; nothing in a mode that is not reported. */
export const snapshot = (attempt: Attempt, { launch, state, duration }: Context): readonly Message[] =>
  launch.mode === 'normal'
    ? [{ kind: 'state', state, duration, completed: attempt.scopes.get('course')?.completion === 'completed' }]
    : [];
