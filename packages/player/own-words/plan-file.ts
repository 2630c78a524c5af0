import { textOf, type Plan } from './plan.js';

/** Words of the file, and what it is of. */
export interface FileWords {
  /** Id of the course, by which the file is known when it is opened. */
  readonly course: string;
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  /** The title of the course, or a neutral one. */
  readonly title: string;
  /** What the file is, in a sentence or two. */
  readonly about: string;
  /** Stands before the day on which it was saved. */
  readonly saved: string;
}

/** The version of the file's data. */
export const VERSION = 1;

/** What marks the data in the file. */
export const MARK = 'throughline-plan';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string => text.replace(/[&<>"']/gu, letter => ENTITIES[letter] ?? '');

/** As text for a script: `<` cannot end it, and line separators cannot break it. */
const asData = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/gu,
    letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** The plan as plain values. */
export const plainOf = (plan: Plan): readonly object[] =>
  [...plan].map(([name, { seen, versions }]) => ({ name, seen: [...seen], versions }));

const STYLE =
  ':root{color-scheme:light dark}body{max-width:42rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.6 Georgia,serif;overflow-wrap:break-word}' +
  'h1,h2,h3{line-height:1.25}h2{margin-top:2.2rem}h3{margin-bottom:.2rem}p{margin-top:0;white-space:pre-wrap}footer{margin-top:3rem;font-size:.85rem}' +
  '@media print{body{margin:0;max-width:none}h2,h3{break-after:avoid}}';

/** One field: what was asked, and what was written, as paragraphs. */
const fieldOf = (label: string, text: string): string =>
  `<h3 dir="auto">${escaped(label)}</h3>\n` +
  text
    .split(/\n{2,}/u)
    .map(part => `<p dir="auto">${escaped(part)}</p>\n`)
    .join('');

/** Fields under the heading of their document, in the order in which they came. */
const body = (plan: Plan): string => {
  const documents = new Map<string, string>();
  for (const kept of plan.values()) {
    const text = textOf(kept);
    const [latest] = kept.versions;
    if (text === '' || !latest) continue;
    documents.set(latest.heading, (documents.get(latest.heading) ?? '') + fieldOf(latest.label, text));
  }
  return [...documents]
    .map(
      ([heading, fields]) =>
        `<section>\n${heading === '' ? '' : `<h2 dir="auto">${escaped(heading)}</h2>\n`}${fields}</section>\n`,
    )
    .join('');
};

/**
 * The learner's plan as one page of HTML that is read, printed and kept by itself. No script runs in it; its data stands in
 * it as text, so that it can be opened in the course again.
 */
export const writePlan = (plan: Plan, words: FileWords, day: string): string =>
  `<!doctype html>
<html lang="${escaped(words.locale)}" dir="${words.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(words.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1 dir="auto">${escaped(words.title)}</h1>
${body(plan)}<footer><p>${escaped(words.about)}</p><p>${escaped(words.saved)} ${escaped(day)}</p></footer>
<script type="application/json" id="${MARK}">${asData({ version: VERSION, course: words.course, fields: plainOf(plan) })}</script>
</body>
</html>
`;
