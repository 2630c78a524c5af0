import { expect } from '@open-wc/testing';
import { describeElement } from '../internal/testing/describe-element.js';
import { openSample } from '../internal/testing/samples.js';
import { TlChart } from './chart.js';
import { states } from './chart.states.js';

describeElement('chart', TlChart, states);

describe('tl-chart', () => {
  const { bars } = states.samples;
  const numbers = (place: HTMLElement, selector: string) =>
    [...place.querySelectorAll(selector)].map(({ textContent }) => textContent);

  it('has the numbers on it, its source, and the same numbers as a table', async () => {
    const { place } = await openSample('tl-chart', bars);
    expect(numbers(place, 'svg text')).to.deep.equal(['12.5', '4.2']);
    expect(place.innerText).to.include('Bakers of the Coast').and.to.include('2021');
    expect(place.innerText).not.to.include('Who bakes it');
    const { place: opened } = await openSample('tl-chart', bars, bars.states['as a table']);
    expect(numbers(opened, 'td')).to.deep.equal(['12.5', '4.2']);
    expect(opened.innerText).to.include('Who bakes it');
  });
});
