import type { Context, Id, LearningEvent, Outline, Scope, Words } from '@throughline/tracking';
import { decimal, isoDuration } from '@throughline/tracking/formats.js';
import { lookup } from '@throughline/tracking/lookup.js';
import { reported } from '@throughline/tracking/privacy.js';
import { nameUuid } from './name-uuid.js';
import { activityType, iri, profileIri, profileVersionIri, verb } from './names.js';
import type { VerbName } from './names.js';
import { interactionDefinition, responseText, spoken } from './response.js';
import type { Definition, Draft, Score, StatementContext, StatementResult, Thing } from './types.js';

/** Scaled score (0..1), four decimals. */
const scaledOf = (scaled: number): Pick<Score, 'scaled'> => ({ scaled: Number(decimal(scaled, 4, 0, 1)) });

/** A score of a check or the course: scaled, and per cent as raw, which reports show. */
const scoreOf = (scaled: number): Score => ({
  ...scaledOf(scaled),
  raw: Number(decimal(scaled * 100, 2, 0, 100)),
  min: 0,
  max: 100,
});

/** An activity without its definition, as it stands in contexts. */
const bare = (outline: Outline, id: Scope): Thing => ({ id: iri(outline, id) });

/** The course, a module, a page, a check, a question or a part of a page; no titles where the course is to stay unnoticed. */
const thing = ({ outline, activities, locale }: Context, id: Scope): Thing => {
  const { modules, checks, items } = lookup(outline);
  const about = (definition: Definition): Thing => ({ ...bare(outline, id), definition });
  const called = (type: string, title?: Words): Thing =>
    about({ type: activityType(type), ...(title && !outline.neutral && { name: spoken(title, locale) }) });
  if (id === 'course') return called('course', outline.title);
  const item = items.get(id);
  if (item) return about(interactionDefinition(item, activities?.get(id), locale));
  const module = outline.modules.find(each => each.id === id);
  if (module) return called('module', module.title);
  const page = checks.get(id) ?? modules.get(id)?.pages.find(each => each.id === id);
  return page ? called(page.check ? 'assessment' : 'lesson', page.title) : called('interaction');
};

/**
 * The module, and the page, that something stands in: the `grouping` of its statements. A check goes by its own name and
 * needs none of its page; a question names its check only where the module has several: an address more in each answer
 * is what the budget of a whole course has no room for.
 */
const around = (outline: Outline, id: Scope): readonly Thing[] => {
  const { checks, items, modules } = lookup(outline);
  const module = modules.get(id);
  if (!module) return [];
  const page = module.pages.find(each => !checks.has(id) && (each.items.includes(id) || each.activities.includes(id)));
  const check = items.get(id)?.check;
  const only = check !== undefined && module.pages.filter(each => each.check).length === 1;
  const within = only ? undefined : (check ?? page?.id);
  return [bare(outline, module.id), ...(within === undefined ? [] : [bare(outline, within)])];
};

interface Told {
  readonly verb: VerbName;
  readonly about: Scope;
  readonly result?: StatementResult;
}

const answer = (event: Extract<LearningEvent, { verb: 'answered' }>, outline: Outline): StatementResult => {
  const item = lookup(outline).items.get(event.item);
  const response = item && responseText(item, event.response);
  return {
    ...(event.result !== 'neutral' && { score: scaledOf(event.score), success: event.result === 'correct' }),
    ...(response !== undefined && { response }),
    ...(event.latency > 0 && { duration: isoDuration(event.latency) }),
    ...(event.tries > 1 && { extensions: { [`${profileIri(outline)}/tries`]: event.tries } }),
  };
};

/**
 * A finished try of a check: one statement that says both the score and whether it was enough, so that a check needs no
 * passed and failed of its own. Those are said of the course alone, which is what an LMS asks for.
 */
const tried = (check: Id, score: number, { launch, outline }: Context): StatementResult => {
  const mark = launch.masteryScore ?? lookup(outline).checks.get(check)?.check?.pass;
  return { score: scoreOf(score), ...(mark !== undefined && { success: score >= mark }) };
};

/** Whether a module's end is told at `full` only: one without a check, in a course whose other modules have checks. */
const isAside = (outline: Outline, id: Scope): boolean =>
  lookup(outline).checks.size > 0 &&
  outline.modules.some(module => module.id === id && !module.pages.some(({ check }) => check));

/** What is told of an event; null: nothing, ever. A new verb does not compile until it has its case. */
const tell = (event: LearningEvent, context: Context): Told | null => {
  const { outline, duration } = context;
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
      // Its answers say at `checks` that a check was begun.
      return outline.privacy === 'full' ? { verb, about: event.check } : null;
    case 'answered':
      return { verb, about: event.item, result: answer(event, outline) };
    case 'completed':
      if (outline.privacy !== 'full' && isAside(outline, event.scope)) return null;
      return { verb, about: event.scope, result: { completion: true, duration: isoDuration(duration) } };
    case 'scored':
      return {
        verb,
        about: event.scope,
        result: event.scope === 'course' ? { score: scoreOf(event.score) } : tried(event.scope, event.score, context),
      };
    case 'passed':
    case 'failed':
      if (event.scope !== 'course') return null;
      return {
        verb,
        about: event.scope,
        result: { score: scoreOf(event.score), success: verb === 'passed', duration: isoDuration(duration) },
      };
  }
};

/**
 * Context of every statement: where it belongs. Those about the course say its version and the language of the page; in
 * the others the words say the language, and the version is that of their session.
 */
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
      category: [{ id: profileVersionIri(outline) }],
    },
    ...(about === 'course' && { language: locale, revision: outline.version }),
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
  const open = launch.mode === 'normal' ? reported(event, outline) : null;
  const told = open && tell(open, context);
  if (!told || said(told, context)) return null;
  const late = event.session !== context.session;
  const happened = new Date(event.at).toISOString();
  return {
    id: idOf(event, told, context),
    verb: verb(told.verb),
    object: thing(context, told.about),
    ...(told.result && { result: told.result }),
    context: {
      ...contextOf(context, told.about),
      ...(late && { extensions: { [`${profileIri(outline)}/happened-at`]: happened } }),
    },
    timestamp: late ? new Date(context.now).toISOString() : happened,
  };
};
