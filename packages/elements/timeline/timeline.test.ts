import { expect } from '@open-wc/testing';
import { describeElement } from '../internal/testing/describe-element.js';
import { openSample } from '../internal/testing/samples.js';
import { TlTimeline } from './timeline.js';
import { states } from './timeline.states.js';

describeElement('timeline', TlTimeline, states);

describe('tl-timeline', () => {
  it('is what it is by native markup, with no word lost', async () => {
    const { element, place } = await openSample('tl-timeline', states.samples['a loaf from evening to morning']);
    const found = [...element.querySelectorAll('ol, li, h3, figure, blockquote, figcaption')];
    expect(found.map(({ localName }) => localName).join(' ')).to.equal('ol li h3 li h3');
    const letters = (words: string) => words.replace(/\s/gu, '');
    expect(letters(place.innerText)).to.include(letters(element.textContent));
  });

  it('says that it was made up, where it was', async () => {
    const { element } = await openSample('tl-timeline', states.samples['a loaf from evening to morning']);
    expect(element.shadowRoot?.textContent).not.to.include('Fictional');
    const { element: story } = await openSample('tl-timeline', states.samples['made up']);
    expect(story.shadowRoot?.textContent).to.include('Fictional');
  });
});
