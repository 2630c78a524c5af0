import type { Attempt, Context, ScopeState } from '@throughline/tracking';
import { BEGUN } from '@throughline/tracking/attempt.js';
import { decimal, span12, wireId } from '@throughline/tracking/formats.js';
import { hasChecks, lessonStatus, moduleScope } from '../internal/outcome.js';
import { settings, stateSettings, type ScormMessage } from '../internal/scorm-message.js';

/** Empty before there is a score: Moodle would take it for a result. */
const scored = ({ score }: ScopeState): Record<string, string> => {
  const raw = decimal((score ?? NaN) * 100, 2, 0, 100);
  return raw ? { 'score.raw': raw, 'score.min': '0', 'score.max': '100' } : {};
};

/** One objective a module begun, by its place in the course; the session finds the place the LMS gave it. */
const objectives = (attempt: Attempt, { outline }: Context): readonly ScormMessage[] =>
  outline.modules.map((module, index) => {
    const scope = moduleScope(attempt, module);
    const id = wireId(module.id);
    return scope
      ? settings(`cmi.objectives.${index}.`, {
          id,
          status: lessonStatus(scope, hasChecks(module.pages)),
          ...scored(scope),
        })
      : [];
  });

/**
 * What is overwritten, the most valuable first. `exit` stays `suspend` also when all is done, so that the state survives
 * for review.
 */
export const snapshot = (attempt: Attempt, context: Context): readonly ScormMessage[] => {
  const course = attempt.scopes.get('course') ?? BEGUN;
  const checked = hasChecks(context.outline.modules.flatMap(module => module.pages));
  return [
    stateSettings(context.state),
    settings('cmi.core.', { exit: 'suspend' }),
    ...objectives(attempt, context),
    settings('cmi.core.', scored(course)),
    settings('cmi.core.', { lesson_status: lessonStatus(course, checked) }),
    settings('cmi.core.', { lesson_location: attempt.location?.page ?? '' }),
    settings('cmi.core.', { session_time: span12(context.duration) }),
  ].filter(([first]) => first);
};
