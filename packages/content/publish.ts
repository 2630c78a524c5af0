import type { Directive, NamedFile } from '@throughline/elements/internal/directive.js';
import type { Course, LargeFile, Page } from '@throughline/tracking';
import { packedAlone } from './carried.js';
import { sayingsOf, type Saying } from './fields.js';
import { direction } from './direction.js';
import { mirrored, mirroredName, sized } from './drawing.js';
import { directedIn, filesIn, packed } from './files.js';
import { resolvePath, type Folder } from './folder.js';
import { h } from './markup.js';
import type { ReadFile, ReadModule, ReadPage, Said, Shelf } from './module.js';
import { namesIn } from './names.js';
import { readBody, type Body } from './page.js';
import { isLarge, parse, textOf, type Source } from './parse.js';
import { readFront, type Fact, type Facts, type Glossary } from './reference-data.js';
import { rendered, renderBank, renderPage, speaker, type Rendered, type Setting } from './render.js';
import { draftNote, sourcesPart } from './sources.js';
import { checkRemarks } from './remarks.js';
import { checkStructure } from './structure.js';
import type { Report } from './problem.js';

export interface About extends ReadFile {
  readonly said: readonly Saying[];
  readonly body: Body;
  readonly title: string;
}

/** A course that was read, and what its pages are rendered with. */
export interface Publishing {
  readonly folder: Folder;
  readonly yaml: Said;
  readonly directives: ReadonlyMap<string, Directive>;
  readonly modules: readonly ReadModule[];
  readonly locales: readonly string[];
  readonly facts: Facts;
  readonly glossary: Glossary & {
    readonly source: Source | undefined;
    readonly report: Report | undefined;
    readonly facts: ReadFile['facts'];
  };
  /** None or one. */
  readonly about: readonly About[];
  readonly facilitator: boolean;
  /** Names that count as one word. */
  readonly names: readonly string[];
  /** Reading level is measured in English only. */
  readonly english: boolean;
}

/** What checking a course brought to light, for its pages to say. */
export interface Found {
  /** Reviews that are still to come. */
  readonly unread: readonly string[];
  /** The facts that it uses. */
  readonly used: readonly Fact[];
}

/** The page id of the course's About page; it stands outside the modules, and is the first one's (decision 22). */
const ABOUT = 'about';

export function readAbout(folder: Folder, shelf: Shelf): readonly About[] {
  const path = `${folder.path}about.md`;
  const content = folder.files.get(path);
  if (content === undefined) return [];
  const source = parse(path, textOf(content));
  const report = shelf.reportIn(path, source);
  const fields = readFront(source, report);
  checkStructure(source, report);
  checkRemarks(source.children, report);
  const names = namesIn(path, new Map(), shelf.claims, report);
  const reading = { source, report, directives: shelf.directives, names, objectives: [], defaults: {} };
  const body = readBody(reading);
  const title = fields.text('title') ?? '';
  const said = sayingsOf(fields, ['title']);
  return [{ source, report, facts: fields.list('facts'), top: fields.at('title'), body, title, said }];
}

const PICTURE = /^[A-Za-z0-9/._-]+\.(svg|png|jpe?g|webp)$/u;
export const isPicture = (path: string): boolean => PICTURE.test(path);

/** Page ids by file. */
export const pageFiles = ({ modules, about }: Pick<Publishing, 'modules' | 'about'>): ReadonlyMap<string, string> =>
  new Map([
    ...modules.flatMap(({ pages }) => pages.map(page => [page.source.file, page.outline.id] as const)),
    ...about.map(page => [page.source.file, ABOUT] as const),
  ]);

/** Every page in every language, and the files they show. */
export function pagesOf(course: Publishing, found: Found): Pick<Course, 'pages' | 'files' | 'large'> {
  const files = pageFiles(course);
  const numbered = numberedModules(course.modules);
  const pages = course.locales.flatMap(locale => {
    const setting = (source: Source, blocks: Setting['blocks']): Setting => ({
      locale,
      locales: course.locales,
      blocks,
      glossary: course.glossary,
      facilitator: course.facilitator,
      draft: found.unread.length > 0,
      resolve: url => resolved(url, source.file, files, course.folder),
      file: url => fileOf(resolvePath(source.file, url), course.folder),
    });
    const page = (id: string, module: string, made: Rendered): Page => ({ id, module, locale, ...made });
    const first = course.modules[0]?.id ?? '';
    return [
      ...course.modules.flatMap(module => [
        ...module.pages.map((one, n) => {
          const place = numbered.indexOf(module) + 1;
          return page(one.outline.id, module.id, renderLesson(one, place, n + 1, setting(one.source, one.body.blocks)));
        }),
        ...bankOf(module).map(({ check, bank }) =>
          page(`bank:${check}`, module.id, renderBank(bank.questions, setting(bank.source, bank.blocks))),
        ),
      ]),
      ...aboutIn(course, found, speaker(locale), setting).map(made => page(ABOUT, first, made)),
    ];
  });
  return { pages, ...picturesOf(course) };
}

/** The author's words about the course, and what the build knows of its reviews and sources; none or one page. */
function aboutIn(
  { about }: Publishing,
  { unread, used }: Found,
  say: (words: string) => string,
  setting: (source: Source, blocks: Setting['blocks']) => Setting,
): readonly Rendered[] {
  const added = { before: draftNote(unread, say), after: sourcesPart(used, say) };
  if (about.length === 0 && unread.length > 0) return [rendered([h('article', { id: ABOUT }, added.before)])];
  return about.map(({ title, body, source }) =>
    renderPage({ id: ABOUT, title, care: undefined, check: false, ...added }, body, setting(source, body.blocks)),
  );
}

/** The modules that readers count: those with a check; what stands before and after them has no number. Without any check, all. */
function numberedModules(modules: readonly ReadModule[]): readonly ReadModule[] {
  const checked = packedAlone(modules);
  return checked.length > 0 ? checked : modules;
}

function renderLesson(page: ReadPage, module: number, lesson: number, setting: Setting): Rendered {
  const { id, minutes } = page.outline;
  const words = {
    id,
    title: page.title,
    care: page.care,
    place: { module, lesson, minutes },
    check: page.check !== undefined,
  };
  return renderPage(words, page.body, setting);
}

const bankOf = ({ pages, bank }: ReadModule) => {
  const check = pages.find(page => page.check !== undefined)?.check;
  return check === undefined || bank === undefined ? [] : [{ check: check.block.id, bank }];
};

function resolved(url: string, file: string, pages: ReadonlyMap<string, string>, folder: Folder): string {
  if (/^(https:|mailto:|#)/u.test(url)) return url;
  const path = resolvePath(file, url.split('#')[0] ?? '');
  const page = pages.get(path);
  return page === undefined ? packed(path, folder.path) : `#${page}`;
}

function fileOf(path: string, { files, path: course }: Folder): NamedFile {
  const content = files.get(path) ?? '';
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content).length : content.length;
  return { src: packed(path, course), bytes, text: () => textOf(content) };
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Pictures, films and all that blocks name, by their path in the package. */
function picturesOf(course: Publishing): Pick<Course, 'files' | 'large'> {
  const sources: readonly { readonly source: Source }[] = [
    ...course.modules.flatMap(({ pages, bank }) => [...pages, ...(bank === undefined ? [] : [bank])]),
    ...course.about,
  ];
  const files: Record<string, Uint8Array> = {};
  const large: Record<string, LargeFile> = {};
  const rightToLeft = course.locales.some(locale => direction(locale) === 'rtl');
  for (const { source } of sources) {
    const turned = new Set(rightToLeft ? directedIn(source.children) : []);
    for (const url of filesIn(source.children, course.directives)) {
      const path = resolvePath(source.file, url);
      const content = course.folder.files.get(path);
      const name = packed(path, course.folder.path);
      if (content === undefined) continue;
      if (isLarge(content)) large[name] = content;
      else if (!name.endsWith('.svg')) files[name] = typeof content === 'string' ? utf8(content) : content;
      else {
        const drawing = sized(textOf(content));
        files[name] = utf8(drawing);
        if (turned.has(url)) files[mirroredName(name)] = utf8(mirrored(drawing));
      }
    }
  }
  return { files, ...(Object.keys(large).length > 0 && { large }) };
}
