import type { Attempt, Context, PageOutline, ScopeState } from '@throughline/tracking';
import { BEGUN } from '@throughline/tracking/attempt.js';
import { decimal, isoDuration, wireId } from '@throughline/tracking/formats.js';
import { progress, moduleScope } from '../internal/outcome.js';
import type { ScormMessage, Setting } from '../internal/scorm-message.js';

const scored = (at: string, { score }: ScopeState): Setting[] => {
  const known = score ?? NaN;
  const scaled = decimal(known, 4, 0, 1);
  return scaled
    ? [
        [`${at}score.scaled`, scaled],
        [`${at}score.raw`, decimal(known * 100, 2, 0, 100)],
        [`${at}score.min`, '0'],
        [`${at}score.max`, '100'],
      ]
    : [];
};

/** Both lattices and the way to completion. An unknown success is not written: it would overwrite what the LMS knows. */
const outcome = (at: string, scope: ScopeState, pages: readonly PageOutline[], attempt: Attempt): Setting[] => [
  [`${at}completion_status`, scope.completion],
  ...(scope.success === 'unknown' ? [] : [[`${at}success_status`, scope.success] as const]),
  [`${at}progress_measure`, decimal(progress(pages, attempt, scope), 4, 0, 1)],
];

/** One objective a module begun, by its place in the course; the session finds the place the LMS gave it. */
const objectives = (attempt: Attempt, context: Context): readonly ScormMessage[] =>
  context.outline.modules.flatMap((module, index) => {
    const scope = moduleScope(attempt, module);
    const at = `cmi.objectives.${index}.`;
    return scope
      ? [
          [
            [`${at}id`, wireId(module.id)],
            ...outcome(at, scope, module.pages, attempt),
            ...scored(at, scope),
          ] satisfies ScormMessage,
        ]
      : [];
  });

/**
 * What is overwritten, the most valuable first. `exit` stays `suspend` also when all is done: any other exit makes an
 * LMS throw the state away and start over.
 */
export const snapshot = (attempt: Attempt, context: Context): readonly ScormMessage[] => {
  const course = attempt.scopes.get('course') ?? BEGUN;
  const pages = context.outline.modules.flatMap(module => module.pages);
  const messages: readonly ScormMessage[] = [
    context.state === null ? [] : [['cmi.suspend_data', context.state]],
    [['cmi.exit', 'suspend']],
    ...objectives(attempt, context),
    scored('cmi.', course),
    ...outcome('cmi.', course, pages, attempt).map(setting => [setting]),
    attempt.location ? [['cmi.location', attempt.location.page]] : [],
    [['cmi.session_time', isoDuration(context.duration)]],
  ];
  return messages.filter(([first]) => first);
};
