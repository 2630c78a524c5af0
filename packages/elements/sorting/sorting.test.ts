import { expect } from '@open-wc/testing';
import { describeQuestion } from '../internal/testing/describe-question.js';
import { openSample } from '../internal/testing/samples.js';
import type { SampleSource } from '../internal/states.js';
import { TlSorting } from './sorting.js';
import { shuffled, states } from './sorting.states.js';

describeQuestion('sorting', TlSorting, states);

describe('what is sorted', () => {
  const orderIn = async (sample: SampleSource, seed: string) => {
    const { element } = await openSample<TlSorting>('tl-sorting', sample, { given: { seed } });
    return [...element.querySelectorAll<HTMLElement>('[data-source]')].map(({ dataset }) => dataset['source']).join();
  };
  const seeds = ['a', 'b', 'c', 'd', 'e'];

  it('stands in an order of the seed, whatever the author wrote', async () => {
    const orders = [];
    for (const seed of seeds) orders.push(await orderIn(shuffled, seed));
    expect(new Set(orders).size).to.be.above(1);
  });

  it('keeps the order of the author where it is fixed', async () => {
    for (const seed of seeds) expect(await orderIn(states.samples['two groups'], seed)).to.equal('milk,yeast,rye');
  });

  it('asks each thing for its group by its name', async () => {
    const { element } = await openSample('tl-sorting', states.samples['two groups']);
    const groups = [...element.querySelectorAll('fieldset fieldset > legend')];
    expect(groups.map(({ textContent }) => textContent)).to.deep.equal(['Milk', 'Fresh yeast', 'Rye flour']);
  });
});
