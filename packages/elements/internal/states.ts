import type { ElementEvent, Response } from '@throughline/tracking';
import type { LitElement } from 'lit';

/**
 * What a person does with an element. Controls are found by a selector, through shadow roots, and by their place among
 * those it finds: words change with the language. A function does what no row can say.
 */
export type Act =
  | { readonly press: string; readonly at?: number }
  | { readonly focus: string; readonly at?: number }
  /** Types into a field, or chooses from a list by its value. */
  | { readonly fill: string; readonly at?: number; readonly with: string }
  | ((element: HTMLElement) => unknown);

/** Properties that the player sets on an element. */
export type Given = Readonly<Record<string, unknown>>;

/** How an element can be met: what it is given, then what a person does with it. */
export interface State {
  /** As a function it takes the questions of the sample's bank, freshly made. */
  readonly given?: Given | ((bank: readonly Element[]) => Given);
  readonly acts?: readonly Act[];
}

export type States = Readonly<Record<string, State>>;

/** What an author writes. */
export interface SampleSource {
  /** The words of a page in which the element occurs once. */
  readonly markdown: string;
  /** `bank.md` beside it. */
  readonly bank?: string;
  /** `glossary.md`. */
  readonly glossary?: string;
  /** Other files of the module by their path, for example `pictures/oven.svg`. */
  readonly files?: Readonly<Record<string, string>>;
}

export interface Sample extends SampleSource {
  /** Sentences that can be read before and without scripts. */
  readonly readable: readonly string[];
  /** Words that stand in no state readable before they are due: feedback, meanings, keys in words. */
  readonly hidden?: readonly string[];
  /** Beside those that every element, and every question, has. */
  readonly states?: States;
}

/** A question and its answers. */
export interface QuestionSample extends Sample {
  /** An answer with full credit; any answer where none is right or wrong. */
  readonly right: Response;
  /** An answer without any credit; another answer where none is right or wrong. */
  readonly wrong: Response;
  /** What is said of an answer where none is right or wrong. */
  readonly neutral?: string;
  /** An answer with part of the credit, that credit, and what the outcome says. */
  readonly partly?: readonly [response: Response, credit: number, says: string];
  /** What is to be chosen or arranged stands in an order of its own for each learner and try (decision 21). */
  readonly shuffles: boolean;
  /** A sentence of the feedback that is due after the wrong answer. */
  readonly feedback?: string;
  /** The sentence that explains. */
  readonly explanation?: string;
  /** Keys from before the question to the right answer and its hand-in. */
  readonly keys: readonly string[];
  /** The check button after an answer; left out: "Try again". */
  readonly again?: string;
  /** What is said of an answer in its own words. */
  readonly says?: { readonly incorrect: string; readonly correctOn: string };
  /** What is said when nothing was chosen; absent where the first sight already is an answer. */
  readonly missing?: string;
}

/**
 * What `NAME.states.ts` exports as `states`: samples of the element by name, each with the states it can be met in. The
 * tests of the element, the gallery and the walk through it all read this one table.
 */
export type ElementStates =
  /** Stands in other elements only: their samples show it. */
  | { readonly kind: 'part' }
  | { readonly kind: 'question'; readonly samples: Readonly<Record<string, QuestionSample>> }
  | {
      readonly kind: 'block';
      /** It shows what was done in a course, or asks once for all of it: a page of one's own has none and cannot use it. */
      readonly courseOnly?: true;
      /** What it may tell, whatever is done with it; nothing where it is private (decision 4). */
      readonly tells: readonly ElementEvent['verb'][];
      readonly samples: Readonly<Record<string, Sample>>;
    };

/** What may not be read before it is due. */
export const hiddenOf = (sample: Sample | QuestionSample): readonly string[] =>
  [...(sample.hidden ?? []), ...('right' in sample ? [sample.feedback, sample.explanation] : [])].filter(
    words => words !== undefined,
  );

/** The button under every question. */
export const CHECK = '.row > button';

const sure = (at: number): Act => ({ press: '.sure input', at });

/** States of a question that has two hints and asks how sure the learner is, with a wrong answer. */
export const beside = (wrong: Response): States => ({
  'a hint shown': { acts: [{ press: '.help' }] },
  'all hints shown': { acts: [{ press: '.help' }, { press: '.help' }] },
  'not said how sure': { given: { draft: wrong }, acts: [{ press: CHECK }] },
  'said how sure': { given: { draft: wrong }, acts: [sure(1)] },
  'wrong, and was sure': { given: { draft: wrong }, acts: [{ press: '.help' }, sure(2), { press: CHECK }] },
});

/** Says how the twin of a question was answered, as the player does. */
const earlier =
  (credit: number): Act =>
  (element: HTMLElement) => {
    element.dataset['earlier'] = String(credit);
    (element as Partial<LitElement>).requestUpdate?.();
  };

/** States of a question that was asked before the course too. */
export const twin = (right: Response): States => ({
  'right now and before': { given: { response: right, tries: 1, best: 1 }, acts: [earlier(1)] },
  'right, and not before': { given: { response: right, tries: 1, best: 1 }, acts: [earlier(0)] },
});

const statesOfQuestion = ({ right, wrong, neutral, partly, missing }: QuestionSample): States => ({
  chosen: { given: { draft: wrong } },
  ...(missing !== undefined && { 'nothing chosen': { acts: [{ press: CHECK }] } }),
  ...(neutral === undefined
    ? {
        right: { given: { response: right, tries: 1, best: 1 } },
        'right at the second try': { given: { response: right, tries: 2, best: 1 } },
        ...(partly && { partly: { given: { response: partly[0], tries: 1, best: partly[1] } } }),
        wrong: { given: { response: wrong, tries: 1 } },
        'wrong, tries left': { given: { response: wrong, tries: 1, maxTries: 3 } },
      }
    : { answered: { given: { response: right, tries: 1, best: 1 } } }),
  'trying again': { given: { response: wrong, tries: 1 }, acts: [{ press: CHECK }] },
  'no try left': { given: { response: wrong, tries: 1, maxTries: 1 } },
  review: { given: { response: wrong, tries: 1, readonly: true } },
  'review of no answer': { given: { readonly: true } },
});

/** Every state of a sample by its name; the first is `untouched`. */
export const statesOf = (sample: Sample | QuestionSample): States => ({
  untouched: {},
  ...('right' in sample && statesOfQuestion(sample)),
  ...sample.states,
});
