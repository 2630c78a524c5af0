/** A line that remembers in which column of the author's file each of its characters stood. */
export interface Traced {
  readonly text: string;
  /** Columns from 1, one a UTF-16 unit of `text`, and one for the end of the line. */
  readonly columns: readonly number[];
}

export const trace = (text: string): Traced => ({
  text,
  columns: Array.from({ length: text.length + 1 }, (_, index) => index + 1),
});

/** As `String.replace` with a function; what replaces a match stands where the match stood. */
export function replaceTraced(
  line: Traced,
  pattern: RegExp,
  to: (match: string, ...groups: (string | undefined)[]) => string,
): Traced {
  // Most lines have nothing to replace.
  if (line.text.search(pattern) === -1) return line;
  let text = '';
  const columns: number[] = [];
  let from = 0;
  const keep = (end: number) => {
    text += line.text.slice(from, end);
    columns.push(...line.columns.slice(from, end));
    from = end;
  };
  for (const match of line.text.matchAll(pattern)) {
    const put = to(match[0], ...match.slice(1));
    if (put === match[0]) continue;
    keep(match.index);
    // What is the same at both ends keeps its columns; the middle is laid over what it replaces.
    const head = shared(match[0], put, (s, n) => s[n]);
    const most = Math.min(match[0].length, put.length) - head;
    const tail = Math.min(
      most,
      shared(match[0], put, (s, n) => s[s.length - 1 - n]),
    );
    for (let n = 0; n < put.length; n += 1) {
      const old =
        n >= put.length - tail
          ? n - put.length + match[0].length
          : Math.min(n, Math.max(head, match[0].length - tail - 1));
      columns.push(line.columns[Math.min(match.index + old, line.columns.length - 1)] ?? 1);
    }
    text += put;
    from = match.index + match[0].length;
  }
  if (text === '' && from === 0) return line;
  keep(line.text.length);
  columns.push(line.columns[line.text.length] ?? 1);
  return { text, columns };
}

function shared(a: string, b: string, at: (text: string, n: number) => string | undefined): number {
  let n = 0;
  while (n < a.length && n < b.length && at(a, n) === at(b, n)) n += 1;
  return n;
}
