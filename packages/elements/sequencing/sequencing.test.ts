import { describeQuestion } from '../internal/testing/describe-question.js';
import { block, choices, prose } from '../internal/testing/markup.js';
import { directive } from './sequencing.directive.js';
import { TlSequencing } from './sequencing.js';

describeQuestion({
  tag: 'tl-sequencing',
  element: TlSequencing,
  directive,
  block: wording => {
    const steps = choices(
      wording,
      ['bake', 'Bake, once the oven is hot', true, 'Baking comes last.'],
      ['mix', 'Mix', true],
      ['knead', 'Knead until it is smooth', true],
    );
    const [bake, mix, knead] = steps;
    return block(
      'sequencing',
      'q',
      { shape: 'steps', options: [mix, knead, bake].flatMap(step => step ?? []) },
      { prompt: [prose(wording('Put it in order.'))], explanation: [prose(wording('Flour comes first.'))] },
    );
  },
  right: { type: 'sequencing', ids: ['mix', 'knead', 'bake'] },
  wrong: { type: 'sequencing', ids: ['bake', 'mix', 'knead'] },
  partly: [{ type: 'sequencing', ids: ['mix', 'bake', 'knead'] }, 1 / 3, 'Partly right: 1 of 3'],
  feedback: 'Baking comes last.',
  explanation: 'Flour comes first.',
  readable: ['Put it in order.', 'Mix', 'Bake, once the oven is hot'],
  names: [
    'button Move up Knead until it is smooth',
    'button Move down Knead until it is smooth',
    'button Move up Mix',
    'button Move down Mix',
    'button Move up Bake, once the oven is hot',
    'button Move down Bake, once the oven is hot',
  ],
  keys: ['Tab', 'Tab', 'Enter', 'Tab', 'Tab', 'Tab', 'Enter'],
  check: 'Check my order',
});
