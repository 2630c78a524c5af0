import { hash } from '@throughline/tracking/hash.js';
import type { Id } from '@throughline/tracking';
import { claimsIn, type Claim } from './claims.js';
import * as errors from './errors.js';
import { readFields, type Entry, type Fields, type Values } from './fields.js';
import { traced } from './figures.js';
import type { Folder } from './folder.js';
import type { Shelf } from './module.js';
import { parseData, textOf } from './parse.js';
import { compare, type Fault, type Report } from './problem.js';
import type { Publishing } from './publish.js';
import { sentencesOf } from './reading.js';
import type { Fact } from './reference-data.js';
import { isDay, yearsLater } from './days.js';
import { nearest } from './text.js';
import { COURSE, type Worded } from './worded.js';

/** What a review stands and falls with: the claims, or all the words. */
export type Covers = 'claims' | 'words';

const COVERS: readonly Covers[] = ['claims', 'words'];

/** By role: who must have read the course before it is no draft, and what may not change after that. */
export type Reviewers = ReadonlyMap<string, Covers>;

/** Of one entry of `reviewers` in course.yaml. */
export const reviewerFields: Fields = {
  role: { type: 'text', required: true, doc: 'as what somebody must read the course' },
  covers: { type: COVERS, required: true, doc: 'what makes the review void when it changes: the claims, or any word' },
};

export function readReviewers(course: Values, report: Report): Reviewers {
  const entries = course.entries('reviewers');
  const wrong: Wrong = {
    covers: value => {
      const known = COVERS.join(' or ');
      return COVERS.some(one => one === value) ? undefined : errors.wrongField('covers', known, value);
    },
  };
  const sound = entries.filter(entry => checkEntry(entry, reviewerFields, wrong, report));
  return new Map(sound.map(({ values: { role = '', covers } }) => [role, covers === 'words' ? 'words' : 'claims']));
}

const FILE = 'reviews.yaml';

export const reviewsFields: Fields = {
  reviews: { type: 'records', doc: 'who has read what; the lines stand at the end of each review copy' },
};

/** Of one review. */
export const reviewFields: Fields = {
  role: { type: 'text', required: true, doc: 'as what it was read: one of the reviewers of course.yaml' },
  function: { type: 'text', required: true, doc: 'what the reviewer does; no name is needed' },
  date: { type: 'text', required: true, doc: 'the day of the review, for example 2026-03-31' },
  version: { type: 'text', required: true, doc: 'the version of the course that was read' },
  module: { type: 'id', required: true, doc: `the id of the module that was read, or ${COURSE}` },
  digest: { type: 'text', required: true, doc: 'which words were read, as the review copy prints it' },
};

/** Of each module, and of what stands outside them, what its reviews must fit. */
export type Digests = ReadonlyMap<Id, Readonly<Record<Covers, string>>>;

const inOneLine = (words: string): string => words.replace(/\s+/gu, ' ').trim();

const digest = (lines: readonly string[]): string => hash(lines.join('\n')).toString(16).padStart(8, '0');

/** The facts of a list that hold a claim. */
export const holding = ({ figure }: Claim, facts: readonly Fact[]): readonly Fact[] =>
  facts.filter(fact => traced(figure, fact.figures));

export const listedFacts = ({ listed }: Pick<Worded, 'listed'>, { facts }: Pick<Publishing, 'facts'>) =>
  listed.flatMap(({ text }) => facts.get(text) ?? []);

/** The sentence around a figure. */
function sentenceOf({ piece: { words }, figure }: Claim): string {
  const around = sentencesOf(words).findLast(({ index }) => index <= figure.index);
  return around === undefined ? words : words.slice(around.index, around.index + around.length);
}

/** A claim as it was read: its sentence, and all that the fact book says of it. */
const asRead = (claim: Claim, facts: readonly Fact[]): string => {
  const held = holding(claim, facts).map(({ id, status, statement, numbers, source }) =>
    [id, status, statement, numbers, source].join(' | '),
  );
  return [sentenceOf(claim), claim.figure.words, ...held.sort(compare)].map(inOneLine).join(' || ');
};

export function digestsOf(worded: readonly Worded[], course: Pick<Publishing, 'facts'>): Digests {
  const modules = [...new Set(worded.map(({ module }) => module))];
  const of = (module: Id) => worded.filter(one => one.module === module);
  return new Map(
    modules.map(module => {
      const claims = of(module).flatMap(one => {
        const facts = listedFacts(one, course);
        return one.pieces.flatMap(claimsIn).map(claim => asRead(claim, facts));
      });
      const words = of(module).flatMap(({ pieces }) => pieces.map(piece => inOneLine(piece.words)));
      // A claim that moves to another place says the same.
      return [module, { claims: digest(claims.sort(compare)), words: digest(words) }] as const;
    }),
  );
}

/**
 * Reads `reviews.yaml` and says what is wrong with it. Returns the roles in which some part of the course was not read as it
 * stands; none: it is no draft. `today`: no review lies after it; left out: any day will do.
 */
export function checkReviews(
  { files, path }: Pick<Folder, 'files' | 'path'>,
  reviewers: Reviewers,
  digests: Digests,
  shelf: Pick<Shelf, 'reportIn'>,
  today?: string,
): readonly string[] {
  const data = parseData(textOf(files.get(path + FILE) ?? ''));
  const report = shelf.reportIn(path + FILE, data);
  const entries = readFields(data.text, reviewsFields, report).entries('reviews');
  const wrong = wrongIn(reviewers, digests, today);
  const sound = entries.filter(entry => checkEntry(entry, reviewFields, wrong, report));
  const fits = ({ values: { role = '', module = '', digest: read } }: Entry): boolean => {
    const covers = reviewers.get(role);
    return covers !== undefined && digests.get(module)?.[covers] === read;
  };
  const isRead = (role: string, module: Id): boolean =>
    sound.some(entry => entry.values['role'] === role && entry.values['module'] === module && fits(entry));
  for (const { values, places, at } of sound) {
    const { role = '', module = '' } = values;
    if (!isRead(role, module))
      report(places['digest'] ?? at, errors.changedSince(role, module, reviewers.get(role) ?? ''));
  }
  return [...reviewers.keys()].filter(role => ![...digests.keys()].every(module => isRead(role, module)));
}

type Wrong = Readonly<Record<string, (value: string) => Fault | undefined>>;

/** What is wrong with the value of a field. */
function wrongIn(reviewers: Reviewers, digests: Digests, today: string | undefined): Wrong {
  const known = [...reviewers.keys()];
  const modules = [...digests.keys()];
  return {
    role: value => (known.includes(value) ? undefined : errors.unknownReviewer(value, known, nearest(value, known))),
    date: value => {
      if (!isDay(value)) return errors.wrongDay('date', value);
      return today !== undefined && value > today ? errors.futureDay(value) : undefined;
    },
    module: value =>
      modules.includes(value) ? undefined : errors.unreviewable(value, modules, nearest(value, modules)),
    digest: value => (/^[0-9a-f]{8}$/u.test(value) ? undefined : errors.wrongDigest(value)),
  };
}

/** Whether an entry can be understood; what is wrong with it is reported. */
function checkEntry({ values, places, at }: Entry, fields: Fields, wrong: Wrong, report: Report): boolean {
  const known = Object.keys(fields);
  const faults = [
    ...Object.keys(values)
      .filter(name => !known.includes(name))
      .map(name => [name, errors.unknownField(name, known, nearest(name, known))] as const),
    ...Object.entries(fields).flatMap(([name, { doc }]) => {
      const value = values[name] ?? '';
      const fault = value === '' ? errors.missingField(name, doc) : wrong[name]?.(value);
      return fault === undefined ? [] : [[name, fault] as const];
    }),
  ];
  for (const [name, fault] of faults) report(places[name] ?? at, fault);
  return faults.length === 0;
}

/** Months after which a fact is looked up again. */
const MONTHS = 24;

/** Every fact that is listed anywhere, once, in the order of the fact book. */
export function usedFacts(worded: readonly Worded[], { facts }: Pick<Publishing, 'facts'>): readonly Fact[] {
  const used = new Set(worded.flatMap(({ listed }) => listed.map(({ text }) => text)));
  return [...facts.values()].filter(({ id }) => used.has(id));
}

/** One warning for all facts that were last held against their sources too long ago. */
export function checkAge(used: readonly Fact[], today: string): Fault | undefined {
  const old = used.filter(({ checked }) => checked !== undefined && yearsLater(checked, MONTHS / 12) < today);
  return old.length === 0
    ? undefined
    : errors.oldFacts(
        old.map(({ id }) => id),
        MONTHS,
      );
}
