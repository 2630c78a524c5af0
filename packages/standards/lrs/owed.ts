import type { Happening, Launch, Outline } from '@throughline/tracking';
import { decode } from '@throughline/tracking/codec.js';

/**
 * The outcomes of the course that a state holds and its ledger does not: the state of a page that left arrived, and what
 * it told beside did not, or nobody heard of it. Their ids derive from the registration (decision 12), so that an LRS
 * keeps them once however often they are told; without one nothing is owed.
 */
export const owedIn = (
  state: string | null,
  registration: string | undefined,
  outline: Outline,
): Pick<Launch, 'owed'> => {
  const attempt = decode(state, outline);
  const course = attempt?.scopes.get('course');
  if (!attempt || !course || registration === undefined) return {};
  const { completion, success, score } = course;
  const owed: readonly Happening[] = [
    ...(completion === 'completed' && !attempt.sent.completed ? [{ verb: 'completed', scope: 'course' } as const] : []),
    ...(success === 'passed' && score !== null && !attempt.sent.passed
      ? [{ verb: 'passed', scope: 'course', score } as const]
      : []),
  ];
  return owed.length > 0 ? { owed } : {};
};
