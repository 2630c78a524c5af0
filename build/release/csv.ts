/** A table that spreadsheets open: RFC 4180, in UTF-8 with the mark that they look for. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map(row => row.map(field).join(',')).join('\r\n')}\r\n`;

/** What a spreadsheet would take for a formula is kept text by an apostrophe; a negative number stays one. */
function field(text: string): string {
  const safe = /^[=+@\t\r]|^-(?!\d)/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
