/** The part of an xAPI Profile (xAPI Profiles 1.0, part two) that this product writes. */
export type Words = Readonly<Record<string, string>>;

export interface Concept {
  readonly id: string;
  readonly type: 'Verb' | 'ActivityType' | 'ContextExtension' | 'ResultExtension';
  readonly inScheme: string;
  readonly prefLabel: Words;
  readonly definition: Words;
  readonly recommendedVerbs?: readonly string[];
  /** A JSON Schema, as text. */
  readonly inlineSchema?: string;
}

export type Value = string | number | boolean;

/** One demand on what stands at a place of a statement (8.1). */
export interface Rule {
  readonly location: string;
  readonly presence?: 'included' | 'excluded' | 'recommended';
  readonly any?: readonly Value[];
  readonly all?: readonly Value[];
  readonly none?: readonly Value[];
  readonly scopeNote?: Words;
}

export interface Template {
  readonly id: string;
  readonly type: 'StatementTemplate';
  readonly inScheme: string;
  readonly prefLabel: Words;
  readonly definition: Words;
  readonly verb: string;
  readonly objectActivityType?: string;
  readonly rules: readonly Rule[];
}

export interface Pattern {
  readonly id: string;
  readonly type: 'Pattern';
  readonly inScheme: string;
  readonly primary?: boolean;
  readonly prefLabel: Words;
  readonly definition: Words;
  readonly alternates?: readonly string[];
  readonly sequence?: readonly string[];
  readonly optional?: string;
  readonly oneOrMore?: string;
  readonly zeroOrMore?: string;
}

export interface Profile {
  readonly '@context': string;
  readonly id: string;
  readonly type: 'Profile';
  readonly conformsTo: string;
  readonly prefLabel: Words;
  readonly definition: Words;
  readonly versions: readonly { readonly id: string; readonly generatedAtTime: string }[];
  readonly author: { readonly type: 'Organization' | 'Person'; readonly name: string };
  readonly concepts: readonly Concept[];
  readonly templates: readonly Template[];
  readonly patterns: readonly Pattern[];
}
