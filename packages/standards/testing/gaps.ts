import type { Response } from '@throughline/tracking';
import { limitText } from '@throughline/tracking/formats.js';
import type { Heard, HeardAnswer } from './heard.js';

export type Target = 'scorm12' | 'scorm2004' | 'cmi5' | 'xapi' | 'standalone';

/** What truly happened: as a platform may hold it, but the time spent by launch. */
export interface Truth extends Omit<Heard, 'duration'> {
  readonly launches: readonly number[];
}

/** Something that a standard cannot carry. The table in README.md and the exceptions of the tests are both this list. */
export interface Gap {
  readonly of: readonly Target[];
  /** What happened, and what a platform holds instead. */
  readonly what: string;
  readonly instead: string;
  /** What is left of a record. */
  readonly reduce: (truth: Truth) => Truth;
}

const SCORM: readonly Target[] = ['scorm12', 'scorm2004'];
const STATEMENTS: readonly Target[] = ['cmi5', 'xapi'];
const PLATFORMS: readonly Target[] = [...SCORM, ...STATEMENTS];

const each =
  (change: (answer: HeardAnswer) => Partial<HeardAnswer>): Gap['reduce'] =>
  truth => ({ ...truth, answers: truth.answers.map(answer => ({ ...answer, ...change(answer) })) });

const answering = (change: (response: Response) => Response | null): Gap['reduce'] =>
  each(({ response }) => ({ response: response && change(response) }));

const typed = (change: (texts: readonly string[]) => readonly string[]): Gap['reduce'] =>
  answering(response =>
    response.type === 'fill-in' ? { type: response.type, texts: change(response.texts) } : response,
  );

const number = (change: (value: number) => number | null): Gap['reduce'] =>
  answering(response => {
    if (response.type !== 'numeric') return response;
    const value = change(response.value);
    return value === null ? null : { type: 'numeric', value };
  });

const within = (value: number, most: number): number => Math.min(most, Math.max(-most, value));

/** The last answer to each question with the best credit, in the order of the course. */
const latest: Gap['reduce'] = truth => {
  const byItem = new Map<string, HeardAnswer>();
  for (const answer of truth.answers) {
    const credit = Math.max(answer.credit ?? 0, byItem.get(answer.item)?.credit ?? 0);
    byItem.set(answer.item, { ...answer, credit, result: null, latency: null, at: null });
  }
  return { ...truth, answers: [...byItem.values()] };
};

export const gaps: readonly Gap[] = [
  {
    of: ['scorm12'],
    what: 'Completed, and whether passed or failed is still open',
    instead: '`incomplete`, with the score: one word for both, and `completed` would end the attempt',
    reduce: truth => (truth.success === 'unknown' ? { ...truth, completed: false } : truth),
  },
  {
    of: ['scorm12'],
    what: 'Passed or failed, and not completed yet',
    instead: '`incomplete` until it is completed',
    reduce: truth => (truth.completed ? truth : { ...truth, success: 'unknown' }),
  },
  {
    of: ['scorm12'],
    what: 'The types `long-fill-in` and `other`',
    instead: 'the type `fill-in`; of `long-fill-in` no response, of `other` its id',
    reduce: each(({ type, response }) => {
      if (type === 'long-fill-in') return { type: 'fill-in', response: null };
      if (type !== 'other' || response?.type !== 'other') return {};
      return { type: 'fill-in', response: { type: 'fill-in', texts: [response.id.replaceAll('-', '_')] } };
    }),
  },
  {
    of: ['scorm12'],
    what: 'The day of an answer, and parts of its second',
    instead: 'the time of day',
    reduce: each(({ at }) => ({ at: at === null ? null : Math.floor((at % 86_400_000) / 1000) * 1000 })),
  },
  {
    of: SCORM,
    what: 'The credit of an answer that is right in part, and which try it was',
    instead: 'right or wrong; tries stand in the order they were made',
    reduce: each(() => ({ credit: null, tries: null })),
  },
  {
    of: ['scorm2004', ...STATEMENTS],
    what: 'Line breaks, `[,]` and a brace first in short answers; more than 250 characters or ten blanks',
    instead: 'spaces, `(,)`, a space before the brace; the first 250 characters, the first ten blanks',
    reduce: typed(texts => texts.slice(0, 10).map(text => limitText(text, 250))),
  },
  {
    of: ['scorm12'],
    what: 'Which of several blanks a short answer stands in; more than 255 characters, line breaks',
    instead: 'one line of 255 characters, a comma between the blanks',
    reduce: typed(texts => {
      const line = texts.slice(0, 10).map(text => limitText(text, 255));
      return [limitText(line.join(','), 255)];
    }),
  },
  {
    of: PLATFORMS,
    what: 'Numbers beyond 10^15, and more than seven decimals',
    instead: '10^15; seven decimals',
    reduce: number(value => Number(within(value, 1e15).toFixed(7)) + 0),
  },
  {
    of: ['scorm2004'],
    what: 'Numbers of more than five digits before the point',
    instead: 'no response, where a platform is as strict as Moodle',
    reduce: number(value => (Math.abs(value) < 100_000 ? value : null)),
  },
  {
    of: ['standalone'],
    what: 'All answers to a question but the last, whether it was right, when it was given and how long it took',
    instead: 'the last answer, how many tries, the best credit',
    reduce: latest,
  },
  {
    of: ['standalone'],
    what: 'Short answers of more than 250 characters',
    instead: 'the first 250',
    reduce: typed(texts => texts.map(text => new TextDecoder().decode(new TextEncoder().encode(text.slice(0, 250))))),
  },
  {
    of: ['standalone'],
    what: 'Parts of a second of the time spent in a launch',
    instead: 'whole seconds',
    reduce: truth => ({ ...truth, launches: truth.launches.map(ms => Math.floor(ms / 1000) * 1000) }),
  },
];

/** What a platform of this standard must hold. Times are told in hundredths of a second, each launch by itself. */
export const carried = (truth: Truth, target: Target, without?: Gap): Heard => {
  const left = gaps
    .filter(gap => gap !== without && gap.of.includes(target))
    .reduce((all, { reduce }) => reduce(all), truth);
  const { launches, ...rest } = left;
  return { ...rest, duration: launches.reduce((sum, ms) => sum + Math.floor(ms / 10) * 10, 0) };
};

const COLUMNS: readonly (readonly [Target, string])[] = [
  ['scorm12', 'SCORM 1.2'],
  ['scorm2004', 'SCORM 2004'],
  ['cmi5', 'cmi5'],
  ['xapi', 'xAPI'],
  ['standalone', 'no platform'],
];

/** The table of README.md. */
export const gapTable = (): string =>
  [
    `| What happened | ${COLUMNS.map(([, name]) => name).join(' | ')} | What the platform holds instead |`,
    `| --- | ${COLUMNS.map(() => ':-:').join(' | ')} | --- |`,
    ...gaps.map(
      ({ of, what, instead }) =>
        `| ${what} | ${COLUMNS.map(([target]) => (of.includes(target) ? 'no' : '')).join(' | ')} | ${instead} |`,
    ),
  ].join('\n');
