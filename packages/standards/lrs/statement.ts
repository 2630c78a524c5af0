import type {
  Context,
  Happening,
  Item,
  LearningEvent,
  Outline,
  PrivacyLevel,
  Scope,
  Words,
} from '@throughline/tracking';
import { decimal, isoDuration } from '@throughline/tracking/formats.js';
import { nameUuid } from './name-uuid.js';
import { activityType, courseIri, iri, profileIri, verb } from './names.js';
import type { VerbName } from './names.js';
import { interactionDefinition, responseText } from './response.js';
import type { Draft, Score, StatementContext, StatementResult, Thing } from './types.js';

/** Scaled score (0..1) as a score: four decimals, and per cent as raw. */
export const scoreOf = (scaled: number): Score => ({
  scaled: Number(decimal(scaled, 4, 0, 1) ?? 0),
  raw: Number(decimal(scaled * 100, 2, 0, 100) ?? 0),
  min: 0,
  max: 100,
});

type Place = { readonly thing: Thing; readonly kind: 'course' | 'module' | 'assessment' | 'lesson' | 'activity' };

const named = (kind: Place['kind'], id: string, name: Words | undefined): Place => ({
  kind,
  thing: { objectType: 'Activity', id, definition: { type: activityType(kind), ...(name && { name }) } },
});

/** The course, a module, a page, a check or a part of a page; without a name where the course is to stay unnoticed. */
const place = (outline: Outline, id: Scope): Place => {
  const called = (kind: Place['kind'], title?: Words): Place =>
    named(kind, iri(outline, id), outline.neutral ? undefined : title);
  if (id === 'course') return called('course', outline.title);
  for (const module of outline.modules) {
    if (module.id === id) return called('module', module.title);
    for (const page of module.pages)
      if (page.id === id || page.check?.id === id) return called(page.check ? 'assessment' : 'lesson', page.title);
  }
  return called('activity');
};

const itemOf = (outline: Outline, id: string): Item | undefined =>
  outline.modules.flatMap(module => module.items).find(item => item.id === id);

/** Module, and page or check, that something stands in: the `grouping` of its statements. */
const around = (outline: Outline, id: Scope): readonly Thing[] => {
  for (const module of outline.modules) {
    const group = { objectType: 'Activity' as const, id: iri(outline, module.id) };
    const check = module.items.find(item => item.id === id)?.check;
    if (check !== undefined) return [group, { objectType: 'Activity', id: iri(outline, check) }];
    for (const page of module.pages) {
      if (page.id === id || page.check?.id === id) return [group];
      if (page.items.includes(id) || page.activities.includes(id))
        return [group, { objectType: 'Activity', id: iri(outline, page.id) }];
    }
  }
  return [];
};

/** The least that must be allowed before this is told (decision 5); null: never (decision 4). */
type Told = {
  readonly level: PrivacyLevel;
  readonly verb: VerbName;
  readonly about: Scope;
  readonly result?: StatementResult;
};
type Teller = {
  readonly [V in Happening['verb']]: (event: Extract<LearningEvent, { verb: V }>, context: Context) => Told | null;
};

const RANK: Record<PrivacyLevel, number> = { outcome: 0, checks: 1, full: 2 };

const judged = (event: Extract<LearningEvent, { verb: 'passed' | 'failed' }>, context: Context): Told => ({
  level: 'outcome',
  verb: event.verb,
  about: event.scope,
  result: {
    score: scoreOf(event.score),
    success: event.verb === 'passed',
    duration: isoDuration(context.duration),
  },
});

/** A row a verb: what is told of it. A new verb does not compile until it has its row. */
const TELL: Teller = {
  drafted: () => null,
  preferred: () => null,
  visited: event => ({ level: 'full', verb: 'experienced', about: event.page }),
  experienced: event => ({ level: 'full', verb: 'experienced', about: event.activity }),
  attempted: event => ({ level: 'checks', verb: 'attempted', about: event.check }),
  answered: (event, { outline }) => {
    const item = itemOf(outline, event.item);
    const response = item && responseText(item, event.response);
    return {
      level: item?.check === undefined ? 'full' : 'checks',
      verb: 'answered',
      about: event.item,
      result: {
        ...(event.result !== 'neutral' && { score: scoreOf(event.score), success: event.result === 'correct' }),
        ...(response !== undefined && { response }),
        ...(outline.privacy === 'full' && { duration: isoDuration(event.latency) }),
        extensions: { [`${profileIri(outline)}/tries`]: event.tries },
      },
    };
  },
  completed: (event, context) => ({
    level: place(context.outline, event.scope).kind === 'lesson' ? 'full' : 'outcome',
    verb: 'completed',
    about: event.scope,
    result: { completion: true, duration: isoDuration(context.duration) },
  }),
  scored: event => ({ level: 'outcome', verb: 'scored', about: event.scope, result: { score: scoreOf(event.score) } }),
  passed: judged,
  failed: judged,
};

const tell = (event: LearningEvent, context: Context): Told | null =>
  // The row of the event's own verb takes exactly this event: TypeScript cannot follow that link through the index.
  (TELL[event.verb] as (event: LearningEvent, context: Context) => Told | null)(event, context);

/** Context of every statement: where it belongs, in which language and version of the course. */
export const contextOf = (
  context: Context | Pick<Context, 'launch' | 'outline' | 'locale'>,
  about: Scope,
): StatementContext => {
  const { launch, outline, locale } = context;
  const groups = around(outline, about);
  return {
    ...(launch.registration !== undefined && { registration: launch.registration }),
    contextActivities: {
      ...(about !== 'course' && { parent: [{ objectType: 'Activity', id: courseIri(outline) }] }),
      ...(groups.length > 0 && { grouping: groups }),
      category: [{ objectType: 'Activity', id: profileIri(outline) }],
    },
    language: locale,
    revision: outline.version,
  };
};

/** completed and passed are said once a registration, whichever device says it first (decision 12). */
const idOf = (event: LearningEvent, told: Told, { launch, outline }: Context): string =>
  launch.registration !== undefined && (told.verb === 'completed' || told.verb === 'passed')
    ? nameUuid(`${launch.registration} ${iri(outline, told.about)} ${told.verb}`)
    : event.id;

/**
 * The statement that tells of an event, without its actor; null where nothing is told: private acts, a privacy level
 * that leaves it out, a mode that is not reported, an outcome this registration has accepted already. An event of an
 * earlier session keeps its id and takes this session's time; the time it happened stands in an extension.
 */
export const draftOf = (event: LearningEvent, context: Context): Draft | null => {
  const { launch, outline, sent } = context;
  const told = launch.mode === 'normal' ? tell(event, context) : null;
  if (!told || RANK[told.level] > RANK[outline.privacy]) return null;
  if (
    told.about === 'course' &&
    ((told.verb === 'completed' && sent.completed) || (told.verb === 'passed' && sent.passed))
  )
    return null;
  const late = event.session !== context.session;
  const item = told.verb === 'answered' ? itemOf(outline, told.about) : undefined;
  const happened = new Date(event.at).toISOString();
  return {
    id: idOf(event, told, context),
    verb: verb(told.verb),
    object: item
      ? {
          objectType: 'Activity',
          id: iri(outline, item.id),
          definition: interactionDefinition(item, context.activities?.get(item.id)),
        }
      : place(outline, told.about).thing,
    ...(told.result && { result: told.result }),
    context: {
      ...contextOf(context, told.about),
      ...(late && { extensions: { [`${profileIri(outline)}/happened-at`]: happened } }),
    },
    timestamp: late ? new Date(context.now).toISOString() : happened,
  };
};
