import type { Heading, Nodes } from 'mdast';
import * as errors from './errors.js';
import type { Figure } from './figures.js';
import { faultOf, filesNamed, isElsewhere } from './files.js';
import { resolvePath } from './folder.js';
import type { ReadFile, Said, Shelf } from './module.js';
import { isContainer, isHeading, takeTail, text, walk, type ContainerDirective } from './nodes.js';
import { within } from './parse.js';
import { headed } from './parts.js';
import type { Publishing } from './publish.js';
import { isPicture, pageFiles } from './publish.js';
import { figuresOf, findTerm, unknownTerm } from './reference-data.js';
import { nearest } from './text.js';
import { checkFigures, checkReading, checkSentences, checkTargets, type Targets } from './wording.js';

/** Everything that is said in the course: figures, reading level, links, pictures, terms. */
export function checkWords(course: Publishing, shelf: Shelf): void {
  const { modules, about, glossary } = course;
  const names = [...course.names, ...glossary.byWords.keys()];
  const pages = modules.flatMap(module => module.pages);
  const banks = modules.flatMap(module => module.bank ?? []);
  const files: readonly ReadFile[] = [...pages, ...banks, ...about, ...glossaryFile(course, shelf)];
  for (const file of files) {
    const { source, report, facts, top } = file;
    const licences = about.some(page => page.source === source);
    checkFigures(source, figuresOf(facts, course.facts, report), report, { licences });
    checkTargets(source, targetsOf(source.file, course), report);
    if (course.english) checkReading(source, names, top, report);
  }
  const check = (said: Said, listed: ReadFile['facts'], lister: string) => {
    checkSaid(
      said,
      figuresOf(listed, course.facts, () => undefined),
      lister,
    );
    if (course.english) checkLengths(said, names);
  };
  for (const { said, source, report, facts } of [...pages, ...about]) {
    check({ said, lines: source.lines, report }, facts, 'this page');
  }
  for (const { yaml, pages: own, bank } of modules) {
    check(yaml, listedIn([...own, ...(bank === undefined ? [] : [bank])]), 'a page of this module');
  }
  check(course.yaml, listedIn(files), 'a page of this course');
}

const listedIn = (files: readonly ReadFile[]): ReadFile['facts'] => files.flatMap(({ facts }) => facts);

/** A figure in a title, a description or a note is traced like any other. */
function checkSaid({ said, lines, report }: Said, figures: readonly Figure[], lister: string): void {
  for (const { words, at } of said) {
    const line = words.replace(/\n/gu, ' ');
    const source = { file: '', lines, front: undefined, mended: { text: '', column: () => 1 }, children: [text(line)] };
    const put: Said['report'] = ({ column, length = 1 }, fault) =>
      report(within(source, at.line, line.slice(column - 1, column - 1 + length), at.column), fault);
    checkFigures(source, figures, put, { lister });
  }
}

/** Its sentences are as short as those of a page. */
function checkLengths({ said, lines, report }: Said, names: readonly string[]): void {
  for (const { words, at } of said) {
    checkSentences(words, names, sentence => within({ lines }, at.line, sentence, at.column), report);
  }
}

function glossaryFile({ glossary }: Publishing, shelf: Shelf): readonly ReadFile[] {
  const { source } = glossary;
  if (source === undefined) return [];
  const report = shelf.reportIn(source.file, source);
  return [{ source, report, facts: glossary.facts, top: { line: 1, column: 1 } }];
}

const idOf = (heading: Heading): string => takeTail(heading.children).tail?.id ?? '';

/** The headings by which a block is divided, and the ids of its parts on the page: `BLOCK-PART`, or none. */
function partsOf(block: ContainerDirective, { directives }: Publishing): readonly (readonly [Nodes, string])[] {
  const shape = directives.get(block.name)?.shape ?? 'prose';
  const id = block.attributes?.id ?? '';
  if (shape === 'prose') return [];
  return (headed(block.children)?.sections ?? []).map(({ heading }) => {
    const part = idOf(heading);
    return [heading, shape === 'sections' && id !== '' && part !== '' ? `${id}-${part}` : ''];
  });
}

/** Ids on a page that a link can lead to: headings, blocks and their parts, ways round. */
function anchorsOn(file: string, course: Publishing): readonly string[] {
  const pages = [...course.modules.flatMap(module => module.pages), ...course.about];
  return pages
    .filter(({ source }) => source.file === file)
    .flatMap(({ source, body }) => {
      const ids = body.knots.flatMap(knot => (knot.kind === 'way-round' ? [knot.id] : []));
      const parts = new Map<Nodes, string>();
      for (const top of source.children) {
        walk(top, node => {
          if (isContainer(node)) {
            if (node.name !== 'careful') ids.push(node.attributes?.id ?? '');
            for (const [heading, id] of partsOf(node, course)) parts.set(heading, id);
          }
          if (isHeading(node)) ids.push(parts.get(node) ?? idOf(node));
          return undefined;
        });
      }
      return ids.filter(id => id !== '');
    });
}

function targetsOf(file: string, course: Publishing): Targets {
  const { glossary, folder } = course;
  const paths = [...folder.files.keys()];
  const pages = pageFiles(course);
  const near = (path: string, among: readonly string[]) => {
    const name = nearest(
      path.split('/').at(-1) ?? '',
      among.map(one => one.split('/').at(-1) ?? ''),
    );
    return among
      .find(one => one.endsWith(`/${name ?? '\n'}`))
      ?.split('/')
      .at(-1);
  };
  /** The file of a page that is named by its id, or without the end of its name. */
  const named = (target: string) =>
    [...pages]
      .find(([path, id]) => id === target || path.endsWith(`/${target}.md`))?.[0]
      .split('/')
      .at(-1);
  return {
    term: (words, of) => (findTerm(glossary, words, of) === undefined ? unknownTerm(glossary, words, of) : undefined),
    link: url => {
      if (/^(https:|mailto:)/u.test(url)) return undefined;
      const [target = '', anchor] = url.split('#');
      const path = resolvePath(file, target);
      if (target !== '' && !pages.has(path))
        return errors.deadLink(url, named(target) ?? near(path, [...pages.keys()]));
      const anchors = anchor === undefined || (target !== '' && path !== file) ? [] : anchorsOn(file, course);
      return anchor === undefined || anchors.includes(anchor)
        ? undefined
        : errors.unknownAnchor(url, anchors.find(id => id.endsWith(`-${anchor}`)) ?? nearest(anchor, anchors));
    },
    files: block =>
      filesNamed(block, course.directives).map(named => [named.url, faultOf(named, file, folder.files)] as const),
    picture: url => {
      if (isElsewhere(url)) return errors.fileElsewhere(url);
      const path = resolvePath(file, url);
      if (!folder.files.has(path)) return errors.missingPicture(url, near(path, paths.filter(isPicture)));
      return isPicture(path) ? undefined : errors.wrongPicture(url);
    },
  };
}
