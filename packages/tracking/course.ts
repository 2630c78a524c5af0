/**
 * What a course is, after it has been checked and built. `content` makes these, `player`, the standards and the
 * manifest writers read them. Everything here is plain JSON: it crosses the build as text.
 */

/** BCP 47 tag, for example `en`, `ar`, `en-XA`. */
export type Locale = string;

/** Words in every language of the course; the first locale of the course is always present. */
export type Words = Readonly<Record<Locale, string>>;

/** Author ids: `[a-z][a-z0-9]*(-[a-z0-9]+)*`, unique in the course, never reused. */
export type Id = string;

/** The CMI interaction types that a question may report as; the specifications close the list at ten. */
export type InteractionType =
  | 'true-false'
  | 'choice'
  | 'fill-in'
  | 'long-fill-in'
  | 'matching'
  | 'performance'
  | 'sequencing'
  | 'likert'
  | 'numeric'
  | 'other';

/** One thing a learner may choose, order or match; `slot` is its small integer for life (slots.json). */
export interface Option {
  readonly id: Id;
  readonly slot: number;
}

/**
 * A question as the learner's bundle knows it before its page is read: enough to decode an answer, to shuffle and to
 * report without the words. `key` is in the form of `Response`; absent where any answer is right.
 */
export interface Item {
  readonly id: Id;
  readonly slot: number;
  /** Rises when the meaning of the question changes; answers to an older revision keep their credit. */
  readonly revision: number;
  readonly type: InteractionType;
  readonly points: number;
  /** Options; the sources of a matching question; empty for text and numbers. */
  readonly options: readonly Option[];
  /** Targets of a matching question; absent elsewhere. */
  readonly targets?: readonly Option[];
  readonly key?: Key;
  /** Which check draws this item from its bank; absent for practice that stands in a page. */
  readonly check?: Id;
}

/** An answer, in the author's ids. Words typed freely never appear in it (a long answer says only that it was written). */
export type Response =
  | { readonly type: 'true-false'; readonly value: boolean }
  | { readonly type: 'choice'; readonly ids: readonly Id[] }
  | { readonly type: 'fill-in'; readonly texts: readonly string[] }
  | { readonly type: 'long-fill-in'; readonly written: true }
  | { readonly type: 'matching'; readonly pairs: readonly (readonly [source: Id, target: Id])[] }
  | { readonly type: 'performance'; readonly steps: readonly (readonly [step: Id, answer: Id])[] }
  | { readonly type: 'sequencing'; readonly ids: readonly Id[] }
  | { readonly type: 'likert'; readonly id: Id }
  | { readonly type: 'numeric'; readonly value: number }
  | { readonly type: 'other'; readonly id: Id };

type Numeric = Extract<Response, { type: 'numeric' }>;

/** A right answer; of a number also all that are right, as the wire has them: the least, `[:]`, the greatest. */
export type Key = Exclude<Response, Numeric> | (Numeric & { readonly range: string });

/** A check at the end of a module: draws `draw` items of its bank, is passed at `pass` (0..1). */
export interface Check {
  readonly id: Id;
  readonly draw: number;
  readonly pass: number;
  /** How many tries may be taken; absent: as many as the learner likes. */
  readonly tries?: number;
  /** Ids of the bank's items, in the author's order. */
  readonly bank: readonly Id[];
}

/** A page as the map knows it. A page with a `check` is a check page. */
export interface PageOutline {
  readonly id: Id;
  readonly slot: number;
  readonly title: Words;
  readonly minutes: number;
  readonly required: boolean;
  /** Ids of the questions that stand in the page, in order. Empty for a check page (they are drawn). */
  readonly items: readonly Id[];
  /** Ids of everything on the page the thread shows as a thing to do, in order: questions and reveals alike. */
  readonly activities: readonly Id[];
  readonly check?: Check;
}

export interface ModuleOutline {
  readonly id: Id;
  readonly slot: number;
  readonly title: Words;
  readonly description: Words;
  readonly pages: readonly PageOutline[];
  readonly items: readonly Item[];
}

/** How much of what the learner does is reported (decision: privacy levels). State needed to resume is always kept. */
export type PrivacyLevel = 'outcome' | 'checks' | 'full';

/** One line of the institution's Get help page. No telephone number is ever shipped by the course itself. */
export interface HelpLine {
  readonly name: string;
  readonly text: string;
  readonly href?: string;
}

/** What the learner's bundle knows of the course: no words of any page. */
export interface Outline {
  readonly id: Id;
  readonly version: string;
  /** Absolute IRI owned by the publisher, without a slash at its end. Activity ids are `<base>/<course id>/<id>`. */
  readonly base: string;
  readonly title: Words;
  readonly description: Words;
  /** The first one is the language the package was written in. */
  readonly locales: readonly Locale[];
  readonly privacy: PrivacyLevel;
  /** Neutral tab title, activity title and file name. */
  readonly neutral: boolean;
  readonly help: readonly HelpLine[];
  /** Where quick exit leads: an https address, or the neutral page of the package. */
  readonly exit: string;
  readonly modules: readonly ModuleOutline[];
  /** Present where this course is one module of another: what it was taken from (decision 22). */
  readonly part?: Part;
}

/** Where a course of one module comes from. */
export interface Part {
  /** Id of the whole course: it stands in the IRIs of everything but the course itself, and keeps the learner's own words. */
  readonly of: Id;
  /** Place of the module in it, from 1. */
  readonly number: number;
}

/** The words of a page in one language: markup sanitised at build, the only markup the player ever parses. */
export interface Page {
  readonly id: Id;
  readonly module: Id;
  readonly locale: Locale;
  /** An `<article>`: heading, thread, elements. */
  readonly html: string;
  /** Tag names (`tl-choice`) used by the page; a package carries the code of these and no others. */
  readonly elements: readonly string[];
}

/** The words of one question in every language, for statements and the code book. Loaded late or not at all. */
export interface Activity {
  readonly id: Id;
  readonly name: Words;
  /** Words of options and targets by id. */
  readonly options: Readonly<Record<Id, Words>>;
}

/** A file too large to be held (a film): it is read piece by piece, as often as it is asked for. */
export interface LargeFile {
  /** In bytes. */
  readonly length: number;
  pieces(): AsyncIterable<Uint8Array>;
}

/** The whole course as `content` makes it and the packager takes it. */
export interface Course {
  readonly outline: Outline;
  readonly pages: readonly Page[];
  readonly activities: readonly Activity[];
  /** Files that pages refer to (pictures), by their path in the package. */
  readonly files: Readonly<Record<string, Uint8Array>>;
  /** Of these files the large ones; left out: none. */
  readonly large?: Readonly<Record<string, LargeFile>>;
  /** Most kB of its SCORM 1.2 packages in one language, without films; left out: no limit. */
  readonly kilobytes?: { readonly course?: number; readonly module?: number };
  /** Pages that other modules' packages carry too, with the ids of these modules; left out: none. */
  readonly carried?: Readonly<Record<Id, readonly Id[]>>;
  /** Reviews that are still to come, by their roles: as long as there are any, it is a draft; left out: none. */
  readonly unread?: readonly string[];
}
