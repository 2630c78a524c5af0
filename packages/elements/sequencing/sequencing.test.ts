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
      ['refer', 'Refer, if the person agrees', true, 'Referral comes last.'],
      ['listen', 'Listen', true],
      ['ask', 'Ask what the person wants', true],
    );
    const [refer, listen, ask] = steps;
    return block(
      'sequencing',
      'q',
      { shape: 'steps', options: [listen, ask, refer].flatMap(step => step ?? []) },
      { prompt: [prose(wording('Put it in order.'))], explanation: [prose(wording('Safety comes first.'))] },
    );
  },
  right: { type: 'sequencing', ids: ['listen', 'ask', 'refer'] },
  wrong: { type: 'sequencing', ids: ['refer', 'listen', 'ask'] },
  partly: [{ type: 'sequencing', ids: ['listen', 'refer', 'ask'] }, 1 / 3, 'Partly right: 1 of 3'],
  feedback: 'Referral comes last.',
  explanation: 'Safety comes first.',
  readable: ['Put it in order.', 'Listen', 'Refer, if the person agrees'],
  names: [
    'button Move up Ask what the person wants',
    'button Move down Ask what the person wants',
    'button Move up Listen',
    'button Move down Listen',
    'button Move up Refer, if the person agrees',
    'button Move down Refer, if the person agrees',
  ],
  keys: ['Tab', 'Tab', 'Enter', 'Tab', 'Tab', 'Tab', 'Enter'],
  check: 'Check my order',
});
