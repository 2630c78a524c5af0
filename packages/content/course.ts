import type { Directive } from '@throughline/elements/internal/directive.js';
import type { Activity, Course, HelpLine, Outline, PrivacyLevel } from '@throughline/tracking';
import { taskId, type Understood } from './blocks.js';
import { directives as ownDirectives } from './directives.js';
import * as errors from './errors.js';
import { readFields, sayingsOf, type Values } from './fields.js';
import { fixCourse } from './fix.js';
import { FIXABLE, gathered } from './gathered.js';
import { openFolder, type Files, type Folder } from './folder.js';
import { outlineOf, readModule, type ReadModule, type Shelf } from './module.js';
import { parse, parseData, reporter, textOf } from './parse.js';
import type { Problem } from './problem.js';
import { isPseudo } from './pseudo.js';
import { readAbout, pagesOf, type Publishing } from './publish.js';
import { NO_TERMS, readFacts, readFront, readGlossary } from './reference-data.js';
import { withKeys } from './keys.js';
import { checkModuleSlots, checkReleases } from './releases.js';
import { speaker } from './render.js';
import { courseFields, PLACEHOLDER_BASE } from './schema.js';
import { checkRemarks } from './remarks.js';
import { checkStructure } from './structure.js';
import { checkWords } from './checks.js';
import { checkNamed } from './named.js';
import { checkRoles } from './roles.js';
import { checkTwins } from './twins.js';
import { checkBands } from './bands.js';
import { carriedIn, checkCarried } from './carried.js';
import { checkGuessing } from './guessing.js';
import { mapOf, type CourseMap } from './course-map.js';
import { checkObjectives, objectivesIn } from './objectives.js';
import { wordsOf } from './nodes.js';

export interface ReadOptions {
  /** Languages to render; left out: those of course.yaml. Pseudo-languages may be among them. */
  readonly locales?: readonly string[];
  /** Makes missing ids and slots up in memory, for a preview. */
  readonly temporarySlots?: boolean;
  /** `facilitator` also renders what is written for facilitators; never for a package. */
  readonly edition?: 'learner' | 'facilitator';
  /** Elements of the course's own, beside or instead of the built-in ones. */
  readonly directives?: readonly Directive[];
}

export interface CourseReading {
  /** What the course is for and what serves that; null where there is no course.yaml. */
  readonly map: CourseMap | null;
  /** Null where an error stands in the way. */
  readonly course: Course | null;
  /** Everything that is wrong, by file, line and column; what `check --fix` writes comes last, once a file. */
  readonly problems: readonly Problem[];
}

/** Reads a course, checks all of it and renders its pages. Pure: files in, course and problems out. */
export function readCourse(files: Files, options: ReadOptions = {}): CourseReading {
  const read = readFiles(openFolder(files), options);
  if (options.temporarySlots !== true || !read.problems.some(({ code }) => FIXABLE.has(code))) return read;
  // In a preview it is mended in memory.
  const fixed = readFiles(openFolder(new Map([...openFolder(files).files, ...fixCourse(files, options)])), options);
  return { ...fixed, problems: read.problems.filter(({ code }) => !FIXABLE.has(code)) };
}

function readFiles(folder: Folder, options: ReadOptions): CourseReading {
  const found: Problem[] = [];
  const shelf: Shelf = {
    files: folder.files,
    directives: withOwn(options.directives ?? []),
    claims: new Map(),
    reportIn: (file, source) => reporter(found, file, source?.mended),
  };
  const path = `${folder.path}course.yaml`;
  const content = folder.files.get(path);
  const data = parseData(textOf(content ?? ''));
  const report = shelf.reportIn(path, data);
  if (content === undefined) {
    report({ line: 1, column: 1 }, errors.missingFile('course.yaml', 'title, languages and policies of the course'));
    return { course: null, map: null, problems: found };
  }
  const fields = readFields(data.text, courseFields, report);
  const locales = localesOf(fields, options, report);
  const [first = 'en'] = locales;
  if (!fields.names.includes('base') || fields.text('base') === PLACEHOLDER_BASE) {
    report(fields.at('base'), errors.placeholderBase());
  }
  if (folder.modules.length === 0) report({ line: 1, column: 1 }, errors.emptyFolder('module (a folder 01-name)'));

  const modules = folder.modules.map(module => readModule(module, shelf));
  const publishing: Publishing = {
    folder,
    directives: shelf.directives,
    yaml: { said: sayingsOf(fields, ['title', 'description']), lines: data.text.split('\n'), report },
    modules,
    locales,
    facts: readFacts(dataFile('facts.json', '{"facts": []}'), shelf.reportIn(`${folder.path}facts.json`)),
    glossary: glossaryOf(folder, shelf),
    about: readAbout(folder, shelf),
    facilitator: options.edition === 'facilitator',
    names: fields.list('names').map(({ text }) => text),
    english: first === 'en' || first.startsWith('en-'),
  };
  checkWords(publishing);
  checkTwins(modules);
  checkBands(modules);
  checkNamed(modules);
  checkRoles(modules);
  checkCarried(modules);
  checkModuleSlots(modules, shelf);
  checkGuessing(modules, report, first);
  const map = mapOf(publishing, objectivesIn(fields, report));
  checkObjectives(modules, map, fields, report);
  checkReleases(folder, fields, modules, shelf);
  const words = (text: string) => Object.fromEntries(locales.map(locale => [locale, speaker(locale)(text)]));
  const outlines = modules.map(module => outlineOf(module, words));
  const problems = gathered(found);
  if (problems.some(({ severity }) => severity === 'error')) return { course: null, map, problems };
  const outline: Outline = {
    ...policiesOf(fields),
    title: words(fields.text('title') ?? ''),
    description: words(fields.text('description') ?? ''),
    locales,
    modules: outlines,
  };
  const activities = activitiesOf(modules, locales);
  const kilobytes = kilobytesIn(fields);
  const course = { outline, ...pagesOf(publishing), activities, carried: carriedIn(modules), kilobytes };
  return { course: publishing.facilitator ? withKeys(course) : course, map, problems };

  function dataFile(name: string, fallback: string): string {
    return textOf(folder.files.get(`${folder.path}${name}`) ?? fallback);
  }
}

const withOwn = (own: readonly Directive[]): ReadonlyMap<string, Directive> =>
  new Map([...ownDirectives, ...own.map(directive => [directive.name, directive] as const)]);

function localesOf(fields: Values, options: ReadOptions, report: ReturnType<Shelf['reportIn']>): readonly string[] {
  const written = fields.list('locales');
  const first = written[0]?.text ?? 'en';
  for (const { text, at } of written.slice(1)) if (!isPseudo(text)) report(at, errors.untranslated(text));
  const wanted = options.locales ?? written.map(({ text }) => text);
  return [first, ...wanted.filter(locale => locale !== first)];
}

function policiesOf(fields: Values): Omit<Outline, 'title' | 'description' | 'locales' | 'modules'> {
  return {
    id: fields.text('id') ?? '',
    version: fields.text('version') ?? '',
    base: (fields.text('base') ?? PLACEHOLDER_BASE).replace(/\/+$/u, ''),
    privacy: (fields.text('privacy') ?? 'checks') as PrivacyLevel,
    neutral: fields.flag('neutral') ?? false,
    help: fields.records('help').map(({ name = '', text = '', href }): HelpLine => ({
      name,
      text,
      ...(href !== undefined && { href }),
    })),
    exit: fields.text('exit') ?? 'neutral.html',
  };
}

function kilobytesIn(fields: Values): NonNullable<Course['kilobytes']> {
  const [course, module] = [fields.number('kilobytes-course'), fields.number('kilobytes-module')];
  return { ...(course !== undefined && { course }), ...(module !== undefined && { module }) };
}

function glossaryOf(folder: Folder, shelf: Shelf) {
  const path = `${folder.path}glossary.md`;
  const content = folder.files.get(path);
  if (content === undefined) return { ...NO_TERMS, source: undefined, report: undefined, facts: [] };
  const source = parse(path, textOf(content));
  const report = shelf.reportIn(path, source);
  checkStructure(source, report);
  checkRemarks(source.children, report);
  const facts = readFront(source, report).list('facts');
  return { ...readGlossary(source, report), source, report, facts };
}

/** The words of every question, for statements and the code book. */
function activitiesOf(modules: readonly ReadModule[], locales: readonly string[]): readonly Activity[] {
  const words = (text: string) => Object.fromEntries(locales.map(locale => [locale, speaker(locale)(text)]));
  const questions = modules.flatMap(module => [
    ...module.pages.flatMap(page => page.body.tasks.filter(({ item }) => item !== undefined)),
    ...(module.bank?.questions ?? []),
  ]);
  return questions.map((question): Activity => {
    const { block } = asked(question);
    return {
      id: taskId(question),
      // A plan may begin with its first field: then it is known by its title alone.
      name: words(wordsOf(promptOf(block)) || (block.attributes.title ?? '')),
      options: Object.fromEntries(choicesOf(block.body).map(choice => [choice.id, words(wordsOf(choice.words))])),
    };
  });
}

/** What is asked; where all of it is prose, its first words. */
const promptOf = ({ prompt, body }: Understood['block']) =>
  body.shape === 'prose' ? body.children.slice(0, 1) : prompt;

/** A case with marks is asked by the question in it. */
const asked = (question: Understood): Understood => question.question ?? question;

type Choices = readonly { readonly id: string; readonly words: Parameters<typeof wordsOf>[0] }[];

function choicesOf(body: Understood['block']['body']): Choices {
  switch (body.shape) {
    case 'tasks':
    case 'steps':
    case 'list':
      return body.options;
    case 'pairs':
      return [...body.sources, ...body.targets];
    case 'sections':
      return body.sections.map(({ heading }) => heading);
    case 'groups':
      return body.groups.flatMap(({ heading, items }) => [heading, ...items]);
    case 'fields':
      return body.fields.flatMap(({ heading, items }) => [heading, ...items]);
    case 'marked':
      return body.marks;
    case 'scenes':
      return body.scenes.flatMap(({ heading, links }) => [heading, ...links]);
    case 'matrix':
      return [...body.rows, ...body.columns];
    case 'answer':
    case 'number':
    case 'prose':
    case 'table':
      return [];
  }
}
