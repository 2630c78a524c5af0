/** What the lines around a line tell of it, where the line alone could be read in two ways. */
export type Where = (lines: readonly string[], index: number) => boolean;

/** “o” or “§” as a bullet, before more spaces than words have between them. */
const LETTERED = /^\s*(?:o|§(?!\s*\p{Nd}))(?=\s{2})/u;
const LISTED = /^\s*(?:[-*+]|\d{1,3}[.)])\s/u;
/** A space that no space bar makes. */
const ODD_SPACE = /^\s*[o§]\s*?[^\S \t]/u;

/** The nearest line above and the nearest below that are not empty. */
function around(lines: readonly string[], index: number): readonly string[] {
  const filled = (line: string) => line.trim() !== '';
  return [lines.slice(0, index).findLast(filled), lines.slice(index + 1).find(filled)].flatMap(line => line ?? []);
}

/** “o” is a word in several languages and “§” begins a sentence: a line beside it must be of a list too. */
export const isLettered: Where = (lines, index) => {
  const line = lines[index] ?? '';
  if (!LETTERED.test(line)) return false;
  const beside = around(lines, index);
  const lettered = beside.filter(other => LETTERED.test(other));
  if (ODD_SPACE.test(line)) return lettered.length > 0 || beside.some(other => LISTED.test(other));
  return lettered.some(other => other.trimStart().startsWith(line.trimStart().charAt(0)));
};

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** In YAML: a line in which a name may stand, and none that goes on with the words of the line above. */
export const mayName: Where = (lines, index) => {
  const indent = indentOf(lines[index] ?? '');
  const above = lines.slice(0, index).findLast(line => line.trim() !== '' && indentOf(line) < indent);
  if (above === undefined || /^-{3}\s*$/u.test(above)) return true;
  if ((above.match(/"/gu) ?? []).length % 2 === 1) return false;
  // Beside the first name of an entry, or below a name that holds others.
  const entry = /^(\s*- +)[^\s"'].*[:：]/u.exec(above);
  return entry?.[1]?.length === indent || /[:：]\s*$/u.test(above);
};

/** A quotation that begins where its item does: directly under it, or under more of the same quotation. */
export const isUnderItem: Where = (lines, index) => {
  const above = lines.slice(0, index).findLast(line => !line.startsWith('>')) ?? '';
  return LISTED.test(above);
};
