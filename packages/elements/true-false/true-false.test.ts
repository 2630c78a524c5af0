import { describeQuestion } from '../internal/testing/describe-question.js';
import { block, choices, prose } from '../internal/testing/markup.js';
import { directive } from './true-false.directive.js';
import { TlTrueFalse } from './true-false.js';

describeQuestion({
  tag: 'tl-true-false',
  element: TlTrueFalse,
  directive,
  block: wording =>
    block(
      'true-false',
      'q',
      {
        shape: 'tasks',
        options: choices(
          wording,
          ['true', 'True', false, 'Dough rises twice.'],
          ['false', 'False', true, 'What counts is how it feels.'],
        ),
      },
      {
        prompt: [prose(wording('A clock tells when dough is ready.'))],
        explanation: [prose(wording('Press it and look.'))],
      },
    ),
  right: { type: 'true-false', value: false },
  wrong: { type: 'true-false', value: true },
  feedback: 'Dough rises twice.',
  explanation: 'Press it and look.',
  readable: ['A clock tells when dough is ready.', 'True', 'False'],
  names: ['radio True', 'radio False'],
  keys: ['Tab', 'ArrowDown', 'Tab', 'Enter'],
  check: 'Check my answer',
  missing: 'Choose an answer first.',
});
