import { describeQuestion } from '../internal/testing/describe-question.js';
import { block, choices, prose } from '../internal/testing/markup.js';
import { directive } from './matching.directive.js';
import { TlMatching } from './matching.js';

describeQuestion({
  tag: 'tl-matching',
  element: TlMatching,
  directive,
  block: wording =>
    block(
      'matching',
      'q',
      {
        shape: 'pairs',
        heads: [[prose(wording('What you see'))], [prose(wording('Indicator'))]],
        sources: choices(
          wording,
          ['pay', 'Pay held until the end', true, 'Held pay holds people.'],
          ['safe', 'Papers in the office safe', true],
        ),
        targets: choices(wording, ['withholding', 'Withholding of wages'], ['retention', 'Retention of documents']),
        pairs: [
          ['pay', 'withholding'],
          ['safe', 'retention'],
        ],
      },
      { prompt: [prose(wording('Match each sign.'))], explanation: [prose(wording('They often come together.'))] },
    ),
  right: {
    type: 'matching',
    pairs: [
      ['pay', 'withholding'],
      ['safe', 'retention'],
    ],
  },
  wrong: {
    type: 'matching',
    pairs: [
      ['pay', 'retention'],
      ['safe', 'withholding'],
    ],
  },
  partly: [
    {
      type: 'matching',
      pairs: [
        ['pay', 'withholding'],
        ['safe', 'withholding'],
      ],
    },
    0.5,
    'Partly right: 1 of 2',
  ],
  feedback: 'Held pay holds people.',
  explanation: 'They often come together.',
  readable: ['Match each sign.', 'Pay held until the end', 'Retention of documents'],
  names: ['select Pay held until the end Indicator', 'select Papers in the office safe Indicator'],
  // The numbers before the words let a digit choose them.
  keys: ['Tab', '2', 'Tab', '1', 'Tab', 'Enter'],
  check: 'Check my answer',
  missing: 'Choose an answer for each row first.',
});
