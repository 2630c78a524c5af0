import { describeQuestion } from '../internal/testing/describe-question.js';
import { block, choices, prose } from '../internal/testing/markup.js';
import { directive } from './choice.directive.js';
import { TlChoice } from './choice.js';

describe('with one right option', () => {
  describeQuestion({
    tag: 'tl-choice',
    element: TlChoice,
    directive,
    block: wording =>
      block(
        'choice',
        'q',
        {
          shape: 'tasks',
          options: choices(
            wording,
            ['makes-leaving-hard', 'A way to make leaving hard', true, 'Without papers nobody can travel.'],
            ['a-service', 'A service to the worker', false, 'Safe keeping ends on request.'],
            ['lawful', 'Lawful if the contract says so', false],
          ),
        },
        {
          prompt: [prose(wording('A recruiter keeps the passports. What is this?'))],
          explanation: [prose(wording('Ask who decides.'))],
        },
      ),
    right: { type: 'choice', ids: ['makes-leaving-hard'] },
    wrong: { type: 'choice', ids: ['a-service'] },
    feedback: 'Safe keeping ends on request.',
    explanation: 'Ask who decides.',
    readable: ['What is this?', 'A way to make leaving hard', 'Lawful if the contract says so'],
    names: [
      'radio A way to make leaving hard',
      'radio A service to the worker',
      'radio Lawful if the contract says so',
    ],
    keys: ['Tab', ' ', 'Tab', 'Enter'],
    check: 'Check my answer',
    missing: 'Choose an answer first.',
  });
});

describe('with several right options', () => {
  describeQuestion({
    tag: 'tl-choice',
    element: TlChoice,
    directive,
    block: wording =>
      block(
        'choice',
        'q',
        {
          shape: 'tasks',
          options: choices(
            wording,
            ['papers', 'Papers are kept', true, 'Yes, papers.'],
            ['weather', 'It rains', false, 'Rain falls on everyone.'],
            ['pay', 'Pay is held back', true],
          ),
        },
        { prompt: [prose(wording('Which are signs?'))], explanation: [prose(wording('Signs add up.'))] },
      ),
    right: { type: 'choice', ids: ['papers', 'pay'] },
    wrong: { type: 'choice', ids: ['papers', 'weather'] },
    partly: [{ type: 'choice', ids: ['pay'] }, 0.5, 'Partly right: 1 of 2'],
    feedback: 'Rain falls on everyone.',
    explanation: 'Signs add up.',
    readable: ['Which are signs?', 'It rains'],
    names: ['checkbox Papers are kept', 'checkbox It rains', 'checkbox Pay is held back'],
    keys: ['Tab', ' ', 'Tab', 'Tab', ' ', 'Tab', 'Enter'],
    check: 'Check my answer',
    missing: 'Choose an answer first.',
  });
});
