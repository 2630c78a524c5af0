import { expect } from '@open-wc/testing';
import { describeElement } from '../internal/testing/describe-element.js';
import { openSample } from '../internal/testing/samples.js';
import { TlDocument } from './document.js';
import { states } from './document.states.js';

describeElement('document', TlDocument, states);

describe('tl-document', () => {
  it('is what it is by native markup, with no word lost', async () => {
    const { element, place } = await openSample('tl-document', states.samples['an order']);
    const found = [...element.querySelectorAll('ol, li, h3, figure, blockquote, figcaption')];
    expect(found.map(({ localName }) => localName).join(' ')).to.equal('figure figcaption blockquote');
    const letters = (words: string) => words.replace(/\s/gu, '');
    expect(letters(place.innerText)).to.include(letters(element.textContent));
  });

  it('says that it was made up, where it was', async () => {
    const { element } = await openSample('tl-document', states.samples['an order']);
    expect(element.shadowRoot?.textContent).not.to.include('Fictional');
    const { element: story } = await openSample('tl-document', states.samples['made up']);
    expect(story.shadowRoot?.textContent).to.include('Fictional');
  });
});
