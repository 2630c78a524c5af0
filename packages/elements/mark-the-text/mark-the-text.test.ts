import { describeQuestion } from '../internal/testing/describe-question.js';
import { block, choices, prose } from '../internal/testing/markup.js';
import { directive } from './mark-the-text.directive.js';
import { TlMarkTheText } from './mark-the-text.js';

describeQuestion({
  tag: 'tl-mark-the-text',
  element: TlMarkTheText,
  directive,
  block: wording =>
    block(
      'mark-the-text',
      'q',
      {
        shape: 'marked',
        children: [
          prose(
            `${wording('The site was tidy.')} [one]. ${wording('Lunch was at noon and')} [two]. ${wording('Then')} [three].`,
          ),
        ],
        marks: choices(
          wording,
          ['cards', 'The foreman held the cards of the crew', true, 'Held cards deserve a question.'],
          ['lunch', 'everybody ate together', false, 'A meal is a meal.'],
          ['pay', 'pay was put off again', true],
        ),
      },
      {
        fictional: true,
        prompt: [prose(wording('Mark each indicator.'))],
        explanation: [prose(wording('Cards and pay go together.'))],
      },
    ),
  right: { type: 'choice', ids: ['cards', 'pay'] },
  wrong: { type: 'choice', ids: ['lunch'] },
  partly: [{ type: 'choice', ids: ['cards'] }, 0.5, 'Partly right: 1 of 2'],
  feedback: 'A meal is a meal.',
  explanation: 'Cards and pay go together.',
  readable: ['Mark each indicator.', 'The site was tidy.', 'The foreman held the cards of the crew'],
  names: [
    'checkbox The foreman held the cards of the crew',
    'checkbox everybody ate together',
    'checkbox pay was put off again',
  ],
  keys: ['Tab', ' ', 'Tab', 'Tab', ' ', 'Tab', 'Enter'],
  check: 'Check my marks',
  missing: 'Mark at least one passage first.',
});
