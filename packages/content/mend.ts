import { isLettered, isUnderItem, mayName, type Where } from './neighbours.js';
import { replaceTraced, trace, type Traced } from './traced.js';

/** Something that is pasted from a word processor or typed on another keyboard, and the mark that was meant. */
export interface Mend {
  /** For docs/authoring.md. */
  readonly doc: string;
  /** A line as it comes, and as it becomes. */
  readonly sample: readonly [from: string, to: string];
  readonly pattern: RegExp;
  readonly to: (match: string, ...groups: (string | undefined)[]) => string;
  /** Where the line alone does not tell. */
  readonly where?: Where;
}

/** Spaces that are not the space bar's: no-break, thin, ideographic. */
const SPACES = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';
/** Characters without width: joiners outside words, marks of direction, soft hyphens, byte order marks. */
const WIDTHLESS = '\\u00ad\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff';
const QUOTES = '“”„‟«»″＂';
const gap = `[ \\t${SPACES}${WIDTHLESS}]*`;
const pattern = (source: string, flags = 'gu') => new RegExp(source, flags);

/** Full-width and Arabic digits as ASCII ones. */
export const asciiDigits = (text: string): string =>
  text
    .replace(/[０-９]/gu, digit => String(digit.charCodeAt(0) - 0xff10))
    .replace(/[٠-٩]/gu, digit => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[۰-۹]/gu, digit => String(digit.charCodeAt(0) - 0x06f0));

/** What stands between the braces of a mark. */
function attributes(inside: string): string {
  const parts: string[] = [];
  const quoted = pattern(
    `([=＝])${gap}(?:[${QUOTES}]${gap}([^${QUOTES}"]*?)${gap}[${QUOTES}"]|[‘’]([^‘’]*)[‘’]|("[^"]*"))`,
  );
  // Quoted values keep their words: they are set aside while the marks around them are mended.
  const bare = inside.replace(quoted, (_, sign: string, ...values: (string | undefined)[]) => {
    parts.push(values[2] ?? `"${values[0] ?? values[1] ?? ''}"`);
    return `${sign}\u0000`;
  });
  let next = 0;
  return asciiDigits(bare)
    .replace(pattern(`[${WIDTHLESS}]`), '')
    .replace(pattern(`[${SPACES}\\t]`), ' ')
    .replace(/＃/gu, '#')
    .replace(/＝/gu, '=')
    .replace(/# +/gu, '#')
    .replace(/ *= */gu, '=')
    .trim()
    .replace(/\u0000/gu, () => parts[next++] ?? '""')
    .replace(/(?<=^| )(?:accept|also)="[^"]*"/gu, list => list.replace(/[،，、]/gu, ','));
}

/** In this order, line by line. Nothing here touches the words of a sentence. */
export const mends: readonly Mend[] = [
  {
    doc: 'byte order mark at the start',
    sample: ['\ufeff## A heading', '## A heading'],
    pattern: /^\ufeff/gu,
    to: () => '',
  },
  {
    doc: 'tabs, no-break and wide spaces, or four spaces and more, before the colons of a block',
    sample: ['\t:::choice{#id}', ':::choice{#id}'],
    pattern: pattern(`^(?:${gap}[\\t${SPACES}]${gap}| {4,})(?=[:：]{3})`),
    to: () => '',
  },
  {
    doc: 'no-break and wide spaces before the first mark of a line',
    sample: ['\u00a0\u00a0> Yes.', '  > Yes.'],
    pattern: pattern(`^[ \\t${SPACES}${WIDTHLESS}]+`),
    to: match => match.replace(pattern(`[${WIDTHLESS}]`), '').replace(pattern(`[${SPACES}]`), ' '),
  },
  {
    doc: 'a dash made of three hyphens, around the front matter or in a table’s rule',
    sample: ['| —— | — |', '| --- | --- |'],
    pattern: /^(?=.*[–—])(?:[–—-]{1,3}|[|｜: \t–—-]*[|｜][|｜: \t–—-]*)$/gu,
    to: match => match.replace(/[–—][–—-]*|-[–—-]*[–—][–—-]*/gu, '---').replace(/｜/gu, '|'),
  },
  {
    doc: 'full-width or spaced colons, or a capital, at the start of a block',
    sample: ['：：： Choice {#id}', ':::choice{#id}'],
    pattern: pattern(`^([ \\t]*)([:：]{3,})${gap}(?:([\\p{L}][\\p{L}\\p{N}]*(?:-[\\p{L}\\p{N}]+)*)${gap}(?=[{｛]|$))?`),
    to: (_, indent = '', colons = '', name = '') => `${indent}${':'.repeat(colons.length)}${name.toLowerCase()}`,
  },
  {
    doc: 'bullets of a word processor, a dash for a bullet, a no-break space after one',
    sample: ['•\tFirst', '- First'],
    pattern: pattern(
      `^([ \\t]*)(?:[•·●▪◦‣\\uf0a7\\uf0b7]${gap}|－(?=[ \\t${SPACES}])${gap}|[o§–]\\t${gap}|([-*+])(?=[ \\t${WIDTHLESS}]*[${SPACES}])${gap})(?=\\S)`,
    ),
    to: (_, indent = '', bullet = '-') => `${indent}${bullet} `,
  },
  {
    doc: 'a letter for a bullet, in a list of them',
    sample: ['o   First\no   Second', '- First\n- Second'],
    pattern: pattern(`^([ \\t]*)[o§][ ${SPACES}]{2,}(?=\\S)`),
    to: (_, indent = '') => `${indent}- `,
    where: isLettered,
  },
  {
    doc: 'Arabic or full-width numbers of a list, a no-break space after one',
    sample: ['１．First', '1. First'],
    pattern: pattern(
      `^([ \\t]*)([0-9０-９٠-٩۰-۹]{1,3})(?:([.)])(?=[ \\t${SPACES}])|([．）、]))${gap}(?=[^\\s0-9０-９٠-٩۰-۹])`,
    ),
    to: (match, indent = '', number = '', plain = '', wide = '') =>
      /^[ \t]*\d+[.)][ \t]+$/u.test(match)
        ? match
        : `${indent}${asciiDigits(number)}${plain || (wide === '）' ? ')' : '.')} `,
  },
  {
    doc: 'ticks in other brackets, with a space too many or too few, a capital X, ticked boxes',
    sample: ['- 【 X】Yes', '- [x] Yes'],
    pattern: pattern(
      `^([ \\t]*)([-*+])${gap}(?:[\\[［【]${gap}([xXхХｘＸ✓✔☑]?)${gap}[\\]］】]|([☐☑☒✓✔]))(?![(（{])${gap}`,
    ),
    to: (_, indent = '', bullet = '-', tick = '', box = '') =>
      `${indent}${bullet} [${tick !== '' || (box !== '' && box !== '☐') ? 'x' : ' '}] `,
  },
  {
    doc: 'a full-width or angled mark of quotation at the start of a line',
    sample: ['  ＞ Yes.', '  > Yes.'],
    pattern: /^([ \t]*)[＞›]/gu,
    to: (_, indent = '') => `${indent}>`,
  },
  {
    doc: 'a quotation directly under an item that does not stand further in',
    sample: ['- [x] Yes\n> So it is.', '- [x] Yes\n    > So it is.'],
    pattern: /^>/gu,
    to: () => '    >',
    where: isUnderItem,
  },
  {
    doc: 'a full-width hash or a no-break space in a heading',
    sample: ['＃＃\u00a0A heading', '## A heading'],
    pattern: pattern(`^([#＃]{1,6})[ \\t${SPACES}]+`),
    to: (_, hashes = '') => `${'#'.repeat(hashes.length)} `,
  },
  {
    doc: 'full-width bars of a table',
    sample: ['｜ a ｜ b ｜', '| a | b |'],
    pattern: /^[ \t]*｜.*$/gu,
    to: match => match.replace(/｜/gu, '|'),
  },
  {
    doc: 'full-width colons and brackets around words, or a space before the bracket',
    sample: ['The ：Term【bight】 of it', 'The :term[bight] of it'],
    pattern: pattern(`[:：]${gap}(term|mark|blank)${gap}[\\[［【]([^\\[\\]［］【】]*)[\\]］】]`, 'giu'),
    to: (_, name = '', words = '') => `:${name.toLowerCase()}[${words}]`,
  },
  {
    doc: 'full-width brackets of a link or a picture',
    sample: ['![A boat]（pictures/boat.svg）', '![A boat](pictures/boat.svg)'],
    pattern: /[[［]([^[\]［］]*)[\]］][(（]([^\s()（）]*[.#/][^\s()（）]*(?: +"[^"]*")?)[)）]/gu,
    to: (_, words = '', target = '') => `[${words}](${target})`,
  },
  {
    doc: 'curly, angled or full-width quotes, full-width signs, Arabic digits and odd spaces between braces',
    sample: ['- [x] Yes {＃a\u00a0title=“A b”}', '- [x] Yes {#a title="A b"}'],
    pattern: pattern(`[{｛](${gap}[#＃a-zA-Z][^{}｛｝]*)[}｝]`),
    to: (_, inside = '') => `{${attributes(inside)}}`,
  },
  {
    doc: 'a no-break space before or after an id',
    sample: ['- [x] Yes\u00a0{#a}\u00a0', '- [x] Yes {#a}'],
    pattern: pattern(`[${SPACES}${WIDTHLESS}]+(?=\\{#)|(?<=\\{#[^{}]*\\})[ ${SPACES}${WIDTHLESS}]+$`),
    to: () => ' ',
  },
  {
    doc: 'spaces at the end of a line with an id',
    sample: ['Yes {#a} ', 'Yes {#a}'],
    pattern: /(?<=\{#[^{}]*\})[ \t]+$/gu,
    to: () => '',
  },
];

/** In front matter and in the other data files. */
export const dataMends: readonly Mend[] = [
  {
    doc: 'no-break and wide spaces',
    sample: ['\u00a0\u00a0id: a', '  id: a'],
    pattern: pattern(`[${SPACES}]`),
    to: () => ' ',
  },
  {
    doc: 'characters without width',
    sample: ['\ufeffid: a', 'id: a'],
    pattern: pattern(`[${WIDTHLESS}]`),
    to: () => '',
  },
  {
    doc: 'a dash made of three hyphens',
    sample: ['—', '---'],
    pattern: /^[–—-]*[–—][–—-]*$/gu,
    to: () => '---',
  },
  {
    doc: 'a capital at the start of a name',
    sample: ['Title: A title', 'title: A title'],
    pattern: /^(?:- +)?[A-Z][A-Za-z]*(?= *[:：])/gu,
    to: match => match.toLowerCase(),
  },
  {
    doc: 'a capital at the start of a name that stands further in',
    sample: ['  - Name: A name', '  - name: A name'],
    pattern: /^ +(?:- +)?[A-Z][A-Za-z]*(?= *[:：])/gu,
    to: match => match.toLowerCase(),
    where: mayName,
  },
  {
    doc: 'a full-width colon after a name, or none of the space that YAML wants',
    sample: ['title：A title', 'title: A title'],
    pattern: /^([ -]*[a-z]+)(?:： *|:(?=[\d“"[]))/gu,
    to: (_, name = '') => `${name}: `,
  },
  {
    doc: 'curly quotes around a value',
    sample: ['title: “A title”', 'title: "A title"'],
    pattern: pattern(`^([ -]*[a-z]+: )(?:[${QUOTES}] *([^"\\\\${QUOTES}]*?) *[${QUOTES}]|‘([^"\\\\‘]*)’) *$`),
    to: (_, name = '', double, single = '') => `${name}"${double ?? single}"`,
  },
  {
    doc: 'curly quotes, full-width brackets and Arabic commas in a list',
    sample: ['facts: ［“1.01”، “1.02”］', 'facts: ["1.01", "1.02"]'],
    pattern: /^[a-z]+: [[［].*[\]］]$/gu,
    to: match =>
      match
        .replace(/［/gu, '[')
        .replace(/］/gu, ']')
        .replace(/[،，、][ ]*/gu, ', ')
        .replace(pattern(`[${QUOTES}]`), '"'),
  },
  {
    doc: 'Arabic and full-width digits of a number',
    sample: ['minutes: ١٢', 'minutes: 12'],
    pattern: /^[ -]*[a-z]+: [٠-٩۰-۹０-９.]+$/gu,
    to: asciiDigits,
  },
];

/** A text after mending, and the way back to the author's columns. */
export interface Mended {
  readonly text: string;
  /** The author's column of a place in `text`. */
  column(line: number, column: number): number;
}

/** Until nothing is left to mend: one mark put right may bring another to light. */
function mendLine(from: Traced, table: readonly Mend[]): Traced {
  let line = from;
  for (let before = ''; before !== line.text;) {
    before = line.text;
    line = table.reduce((traced, mend) => replaceTraced(traced, mend.pattern, mend.to), line);
  }
  return line;
}

const isPlain = ({ where }: Mend): boolean => where === undefined;

const frontMatterFence = (line: string) => /^\ufeff?(?:-{3}|[–—-]*[–—][–—-]*)[ \t\u00a0]*$/u.test(line);

/** Mends a text line by line; the number of lines stays as it is, except that every end of line is LF. */
export function mend(source: string, kind: 'page' | 'data' = 'page'): Mended {
  const lines = source.split(/\r\n|\r|\n/u);
  const opened = kind === 'page' && frontMatterFence(lines[0] ?? '');
  const closes = opened ? lines.findIndex((line, index) => index > 0 && frontMatterFence(line)) : -1;
  const tableAt = (index: number) => (kind === 'data' || index <= closes ? dataMends : mends);
  const alone = lines.map((line, index) => mendLine(trace(line), tableAt(index).filter(isPlain)));
  // What is beside a line is looked at once it is mended itself, so that a second run finds nothing new.
  const texts = alone.map(({ text }) => text);
  const mended = alone.map((line, index) => {
    const table = tableAt(index).filter(({ where }) => where === undefined || where(texts, index));
    return table.every(isPlain) ? line : mendLine(line, table);
  });
  return {
    text: mended.map(line => line.text).join('\n'),
    column: (line, column) => {
      const columns = mended[line - 1]?.columns ?? [];
      return columns[Math.min(column, columns.length) - 1] ?? column;
    },
  };
}
