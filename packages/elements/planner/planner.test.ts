import { expect } from '@open-wc/testing';
import { OWN_PLAN_EVENT } from '../internal/plan-form.js';
import { describeFilled } from '../internal/testing/describe-filled.js';
import { openSample } from '../internal/testing/samples.js';
import { states } from './planner.states.js';
import { TlPlanner } from './planner.js';
import { TlRubric } from '../rubric/rubric.js';

describeFilled('planner', TlPlanner, states, {
  writes: true,
  list: { ids: ['rye', 'spelt'], several: true },
  others: { 'tl-rubric': TlRubric },
});

describe('a planner and the plan', () => {
  const open = () => openSample<TlPlanner>('tl-planner', states.samples['a form that becomes a document']);

  it('says what was chosen, under its heading', async () => {
    const { element } = await open();
    element.choose(['rye', 'home']);
    expect(element.chosen).to.deep.equal([
      { name: 'my-loaf/flour', label: 'The flour', ids: ['rye'], lines: ['Rye'] },
      { name: 'my-loaf/day', label: 'The day', ids: ['home'], lines: ['A day at home'] },
    ]);
  });

  it('has buttons only where somebody keeps it, and its rubric a link away', async () => {
    const { element } = await open();
    expect(element.querySelectorAll('button')).to.have.length(0);
    expect(element.querySelector('a')?.getAttribute('href')).to.equal('#how-good');
    const asked: unknown[] = [];
    element.addEventListener(OWN_PLAN_EVENT, event => asked.push((event as CustomEvent).detail));
    element.kept = true;
    await element.updateComplete;
    for (const button of element.querySelectorAll('button')) button.click();
    expect(asked).to.deep.equal(['save', 'open']);
  });
});
