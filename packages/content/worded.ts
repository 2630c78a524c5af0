import type { Id } from '@throughline/tracking';
import { piecesIn, type Piece } from './claims.js';
import { wordsDrawn } from './drawn.js';
import { resolvePath } from './folder.js';
import type { ReadFile, ReadModule, Said } from './module.js';
import { text } from './nodes.js';
import { textOf, within } from './parse.js';
import type { Report } from './problem.js';
import type { Publishing } from './publish.js';

/** What stands outside the modules is read with the course: About page, glossary, course.yaml. No module is called so. */
export const COURSE = 'course';

/** Words of one file, or of its fields, and the facts that their claims are traced to. */
export interface Worded {
  /** Id of the module, or `course`. */
  readonly module: Id;
  /** What was read. */
  readonly of: ReadFile | Said;
  /** The words of its fields (title, description, care), not those of its body. */
  readonly fields: boolean;
  readonly pieces: readonly Piece[];
  readonly listed: ReadFile['facts'];
  /** Who lists them, in words; left out: this page. */
  readonly lister?: string;
  readonly report: Report;
}

/** All words of the course, each once: what the checker checks and the review copy shows. */
export function wordedIn(course: Publishing): readonly Worded[] {
  const { modules, about, folder } = course;
  const ofBody = (module: Id, of: ReadFile, licences = false): Worded => {
    const { source, facts: listed, report } = of;
    const drawn = (url: string): string =>
      url.endsWith('.svg') ? wordsDrawn(textOf(folder.files.get(resolvePath(source.file, url)) ?? '')) : '';
    return { module, of, fields: false, pieces: piecesIn(source, { licences, drawn }), listed, report };
  };
  const glossary = glossaryIn(course);
  const lists = (files: readonly ReadFile[]) => files.flatMap(({ facts }) => facts);
  const filesOf = ({ pages, bank }: ReadModule): readonly ReadFile[] => [
    ...pages,
    ...(bank === undefined ? [] : [bank]),
  ];
  const inModule = (module: ReadModule): readonly Worded[] => {
    const { id, pages, bank, yaml } = module;
    return [
      ofFields(id, yaml, yaml, lists(filesOf(module)), 'a page of this module'),
      ...pages.flatMap(page => [ofPage(id, page), ofBody(id, page)]),
      ...(bank === undefined ? [] : [ofBody(id, bank)]),
    ];
  };
  const all = [...modules.flatMap(filesOf), ...about, ...glossary];
  return [
    ofFields(COURSE, course.yaml, course.yaml, lists(all), 'a page of this course'),
    ...about.flatMap(page => [ofPage(COURSE, page), ofBody(COURSE, page, true)]),
    ...glossary.map(file => ofBody(COURSE, file)),
    ...modules.flatMap(inModule),
  ];
}

/** The glossary as a file of words; none or one. */
export function glossaryIn({ glossary: { source, facts, report } }: Publishing): readonly ReadFile[] {
  return source === undefined || report === undefined ? [] : [{ source, report, facts, top: { line: 1, column: 1 } }];
}

const ofPage = (module: Id, page: ReadFile & Pick<Said, 'said'>): Worded =>
  ofFields(module, page, { said: page.said, lines: page.source.lines, report: page.report }, page.facts, 'this page');

function ofFields(
  module: Id,
  of: Worded['of'],
  { said, lines, report }: Said,
  listed: Worded['listed'],
  lister: string,
): Worded {
  const pieces = said.flatMap(({ name, words, at }): readonly Piece[] => {
    const line = words.replace(/\n/gu, ' ');
    const place: Piece['at'] = (index, length) =>
      within({ lines }, at.line, line.slice(index, index + length), at.column);
    const scope = { fictional: false, facilitator: false, proven: false, licences: false };
    return line.trim() === '' ? [] : [{ ...scope, node: text(line), attribute: name, words: line, at: place }];
  });
  return { module, of, fields: true, pieces, listed, lister, report };
}
