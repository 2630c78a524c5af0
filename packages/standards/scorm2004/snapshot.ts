import type { Attempt, Context, PageOutline, ScopeState } from '@throughline/tracking';
import { BEGUN } from '@throughline/tracking/attempt.js';
import { decimal, isoDuration, wireId } from '@throughline/tracking/formats.js';
import { progress, moduleScope } from '../internal/outcome.js';
import { settings, stateSettings, type ScormMessage } from '../internal/scorm-message.js';

const scored = ({ score }: ScopeState): Record<string, string> => {
  const known = score ?? NaN;
  const scaled = decimal(known, 4, 0, 1);
  return scaled
    ? {
        'score.scaled': scaled,
        'score.raw': decimal(known * 100, 2, 0, 100),
        'score.min': '0',
        'score.max': '100',
      }
    : {};
};

/** Both lattices and the way to completion. An unknown success is not written: it would overwrite what the LMS knows. */
const outcome = (scope: ScopeState, pages: readonly PageOutline[], attempt: Attempt): Record<string, string> => ({
  completion_status: scope.completion,
  success_status: scope.success === 'unknown' ? '' : scope.success,
  progress_measure: decimal(progress(pages, attempt, scope), 4, 0, 1),
});

/** One objective a module begun, by its place in the course; the session finds the place the LMS gave it. */
const objectives = (attempt: Attempt, { outline }: Context): readonly ScormMessage[] =>
  outline.modules.map((module, index) => {
    const scope = moduleScope(attempt, module);
    return scope
      ? settings(`cmi.objectives.${index}.`, {
          id: wireId(module.id),
          ...outcome(scope, module.pages, attempt),
          ...scored(scope),
        })
      : [];
  });

/**
 * What is overwritten, the most valuable first. `exit` stays `suspend` also when all is done: any other exit makes an
 * LMS throw the state away and start over.
 */
export const snapshot = (attempt: Attempt, context: Context): readonly ScormMessage[] => {
  const course = attempt.scopes.get('course') ?? BEGUN;
  const pages = context.outline.modules.flatMap(module => module.pages);
  return [
    stateSettings(context.state),
    settings('cmi.', { exit: 'suspend' }),
    ...objectives(attempt, context),
    settings('cmi.', scored(course)),
    // Each of these can be refused alone.
    ...settings('cmi.', outcome(course, pages, attempt)).map(setting => [setting]),
    settings('cmi.', { location: attempt.location?.page ?? '' }),
    settings('cmi.', { session_time: isoDuration(context.duration) }),
  ].filter(([first]) => first);
};
