import { expect } from '@open-wc/testing';
import { describeElement } from '../internal/testing/describe-element.js';
import { openSample } from '../internal/testing/samples.js';
import { TlQuotation } from './quotation.js';
import { states } from './quotation.states.js';

describeElement('quotation', TlQuotation, states);

describe('tl-quotation', () => {
  it('is what it is by native markup, with no word lost', async () => {
    const { element, place } = await openSample('tl-quotation', states.samples['a sentence of somebody']);
    const found = [...element.querySelectorAll('ol, li, h3, figure, blockquote, figcaption')];
    expect(found.map(({ localName }) => localName).join(' ')).to.equal('figure blockquote figcaption');
    const letters = (words: string) => words.replace(/\s/gu, '');
    expect(letters(place.innerText)).to.include(letters(element.textContent));
  });

  it('says that it was made up, where it was', async () => {
    const { element } = await openSample('tl-quotation', states.samples['a sentence of somebody']);
    expect(element.shadowRoot?.textContent).not.to.include('Fictional');
    const { element: story } = await openSample('tl-quotation', states.samples['made up']);
    expect(story.shadowRoot?.textContent).to.include('Fictional');
  });
});
