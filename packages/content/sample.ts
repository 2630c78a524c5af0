import type { Directive } from '@throughline/elements/internal/directive.js';
import type { SampleSource } from '@throughline/elements/internal/states.js';
import type { Locale } from '@throughline/tracking';
import { readCourse } from './course.js';
import type { Problem } from './problem.js';

/** A sample of an element, understood: markup of its page and its bank; empty where a problem stands in the way. */
export interface SampleReading {
  readonly page: string;
  readonly bank: string;
  readonly problems: readonly Problem[];
}

/** The file that holds the words of a sample. */
export const SAMPLE_FILE = '01-sample/10-sample.md';

const FRONT = (fields: string) => `---\n${fields}\n---\n\n`;

/** A course of one page; the first paragraph of a page is its lead, and a sample is not. */
const courseOf = ({ markdown, bank, glossary, files = {} }: SampleSource): Readonly<Record<string, string>> => ({
  'course.yaml':
    'id: sample\nversion: 1.0.0\ntitle: Sample\ndescription: A sample.\nlocales: [en]\nbase: https://samples.example.org\n',
  // Its figures are as true as it is itself.
  'facts.json': JSON.stringify({
    facts: [
      {
        id: '1.01',
        status: 'VERIFIED',
        statement: `${markdown} ${bank ?? ''} ${glossary ?? ''}`,
        numbers: '',
        source: '',
      },
    ],
  }),
  '01-sample/module.yaml': 'id: samples\ntitle: Sample\ndescription: A sample.\n',
  [SAMPLE_FILE]: `${FRONT('id: sample-page\ntitle: Sample\nminutes: 1\nobjectives: [see]\nfacts: ["1.01"]')}A sample.\n\n${markdown}\n`,
  ...(bank !== undefined && { '01-sample/bank.md': `${FRONT('facts: ["1.01"]')}${bank}\n` }),
  ...(glossary !== undefined && { 'glossary.md': `${FRONT('facts: ["1.01"]')}${glossary}\n` }),
  ...Object.fromEntries(Object.entries(files).map(([name, content]) => [`01-sample/${name}`, content])),
});

/** Reads a sample as a page of a course is read, with all its checks. */
export function readSample(sample: SampleSource, locale: Locale, directives: readonly Directive[] = []): SampleReading {
  const locales = [locale];
  const { course, problems } = readCourse(courseOf(sample), { locales, directives, temporarySlots: true });
  const page = (prefix: string) =>
    course?.pages.find(({ id, locale: spoken }) => id.startsWith(prefix) && spoken === locale)?.html ?? '';
  return { page: withFiles(page('sample-page'), course?.files ?? {}), bank: page('bank:'), problems };
}

/** Pictures travel within the markup: a sample has no folder. */
const withFiles = (html: string, files: Readonly<Record<string, Uint8Array>>): string =>
  Object.entries(files).reduce(
    (made, [name, bytes]) => made.replaceAll(`src="${name}"`, `src="data:${typeOf(name)};base64,${base64(bytes)}"`),
    html,
  );

const KINDS: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  mp4: 'video/mp4',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
};

const typeOf = (name: string): string => {
  const end = name.split('.').at(-1) ?? '';
  return KINDS[end] ?? `image/${end}`;
};

const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
