import type { Activity, Context, LearningEvent, Outline, Scope, Words } from '@throughline/tracking';
import { decimal, isoDuration } from '@throughline/tracking/formats.js';
import { lookup } from '@throughline/tracking/lookup.js';
import { reported } from '@throughline/tracking/privacy.js';
import { nameUuid } from './name-uuid.js';
import { activityType, iri, profileIri, verb } from './names.js';
import type { VerbName } from './names.js';
import { interactionDefinition, responseText } from './response.js';
import type { Draft, Score, StatementContext, StatementResult, Thing } from './types.js';

/** Scaled score (0..1) as a score: four decimals, and per cent as raw. */
const scoreOf = (scaled: number): Score => ({
  scaled: Number(decimal(scaled, 4, 0, 1) ?? 0),
  raw: Number(decimal(scaled * 100, 2, 0, 100) ?? 0),
  min: 0,
  max: 100,
});

/** An activity without its definition, as it stands in contexts. */
const bare = (outline: Outline, id: Scope): Thing => ({ objectType: 'Activity', id: iri(outline, id) });

/** The course, a module, a page, a check, a question or a part of a page; no titles where the course is to stay unnoticed. */
const thing = (outline: Outline, id: Scope, words: ReadonlyMap<string, Activity> | undefined): Thing => {
  const { modules, pages, checks, items } = lookup(outline);
  const called = (type: string, title?: Words): Thing => ({
    ...bare(outline, id),
    definition: { type: activityType(type), ...(title && !outline.neutral && { name: title }) },
  });
  if (id === 'course') return called('course', outline.title);
  const item = items.get(id)?.thing;
  if (item) return { ...bare(outline, id), definition: interactionDefinition(item, words?.get(id)) };
  const module = modules.get(id);
  if (module) return called('module', module.title);
  const page = (checks.get(id) ?? pages.get(id))?.thing;
  return page ? called(page.check ? 'assessment' : 'lesson', page.title) : called('activity');
};

/** The module, and the page or check, that something stands in: the `grouping` of its statements. */
const around = (outline: Outline, id: Scope): readonly Thing[] => {
  const { checks, items, pages, activities } = lookup(outline);
  const module = (items.get(id) ?? checks.get(id) ?? pages.get(id) ?? activities.get(id))?.module;
  if (!module) return [];
  const page = module.pages.find(each => each.items.includes(id) || each.activities.includes(id));
  const within = items.get(id)?.thing.check ?? page?.id;
  return [bare(outline, module.id), ...(within === undefined ? [] : [bare(outline, within)])];
};

interface Told {
  readonly verb: VerbName;
  readonly about: Scope;
  readonly result?: StatementResult;
}

const answer = (event: Extract<LearningEvent, { verb: 'answered' }>, outline: Outline): StatementResult => {
  const item = lookup(outline).items.get(event.item)?.thing;
  const response = item && responseText(item, event.response);
  return {
    ...(event.result !== 'neutral' && { score: scoreOf(event.score), success: event.result === 'correct' }),
    ...(response !== undefined && { response }),
    ...(event.latency > 0 && { duration: isoDuration(event.latency) }),
    extensions: { [`${profileIri(outline)}/tries`]: event.tries },
  };
};

/** What is told of an event; null: nothing, ever. A new verb does not compile until it has its case. */
const tell = (event: LearningEvent, { outline, duration }: Context): Told | null => {
  const { verb } = event;
  switch (verb) {
    case 'drafted':
    case 'preferred':
      return null;
    case 'visited':
      return { verb: 'experienced', about: event.page };
    case 'experienced':
      return { verb, about: event.activity };
    case 'attempted':
      return { verb, about: event.check };
    case 'answered':
      return { verb, about: event.item, result: answer(event, outline) };
    case 'completed':
      return { verb, about: event.scope, result: { completion: true, duration: isoDuration(duration) } };
    case 'scored':
      return { verb, about: event.scope, result: { score: scoreOf(event.score) } };
    case 'passed':
    case 'failed':
      return {
        verb,
        about: event.scope,
        result: { score: scoreOf(event.score), success: verb === 'passed', duration: isoDuration(duration) },
      };
  }
};

/** Context of every statement: where it belongs, in which language and version of the course. */
export const contextOf = (
  { launch, outline, locale }: Pick<Context, 'launch' | 'outline' | 'locale'>,
  about: Scope,
): StatementContext => {
  const groups = around(outline, about);
  return {
    ...(launch.registration !== undefined && { registration: launch.registration }),
    contextActivities: {
      ...(about !== 'course' && { parent: [bare(outline, 'course')] }),
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

/** Whether this registration has accepted this outcome of the course already. */
const said = ({ verb, about }: Told, { sent }: Context): boolean =>
  about === 'course' && ((verb === 'completed' && sent.completed) || (verb === 'passed' && sent.passed));

/**
 * The statement that tells of an event, without its actor; null where nothing is told: private acts, a privacy level
 * that leaves it out, a mode that is not reported, an outcome this registration has accepted already. An event of an
 * earlier session keeps its id and takes this session's time; the time it happened stands in an extension.
 */
export const draftOf = (event: LearningEvent, context: Context): Draft | null => {
  const { launch, outline } = context;
  const open = launch.mode === 'normal' ? reported(event, outline, outline.privacy) : null;
  const told = open && tell(open, context);
  if (!told || said(told, context)) return null;
  const late = event.session !== context.session;
  const happened = new Date(event.at).toISOString();
  return {
    id: idOf(event, told, context),
    verb: verb(told.verb),
    object: thing(outline, told.about, context.activities),
    ...(told.result && { result: told.result }),
    context: {
      ...contextOf(context, told.about),
      ...(late && { extensions: { [`${profileIri(outline)}/happened-at`]: happened } }),
    },
    timestamp: late ? new Date(context.now).toISOString() : happened,
  };
};
