import { expect } from '@open-wc/testing';
import { describeQuestion } from '../internal/testing/describe-question.js';
import { openSample } from '../internal/testing/samples.js';
import { TlMatching } from './matching.js';
import { states } from './matching.states.js';

describeQuestion('matching', TlMatching, states);

describe('what is matched with', () => {
  const written = (flag: string) =>
    `:::matching{#bread ${flag}}
When is it done?

| Step | When |
| --- | --- |
| Mix {#mix} | First {#first} |
| Knead {#knead} | Then {#then} |
| Rest {#rest} | At last {#at-last} |
| Bake {#bake} | At last |
:::`;
  const ordersIn = async (flag: string) => {
    const orders = [];
    for (const seed of ['a', 'b', 'c', 'd', 'e']) {
      const { element } = await openSample<TlMatching>('tl-matching', { markdown: written(flag) }, { given: { seed } });
      const select = [...(element.querySelector('select')?.options ?? [])].map(({ text }) => text);
      const list = [...element.querySelectorAll('ol li')].map(({ textContent }) => textContent);
      expect(select.slice(1)).to.deep.equal(list.map((words, n) => `${n + 1}. ${words}`));
      orders.push(list.join());
    }
    return new Set(orders);
  };

  it('stands in an order of the seed', async () => {
    expect((await ordersIn('')).size).to.be.above(1);
  });

  it('is not listed once the answer is handed in, and is again for the next try', async () => {
    const { element } = await openSample<TlMatching>('tl-matching', { markdown: written('') });
    const list = element.querySelector<HTMLElement>('ol[data-targets]');
    const seen: unknown[] = [list?.checkVisibility()];
    const button = element.renderRoot.querySelector<HTMLElement>('.row > button');
    const pairs = ['mix', 'knead', 'rest', 'bake'].map(step => [step, 'first'] as const);
    element.draft = { type: 'matching', pairs };
    for (let press = 0; press < 2; press += 1) {
      await element.updateComplete;
      button?.click();
      await element.updateComplete;
      seen.push(list?.checkVisibility());
    }
    expect(seen).to.deep.equal([true, false, true]);
  });

  it('keeps the order of the author where it is fixed', async () => {
    expect([...(await ordersIn('fixed'))]).to.deep.equal(['First,Then,At last']);
  });
});
