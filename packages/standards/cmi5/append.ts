import type { Attempt, Context, LearningEvent } from '@throughline/tracking';
import { draftOf } from '../lrs/statement.js';
import type { Draft, Message, StatementResult, Thing } from '../lrs/types.js';
import { snapshot as document } from '../xapi/append.js';

const CMI5 = 'https://w3id.org/xapi/cmi5/context';
const category = (name: string): Thing => ({ id: `${CMI5}/categories/${name}` });

/** Whether cmi5 defines this statement, or only allows it. */
export const isDefined = ({ context }: Draft): boolean =>
  context.contextActivities?.category?.some(({ id }) => id === category('cmi5').id) === true;

/** Marks a statement about the launched unit as one that cmi5 defines (9.6.2.1, 9.6.2.2). */
export const defined = (draft: Draft, extensions?: Readonly<Record<string, unknown>>): Draft => {
  const { context, result } = draft;
  const moveOn = result?.success !== undefined || result?.completion !== undefined;
  return {
    ...draft,
    context: {
      ...context,
      contextActivities: {
        ...context.contextActivities,
        category: [
          ...(context.contextActivities?.category ?? []),
          category('cmi5'),
          ...(moveOn ? [category('moveon')] : []),
        ],
      },
      ...((context.extensions ?? extensions) && { extensions: { ...context.extensions, ...extensions } }),
    },
  };
};

/** Four decimals may round a failing score up to the mastery score: a failed one is rounded down (9.3.5.0-2). */
const downwards = (score: NonNullable<StatementResult['score']>): StatementResult['score'] => {
  const scaled = Math.floor(score.scaled * 9999) / 1e4;
  return { ...score, scaled, ...('raw' in score && { raw: Number((scaled * 100).toFixed(2)) }) };
};

/** passed and failed as judged by the LMS's mastery score; null where the two do not agree (9.3.4.0-2, 9.3.5.0-2). */
const judged = (draft: Draft, scaled: number, { launch, sent }: Context): Draft | null => {
  const { masteryScore } = launch;
  const passed = draft.result?.success === true;
  if (!passed && sent.passed) return null;
  if (masteryScore === undefined) return defined(draft);
  if (passed ? scaled < masteryScore : scaled >= masteryScore) return null;
  const score = draft.result?.score;
  const rounded = score && !passed && score.scaled >= masteryScore ? downwards(score) : score;
  return defined(
    { ...draft, result: { ...draft.result, ...(rounded && { score: rounded }) } },
    { [`${CMI5}/extensions/masteryscore`]: masteryScore },
  );
};

/** completed, passed and failed of the course are cmi5's own statements; everything else is allowed beside them. */
export const append = (event: LearningEvent, context: Context): readonly Message[] => {
  const draft = draftOf(event, context);
  if (!draft) return [];
  const own = 'scope' in event && event.scope === 'course';
  const statement =
    own && event.verb === 'completed'
      ? defined(draft)
      : own && (event.verb === 'passed' || event.verb === 'failed')
        ? judged(draft, event.score, context)
        : draft;
  return statement ? [{ kind: 'statement', statement }] : [];
};

/** As in xapi, with the language that the learner has chosen, as far as the page speaks it: a preference of theirs (11.1). */
export const snapshot = (attempt: Attempt, context: Context): readonly Message[] =>
  document(attempt, context).map(message => {
    const { language } = attempt;
    return language?.locale === context.locale ? { ...message, language } : message;
  });
