/** What a question of each kind leaves behind, in every standard. */
import type { Locator } from 'playwright-core';
import type { How } from './answers.js';

/** The kind of interaction, the answer, and what is right; undefined where nothing is said. */
type Interaction = readonly [type: string, response?: string, pattern?: string];

export interface Row {
  /** Its element, without `tl-`. */
  readonly element: string;
  /** How it is answered through its controls, before it is handed in. */
  readonly answer: How | ((question: Locator) => Promise<unknown>);
  /** 0..1; null where no answer is right or wrong. */
  readonly credit: number | null;
  /** Options by their slots. */
  readonly scorm12: Interaction;
  /** Options by their ids, in SCORM 2004 and in statements. */
  readonly others: Interaction;
}

const type = (words: string) => (question: Locator) => question.locator('input').fill(words);

/** Each source with the target of that name. */
const match = (pairs: Readonly<Record<string, string>>) => async (question: Locator) => {
  for (const [source, target] of Object.entries(pairs))
    await question.locator(`tr[data-source="${source}"] select`).selectOption(target);
};

/** By the ids of the second course's questions. */
export const rows: Readonly<Record<string, Row>> = {
  'dry-chain': {
    element: 'choice',
    answer: 'right',
    credit: 1,
    scorm12: ['choice', '0', '0'],
    others: ['choice', 'wipe_and_oil', 'wipe_and_oil'],
  },
  'take-along': {
    element: 'choice',
    answer: 'right',
    credit: 1,
    scorm12: ['choice', '0,1', '0,1'],
    others: ['choice', 'a_patch[,]the_pump', 'a_patch[,]the_pump'],
  },
  'dry-brakes': {
    element: 'true-false',
    answer: 'wrong',
    credit: 0,
    scorm12: ['true-false', 't', 'f'],
    others: ['true-false', 'true', 'false'],
  },
  'tool-for': {
    element: 'matching',
    answer: match({ hole: 'for-hole', soft: 'for-dry', dry: 'for-soft' }),
    credit: 1 / 3,
    scorm12: ['matching', '0.3,1.5,2.4', '0.3,1.4,2.5'],
    others: [
      'matching',
      'hole[.]for_hole[,]soft[.]for_dry[,]dry[.]for_soft',
      'hole[.]for_hole[,]soft[.]for_soft[,]dry[.]for_dry',
    ],
  },
  pump: {
    element: 'sequencing',
    answer: 'right',
    credit: 1,
    scorm12: ['sequencing', '0,1,2', '0,1,2'],
    others: ['sequencing', 'press[,]connect[,]inflate', 'press[,]connect[,]inflate'],
  },
  where: {
    element: 'sorting',
    answer: 'wrong',
    credit: 0,
    scorm12: ['matching', '1.2,3.0', '1.0,3.2'],
    others: ['matching', 'patch[.]bike[,]bell[.]bag', 'patch[.]bag[,]bell[.]bike'],
  },
  when: {
    element: 'matrix',
    answer: 'right',
    credit: 1,
    scorm12: ['matching', '2.0,3.1', '2.0,3.1'],
    others: ['matching', 'brakes[.]daily[,]wipe[.]weekly', 'brakes[.]daily[,]wipe[.]weekly'],
  },
  need: {
    element: 'fill-in',
    answer: type(' منفاخ '),
    credit: 1,
    scorm12: ['fill-in', 'منفاخ', 'مضخة'],
    others: ['fill-in', 'منفاخ', 'مضخة'],
  },
  // SCORM 1.2 knows no range: any answer in it is right, and one is named.
  'cold-oil': {
    element: 'numeric',
    answer: type('−٢٫٢٥'),
    credit: 1,
    scorm12: ['numeric', '-2.25', '-2.5'],
    others: ['numeric', '-2.25', '-3[:]-2'],
  },
  'where-oil': {
    element: 'hotspot',
    answer: 'wrong',
    credit: 0,
    scorm12: ['choice', '0', '1'],
    others: ['choice', 'rim', 'hub'],
  },
  'what-to-mend': {
    element: 'mark-the-text',
    answer: 'right',
    credit: 1,
    scorm12: ['choice', '0,1', '0,1'],
    others: ['choice', 'torn_wire[,]soft_tyre', 'torn_wire[,]soft_tyre'],
  },
  'how-sure': {
    element: 'likert',
    answer: 'right',
    credit: null,
    scorm12: ['likert', '0'],
    others: ['likert', 'little'],
  },
  // That it was written, and never a word of it.
  'in-words': {
    element: 'long-answer',
    answer: 'right',
    credit: null,
    scorm12: ['fill-in'],
    others: ['long-fill-in'],
  },
  'flat-on-the-way': {
    element: 'scenario',
    answer: 'right',
    credit: 1,
    scorm12: ['performance', 'the_call.ask_him,his_bag.mend_it', 'the_call.ask_him,his_bag.mend_it'],
    others: ['performance', 'the_call[.]ask_him[,]his_bag[.]mend_it', 'the_call[.]ask_him[,]his_bag[.]mend_it'],
  },
};

/** What a platform should hold of a question: its interaction, the result in the standard's words, the credit if it is told. */
export function expected({ credit, ...row }: Row, standard: string): readonly unknown[] {
  const result = credit === null ? 'neutral' : credit === 1 ? 'correct' : 'incorrect';
  const [type, response, pattern] = standard === 'scorm12' ? row.scorm12 : row.others;
  switch (standard) {
    case 'scorm12':
      return [type, response, pattern, result === 'incorrect' ? 'wrong' : result];
    case 'scorm2004':
      return [type, response, pattern, result];
    default:
      return [
        type,
        response,
        pattern && [pattern],
        credit === null ? undefined : credit === 1,
        credit === null ? undefined : Number(credit.toFixed(4)),
      ];
  }
}

const code = (words: string | undefined): string => (words === undefined ? '' : `\`${words}\``);

/** The rows as docs/lrs/data-flow.md has them, one a kind. */
export const table = (): string =>
  [
    'Question | SCORM 1.2: type | Answer | Right answer | SCORM 2004, cmi5, xAPI: type | Answer | Right answer',
    Array(7).fill('---').join(' | '),
    ...[...new Map(Object.values(rows).map(row => [row.element, row])).values()].map(({ element, scorm12, others }) =>
      [element, ...[0, 1, 2].map(n => scorm12[n]), ...[0, 1, 2].map(n => others[n])].map(code).join(' | '),
    ),
  ]
    .map(line => `| ${line} |`)
    .join('\n');

interface Held {
  readonly record?: Readonly<Record<string, string>> & { readonly values?: Readonly<Record<string, string>> };
  readonly statements?: readonly {
    readonly object: {
      readonly id: string;
      readonly definition?: { readonly interactionType?: string; readonly correctResponsesPattern?: unknown };
    };
    readonly result?: {
      readonly response?: string;
      readonly success?: boolean;
      readonly score?: { readonly scaled?: number };
    };
  }[];
}

/** What a platform holds of a question, in the same order. */
export function recorded(raw: unknown, question: string): readonly unknown[] {
  const { record, statements } = raw as Held;
  const told = statements?.find(({ object }) => object.id.endsWith(`/${question}`));
  if (told) {
    const { interactionType, correctResponsesPattern } = told.object.definition ?? {};
    const { response, success, score } = told.result ?? {};
    return [interactionType, response, correctResponsesPattern, success, score?.scaled];
  }
  const values: Readonly<Record<string, string>> = record?.values ?? record ?? {};
  const id = Object.keys(values).find(key => values[key] === question.replaceAll('-', '_')) ?? '';
  const field = (...names: readonly string[]) => names.map(name => values[id.replace(/id$/u, name)]).find(Boolean);
  return [
    field('type'),
    field('student_response', 'learner_response'),
    field('correct_responses.0.pattern'),
    field('result'),
  ];
}
