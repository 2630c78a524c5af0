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
            ['keeps-it-moist', 'A way to keep the dough moist', true, 'Without a cloth the dough dries out.'],
            ['a-habit', 'A habit of the baker', false, 'A habit has its reason too.'],
            ['quicker', 'Quicker if the kitchen is warm', false],
          ),
        },
        {
          prompt: [prose(wording('A baker lays a cloth on the dough. What is this?'))],
          explanation: [prose(wording('Ask what the air does.'))],
        },
      ),
    right: { type: 'choice', ids: ['keeps-it-moist'] },
    wrong: { type: 'choice', ids: ['a-habit'] },
    feedback: 'A habit has its reason too.',
    explanation: 'Ask what the air does.',
    readable: ['What is this?', 'A way to keep the dough moist', 'Quicker if the kitchen is warm'],
    names: [
      'radio A way to keep the dough moist',
      'radio A habit of the baker',
      'radio Quicker if the kitchen is warm',
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
            ['crust', 'The crust is brown', true, 'Yes, the crust.'],
            ['weather', 'It rains', false, 'Rain falls on everyone.'],
            ['sound', 'It sounds hollow', true],
          ),
        },
        { prompt: [prose(wording('Which are signs of done bread?'))], explanation: [prose(wording('Signs add up.'))] },
      ),
    right: { type: 'choice', ids: ['crust', 'sound'] },
    wrong: { type: 'choice', ids: ['crust', 'weather'] },
    partly: [{ type: 'choice', ids: ['sound'] }, 0.5, 'Partly right: 1 of 2'],
    feedback: 'Rain falls on everyone.',
    explanation: 'Signs add up.',
    readable: ['Which are signs of done bread?', 'It rains'],
    names: ['checkbox The crust is brown', 'checkbox It rains', 'checkbox It sounds hollow'],
    keys: ['Tab', ' ', 'Tab', 'Tab', ' ', 'Tab', 'Enter'],
    check: 'Check my answer',
    missing: 'Choose an answer first.',
  });
});
