import { describeQuestion, type QuestionRow } from '../internal/testing/describe-question.js';
import { block, choices, prose, type Wording } from '../internal/testing/markup.js';
import { directive } from './matrix.directive.js';
import { TlMatrix } from './matrix.js';

const kitchen =
  (right: readonly (readonly [string, string])[]): QuestionRow['block'] =>
  (wording: Wording) =>
    block(
      'matrix',
      'q',
      {
        shape: 'matrix',
        corner: [prose(wording('Task'))],
        rows: choices(
          wording,
          ['kneads', 'Kneads the dough', true, 'Kneading takes strong hands.'],
          ['sweeps', 'Sweeps the floor', true],
        ),
        columns: choices(wording, ['baker', 'Baker'], ['helper', 'Helper']),
        right,
      },
      {
        prompt: [prose(wording('Who does what?'))],
        explanation: [prose(wording('Clean hands first.'))],
        attributes: { fixed: '' },
      },
    );

const shared = {
  tag: 'tl-matrix',
  element: TlMatrix,
  directive,
  feedback: 'Kneading takes strong hands.',
  explanation: 'Clean hands first.',
  readable: ['Who does what?', 'Kneads the dough', 'Helper'],
  check: 'Check my answer',
} as const;

describe('with one right cell a row', () => {
  describeQuestion({
    ...shared,
    block: kitchen([
      ['kneads', 'baker'],
      ['sweeps', 'helper'],
    ]),
    right: {
      type: 'matching',
      pairs: [
        ['kneads', 'baker'],
        ['sweeps', 'helper'],
      ],
    },
    wrong: {
      type: 'matching',
      pairs: [
        ['kneads', 'helper'],
        ['sweeps', 'baker'],
      ],
    },
    partly: [
      {
        type: 'matching',
        pairs: [
          ['kneads', 'baker'],
          ['sweeps', 'baker'],
        ],
      },
      0.5,
      'Partly right: 1 of 2',
    ],
    names: [
      'radio Kneads the dough Baker',
      'radio Kneads the dough Helper',
      'radio Sweeps the floor Baker',
      'radio Sweeps the floor Helper',
    ],
    keys: ['Tab', ' ', 'Tab', 'ArrowDown', 'Tab', 'Enter'],
    missing: 'Choose an answer for each row first.',
  });
});

describe('with several right cells in a row', () => {
  describeQuestion({
    ...shared,
    block: kitchen([
      ['kneads', 'baker'],
      ['sweeps', 'baker'],
      ['sweeps', 'helper'],
    ]),
    right: {
      type: 'matching',
      pairs: [
        ['kneads', 'baker'],
        ['sweeps', 'baker'],
        ['sweeps', 'helper'],
      ],
    },
    wrong: { type: 'matching', pairs: [['kneads', 'helper']] },
    partly: [
      {
        type: 'matching',
        pairs: [
          ['kneads', 'baker'],
          ['kneads', 'helper'],
          ['sweeps', 'helper'],
        ],
      },
      1 / 3,
      'Partly right: 1 of 3',
    ],
    names: [
      'checkbox Kneads the dough Baker',
      'checkbox Kneads the dough Helper',
      'checkbox Sweeps the floor Baker',
      'checkbox Sweeps the floor Helper',
    ],
    keys: ['Tab', ' ', 'Tab', 'Tab', ' ', 'Tab', ' ', 'Tab', 'Enter'],
    missing: 'Choose an answer first.',
  });
});
