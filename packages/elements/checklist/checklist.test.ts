import { expect } from '@open-wc/testing';
import { describeFilled } from '../internal/testing/describe-filled.js';
import { openSample } from '../internal/testing/samples.js';
import { states } from './checklist.states.js';
import { TlChecklist } from './checklist.js';

describeFilled('checklist', TlChecklist, states, { list: { ids: ['oven', 'dough'], several: true } });

describe('a checklist in the plan', () => {
  it('says what is still to do', async () => {
    const { element } = await openSample<TlChecklist>('tl-checklist', states.samples['things to tick off']);
    element.choose(['oven']);
    const [chosen] = element.chosen;
    expect(chosen).to.deep.equal({
      name: 'before-baking',
      label: 'Before you bake:',
      ids: ['oven'],
      lines: ['The dough has risen'],
    });
  });
});
