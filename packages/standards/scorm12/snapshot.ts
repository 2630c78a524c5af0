import type { Attempt, Context, ScopeState } from '@throughline/tracking';
import { BEGUN } from '@throughline/tracking/attempt.js';
import { decimal, span12, wireId } from '@throughline/tracking/formats.js';
import { hasChecks, lessonStatus, moduleScope } from '../internal/outcome.js';
import type { ScormMessage, Setting } from '../internal/scorm-message.js';

const scored = (at: string, { score }: ScopeState): Setting[] => {
  const points = decimal((score ?? NaN) * 100, 2, 0, 100);
  return points
    ? [
        [`${at}score.raw`, points],
        [`${at}score.min`, '0'],
        [`${at}score.max`, '100'],
      ]
    : [];
};

/** One objective a module begun, by its place in the course; the session finds the place the LMS gave it. */
const objectives = (attempt: Attempt, context: Context): readonly ScormMessage[] =>
  context.outline.modules.flatMap((module, index) => {
    const scope = moduleScope(attempt, module);
    const at = `cmi.objectives.${index}.`;
    return scope
      ? [
          [
            [`${at}id`, wireId(module.id)],
            [`${at}status`, lessonStatus(scope, hasChecks(module.pages))],
            ...scored(at, scope),
          ] satisfies ScormMessage,
        ]
      : [];
  });

/**
 * What is overwritten, the most valuable first. `exit` stays `suspend` also when all is done, so that the state survives
 * for review; no score is written before there is one (Moodle would take it for a result).
 */
export const snapshot = (attempt: Attempt, context: Context): readonly ScormMessage[] => {
  const course = attempt.scopes.get('course') ?? BEGUN;
  const checked = hasChecks(context.outline.modules.flatMap(module => module.pages));
  const messages: readonly ScormMessage[] = [
    context.state === null ? [] : [['cmi.suspend_data', context.state]],
    [['cmi.core.exit', 'suspend']],
    ...objectives(attempt, context),
    scored('cmi.core.', course),
    [['cmi.core.lesson_status', lessonStatus(course, checked)]],
    attempt.location ? [['cmi.core.lesson_location', attempt.location.page]] : [],
    [['cmi.core.session_time', span12(context.duration)]],
  ];
  return messages.filter(message => message.length > 0);
};
