import type { Attempt, Locale } from '@throughline/tracking';

/**
 * The part of a statement's shape that this course writes (xAPI 1.0.3, part two). Own types, narrower than a client
 * library's: what is not here is never sent.
 */
export type LanguageMap = Readonly<Record<Locale, string>>;
export type Extensions = Readonly<Record<string, unknown>>;

/** As launched; never made or completed by the course. */
export interface Agent {
  readonly objectType?: string;
  readonly name?: string;
  readonly mbox?: string;
  readonly mbox_sha1sum?: string;
  readonly openid?: string;
  readonly account?: { readonly homePage: string; readonly name: string };
}

/** One option, source, target, step or scale point of an interaction. */
export interface Component {
  readonly id: string;
  readonly description?: LanguageMap;
}

export interface Definition {
  readonly type: string;
  readonly name?: LanguageMap;
  readonly interactionType?: string;
  readonly correctResponsesPattern?: readonly string[];
  readonly choices?: readonly Component[];
  readonly scale?: readonly Component[];
  readonly source?: readonly Component[];
  readonly target?: readonly Component[];
  readonly steps?: readonly Component[];
}

/** An activity. Without `objectType`, which is Activity where it is left out (xAPI 2.4.4.1). */
export interface Thing {
  readonly id: string;
  readonly definition?: Definition;
}

export interface Score {
  readonly scaled: number;
  readonly raw: number;
  readonly min: number;
  readonly max: number;
}

export interface StatementResult {
  /** Of one answer `scaled` alone. */
  readonly score?: Score | Pick<Score, 'scaled'>;
  readonly success?: boolean;
  readonly completion?: boolean;
  readonly response?: string;
  readonly duration?: string;
  readonly extensions?: Extensions;
}

export type Relation = 'parent' | 'grouping' | 'category' | 'other';

export interface StatementContext {
  readonly registration?: string;
  readonly contextActivities?: Readonly<Partial<Record<Relation, readonly Thing[]>>>;
  readonly language?: string;
  readonly platform?: string;
  readonly revision?: string;
  readonly extensions?: Extensions;
}

/** A statement without its actor: all that the pure builders may know. */
export interface Draft {
  readonly id: string;
  readonly verb: { readonly id: string; readonly display: LanguageMap };
  readonly object: Thing;
  readonly result?: StatementResult;
  readonly context: StatementContext;
  /** ISO 8601 in UTC, with milliseconds. */
  readonly timestamp: string;
}

export interface Statement extends Draft {
  readonly actor: Agent;
}

/** What xapi and cmi5 deliver: a statement, or the state document that resumes the attempt. */
export type Message =
  | { readonly kind: 'statement'; readonly statement: Draft }
  | {
      readonly kind: 'state';
      /** The codec's string; null: what the LRS holds is not to be touched. */
      readonly state: string | null;
      /** Active milliseconds of this session so far, told when the session ends. */
      readonly duration: number;
      readonly completed: boolean;
      /** cmi5: the language that the learner has chosen and reads, with the `seq` that says so. */
      readonly language?: Attempt['language'];
    };
