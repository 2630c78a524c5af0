import type { Heading, Nodes } from 'mdast';
import type { Claim, Piece } from './claims.js';
import * as errors from './errors.js';
import { faultOf, filesNamed, isElsewhere } from './files.js';
import { resolvePath } from './folder.js';
import { isContainer, isHeading, takeTail, walk, type ContainerDirective } from './nodes.js';
import { headed } from './parts.js';
import type { Publishing } from './publish.js';
import { isPicture, pageFiles } from './publish.js';
import type { Report } from './problem.js';
import { figuresOf, findTerm, unknownTerm } from './reference-data.js';
import type { Worded } from './worded.js';
import { nearest } from './text.js';
import { checkFigures, checkReading, checkSentences, checkTargets, type Targets } from './wording.js';

/** Everything that is said in the course: figures, reading level, links, pictures, terms. Returns its claims. */
export function checkWords(course: Publishing, worded: readonly Worded[]): readonly Claim[] {
  const names = [...course.names, ...course.glossary.byWords.keys()];
  return worded.flatMap(({ of, fields, pieces, listed, lister, report }) => {
    // Ids that are no facts are told once, where they are listed.
    const figures = figuresOf(listed, course.facts, fields ? () => undefined : report);
    if (fields && course.english) checkLengths(pieces, names, report);
    if (!fields && 'source' in of) {
      checkTargets(of.source, targetsOf(of.source.file, course), report);
      if (course.english) checkReading(of.source, names, of.top, report);
    }
    return checkFigures(pieces, figures, report, lister);
  });
}

/** Sentences of a title, a description or a note are as short as those of a page. */
function checkLengths(pieces: readonly Piece[], names: readonly string[], report: Report): void {
  for (const { words, at } of pieces) {
    checkSentences(words, names, (_, { index, length }) => at(index, length), report);
  }
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
