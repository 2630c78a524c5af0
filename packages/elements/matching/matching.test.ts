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
        heads: [[prose(wording('What you see'))], [prose(wording('Cause'))]],
        sources: choices(
          wording,
          ['flat', 'Bread that stays flat', true, 'Cold dough rises slowly.'],
          ['hard', 'Crumbs that are hard', true],
        ),
        targets: choices(wording, ['too-cold', 'Too cold a kitchen'], ['too-dry', 'Too little water']),
        pairs: [
          ['flat', 'too-cold'],
          ['hard', 'too-dry'],
        ],
      },
      { prompt: [prose(wording('Match each sign.'))], explanation: [prose(wording('They often come together.'))] },
    ),
  right: {
    type: 'matching',
    pairs: [
      ['flat', 'too-cold'],
      ['hard', 'too-dry'],
    ],
  },
  wrong: {
    type: 'matching',
    pairs: [
      ['flat', 'too-dry'],
      ['hard', 'too-cold'],
    ],
  },
  partly: [
    {
      type: 'matching',
      pairs: [
        ['flat', 'too-cold'],
        ['hard', 'too-cold'],
      ],
    },
    0.5,
    'Partly right: 1 of 2',
  ],
  feedback: 'Cold dough rises slowly.',
  explanation: 'They often come together.',
  readable: ['Match each sign.', 'Bread that stays flat', 'Too little water'],
  names: ['select Bread that stays flat Cause', 'select Crumbs that are hard Cause'],
  // The numbers before the words let a digit choose them.
  keys: ['Tab', '2', 'Tab', '1', 'Tab', 'Enter'],
  check: 'Check my answer',
  missing: 'Choose an answer for each row first.',
});
