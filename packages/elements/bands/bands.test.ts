import { expect } from '@open-wc/testing';
import { describeElement } from '../internal/testing/describe-element.js';
import { openSample } from '../internal/testing/samples.js';
import { TlBands } from './bands.js';
import { states } from './bands.states.js';

describeElement('bands', TlBands, states);

describe('tl-bands', () => {
  it('says of each band from where to where it reaches, without gap or overlap', async () => {
    const { element } = await openSample<TlBands>('tl-bands', states.samples['three bands']);
    const ranges = [...(element.shadowRoot?.querySelectorAll('b') ?? [])].map(({ innerText }) => innerText);
    expect(ranges).to.deep.equal(['70% to 100%', '40% to 69%', '0% to 39%']);
  });
});
