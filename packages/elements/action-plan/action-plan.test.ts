import { expect } from '@open-wc/testing';
import { describeFilled } from '../internal/testing/describe-filled.js';
import { openSample } from '../internal/testing/samples.js';
import { states } from './action-plan.states.js';
import { TlActionPlan } from './action-plan.js';

describeFilled('action-plan', TlActionPlan, states, { writes: true, list: { ids: ['feed', 'clean'], several: true } });

describe('an action plan', () => {
  it('collects what was written elsewhere, as text', async () => {
    const sample = states.samples['what to do, and what was collected'];
    const { element } = await openSample<TlActionPlan>('tl-action-plan', sample);
    expect(element.innerText).to.include('Nothing yet. What you write in the lessons comes here.');
    element.collected = [{ name: 'loaf', label: 'Which loaf?', text: '<b>Rye</b>' }];
    await element.updateComplete;
    expect(element.querySelector('dt')?.textContent).to.equal('Which loaf?');
    expect(element.querySelector('dd')?.textContent).to.equal('<b>Rye</b>');
  });
});
