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
            `${wording('The kitchen was tidy.')} [one]. ${wording('Lunch was at noon and')} [two]. ${wording('Then')} [three].`,
          ),
        ],
        marks: choices(
          wording,
          ['sticks', 'The dough stuck to the hands of the baker', true, 'Dough that sticks wants flour.'],
          ['lunch', 'everybody ate together', false, 'A meal is a meal.'],
          ['smoke', 'the oven smoked again', true],
        ),
      },
      {
        fictional: true,
        prompt: [prose(wording('Mark each sign.'))],
        explanation: [prose(wording('Look at dough and oven together.'))],
      },
    ),
  right: { type: 'choice', ids: ['sticks', 'smoke'] },
  wrong: { type: 'choice', ids: ['lunch'] },
  partly: [{ type: 'choice', ids: ['sticks'] }, 0.5, 'Partly right: 1 of 2'],
  feedback: 'A meal is a meal.',
  explanation: 'Look at dough and oven together.',
  readable: ['Mark each sign.', 'The kitchen was tidy.', 'The dough stuck to the hands of the baker'],
  names: [
    'checkbox The dough stuck to the hands of the baker',
    'checkbox everybody ate together',
    'checkbox the oven smoked again',
  ],
  keys: ['Tab', ' ', 'Tab', 'Tab', ' ', 'Tab', 'Enter'],
  check: 'Check my marks',
  missing: 'Mark at least one passage first.',
});
