import { expect } from '@open-wc/testing';
import { describeQuestion } from '../internal/testing/describe-question.js';
import { openSample } from '../internal/testing/samples.js';
import { TlSorting } from './sorting.js';
import { states } from './sorting.states.js';

describeQuestion('sorting', TlSorting, states);

describe('what is sorted', () => {
  it('asks each thing for its group by its name', async () => {
    const { element } = await openSample('tl-sorting', states.samples['in the order of its author']);
    const groups = [...element.querySelectorAll('fieldset fieldset > legend')];
    expect(groups.map(({ textContent }) => textContent)).to.deep.equal(['Milk', 'Fresh yeast', 'Rye flour']);
  });
});
