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
          ['true', 'True', false, 'Consent must last.'],
          ['false', 'False', true, 'What counts is whether she can leave.'],
        ),
      },
      { prompt: [prose(wording('A signature ends the question.'))], explanation: [prose(wording('Ask again later.'))] },
    ),
  right: { type: 'true-false', value: false },
  wrong: { type: 'true-false', value: true },
  feedback: 'Consent must last.',
  explanation: 'Ask again later.',
  readable: ['A signature ends the question.', 'True', 'False'],
  names: ['radio True', 'radio False'],
  keys: ['Tab', 'ArrowDown', 'Tab', 'Enter'],
  check: 'Check my answer',
  missing: 'Choose an answer first.',
});
