import type { Directive } from '@throughline/elements/internal/directive.js';
import type { ModuleOutline } from '@throughline/tracking';
import { checkBands } from './bands.js';
import { checkCarried } from './carried.js';
import { checkWords } from './checks.js';
import type { Claim } from './claims.js';
import { mapOf, type CourseMap } from './course-map.js';
import { directives as ownDirectives } from './directives.js';
import * as errors from './errors.js';
import { readFields, sayingsOf, type Values } from './fields.js';
import type { Folder } from './folder.js';
import { gathered } from './gathered.js';
import { checkGuessing } from './guessing.js';
import { outlineOf, readModule, type Shelf } from './module.js';
import { checkNamed } from './named.js';
import { checkObjectives, objectivesIn } from './objectives.js';
import { parse, parseData, reporter, textOf } from './parse.js';
import type { Problem } from './problem.js';
import { isPseudo } from './pseudo.js';
import { readAbout, type Found, type Publishing } from './publish.js';
import { NO_TERMS, readFacts, readFront, readGlossary } from './reference-data.js';
import { speaker } from './render.js';
import { checkReleases } from './releases.js';
import { checkRemarks } from './remarks.js';
import {
  checkAge,
  checkReviews,
  digestsOf,
  readReviewers,
  usedFacts,
  type Digests,
  type Reviewers,
} from './reviews.js';
import { checkRoles } from './roles.js';
import { courseFields, PLACEHOLDER_BASE } from './schema.js';
import { checkModuleSlots } from './slots.js';
import { checkStructure } from './structure.js';
import { checkTwins } from './twins.js';
import { wordedIn, type Worded } from './worded.js';

export interface ReadOptions {
  /** Languages to render; left out: those of course.yaml. Pseudo-languages may be among them. */
  readonly locales?: readonly string[];
  /** Makes missing ids and slots up in memory, for a preview. */
  readonly temporarySlots?: boolean;
  /** `facilitator` also renders what is written for facilitators; never for a package. */
  readonly edition?: 'learner' | 'facilitator';
  /** Elements of the course's own, beside or instead of the built-in ones. */
  readonly directives?: readonly Directive[];
  /** The day, as `2026-03-31`, by which old facts and reviews still to come are told; left out: they are not. No output holds it. */
  readonly today?: string;
}

/** A course that was read, and what came to light. */
export interface Checked extends Found {
  readonly problems: readonly Problem[];
  /** Undefined where there is no course.yaml. */
  readonly publishing: Publishing | undefined;
  /** Null where there is no course.yaml. */
  readonly map: CourseMap | null;
  /** Of course.yaml. */
  readonly fields: Values;
  readonly outlines: readonly ModuleOutline[];
  readonly worded: readonly Worded[];
  readonly claims: readonly Claim[];
  readonly reviewers: Reviewers;
  readonly digests: Digests;
}

/** Reads the files of a course and checks all of them. */
export function checkFolder(folder: Folder, options: ReadOptions): Checked {
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
    report(TOP, errors.missingFile('course.yaml', 'title, languages and policies of the course'));
    const fields = readFields('', {}, report);
    const nothing = {
      outlines: [],
      worded: [],
      claims: [],
      reviewers: new Map(),
      digests: new Map(),
      unread: [],
      used: [],
      map: null,
    };
    return { problems: found, publishing: undefined, fields, ...nothing };
  }
  const fields = readFields(data.text, courseFields, report);
  const locales = localesOf(fields, options, report);
  const [first = 'en'] = locales;
  if (!fields.names.includes('base') || fields.text('base') === PLACEHOLDER_BASE) {
    report(fields.at('base'), errors.placeholderBase());
  }
  if (folder.modules.length === 0) report(TOP, errors.emptyFolder('module (a folder 01-name)'));

  const modules = folder.modules.map(module => readModule(module, shelf));
  const book = `${folder.path}facts.json`;
  const publishing: Publishing = {
    folder,
    directives: shelf.directives,
    yaml: { said: sayingsOf(fields, ['title', 'description']), lines: data.text.split('\n'), report },
    modules,
    locales,
    facts: readFacts(textOf(folder.files.get(book) ?? '{"facts": []}'), shelf.reportIn(book)),
    glossary: glossaryOf(folder, shelf),
    about: readAbout(folder, shelf),
    facilitator: options.edition === 'facilitator',
    names: fields.list('names').map(({ text }) => text),
    english: first === 'en' || first.startsWith('en-'),
  };
  const worded = wordedIn(publishing);
  const claims = checkWords(publishing, worded);
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
  const used = usedFacts(worded, publishing);
  const old = options.today === undefined ? undefined : checkAge(used, options.today);
  if (old !== undefined) shelf.reportIn(book)(TOP, old);
  const reviewers = readReviewers(fields, report);
  const digests = digestsOf(worded, publishing);
  const unread = checkReviews(folder, reviewers, digests, shelf, options.today);
  const problems = gathered(found);
  return { problems, publishing, map, fields, outlines, worded, claims, reviewers, digests, unread, used };
}

const TOP = { line: 1, column: 1 };

const withOwn = (own: readonly Directive[]): ReadonlyMap<string, Directive> =>
  new Map([...ownDirectives, ...own.map(directive => [directive.name, directive] as const)]);

function localesOf(fields: Values, options: ReadOptions, report: ReturnType<Shelf['reportIn']>): readonly string[] {
  const written = fields.list('locales');
  const first = written[0]?.text ?? 'en';
  for (const { text, at } of written.slice(1)) if (!isPseudo(text)) report(at, errors.untranslated(text));
  const wanted = options.locales ?? written.map(({ text }) => text);
  return [first, ...wanted.filter(locale => locale !== first)];
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
