import type { LargeFile } from '@throughline/tracking';
import type { Content } from './folder.js';
import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { mend, type Mended } from './mend.js';
import type { Flow } from './nodes.js';
import type { Place, Problem, Report } from './problem.js';
import { restoreWords } from './structure.js';

const parser = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkDirective);

/** A file of words, mended and parsed. */
export interface Source {
  readonly file: string;
  readonly lines: readonly string[];
  /** The YAML between the first two fences; undefined where there is none. */
  readonly front: string | undefined;
  readonly children: Flow;
  readonly mended: Mended;
}

export function parse(file: string, original: string): Source {
  const mended = mend(original);
  const root: Root = parser.parse(mended.text);
  const [first, ...rest] = root.children;
  const front = first?.type === 'yaml' ? first.value : undefined;
  const children = restoreWords(front === undefined ? root.children : rest);
  return { file, lines: mended.text.split('\n'), front, children, mended };
}

/** A YAML file, mended; its lines and columns are reported as the author wrote them. */
export function parseData(original: string): { readonly text: string; readonly mended: Mended } {
  const mended = mend(original, 'data');
  return { text: mended.text, mended };
}

export const isLarge = (content: Content): content is LargeFile => typeof content !== 'string' && 'pieces' in content;

/** Files come as text or as UTF-8 bytes; a large one holds no words. */
export const textOf = (content: Content): string =>
  typeof content === 'string' ? content : isLarge(content) ? '' : new TextDecoder().decode(content);

/** Takes down what is wrong in one file, in the author's columns. */
export const reporter =
  (problems: Problem[], file: string, mended?: Mended): Report =>
  ({ line, column, length = 1 }, fault) => {
    const start = mended?.column(line, column) ?? column;
    const end = mended === undefined || length > 10_000 ? start + length : mended.column(line, column + length);
    problems.push({ ...fault, file, line, column: start, length: Math.max(1, end - start) });
  };

/** Where the name of an attribute stands in a line, looked for from a column on; the rest of the line where it does not. */
export function nameIn(source: Pick<Source, 'lines'>, line: number, name: string, from = 1): Place {
  const text = source.lines[line - 1] ?? '';
  const index = text.slice(from - 1).search(new RegExp(`(?<=[\\s{])${name}(?=[\\s=}])`, 'u'));
  return index === -1 ? within(source, line, name, from) : { line, column: from + index, length: name.length };
}

/** Where `name` stands in a line, looked for from a column on; the whole line where it does not. */
export function within(source: Pick<Source, 'lines'>, line: number, words: string, from = 1): Place {
  const text = source.lines[line - 1] ?? '';
  const index = text.indexOf(words, from - 1);
  return index === -1
    ? { line, column: from, length: Math.max(1, text.length - from + 1) }
    : { line, column: index + 1, length: words.length };
}
