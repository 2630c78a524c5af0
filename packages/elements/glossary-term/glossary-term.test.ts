import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { describeElement } from '../internal/testing/describe-element.js';
import { openSample } from '../internal/testing/samples.js';
import { TlGlossaryTerm } from './glossary-term.js';
import { states } from './glossary-term.states.js';

describeElement('glossary-term', TlGlossaryTerm, states);

describe('tl-glossary-term', () => {
  it('opens and closes by keyboard, keeps the focus, and tells nobody', async () => {
    const { element, place, events } = await openSample('tl-glossary-term', states.samples['in a sentence']);
    const button = element.querySelector<HTMLElement>('[role="button"]');
    expect(place.innerText).not.to.include('Any flour');
    button?.focus();
    await sendKeys({ press: 'Enter' });
    expect(place.innerText).to.include('Any flour and water with wild yeast.');
    expect(button?.getAttribute('aria-expanded')).to.equal('true');
    await sendKeys({ press: 'Escape' });
    expect(place.innerText).not.to.include('Any flour');
    expect(button?.getAttribute('aria-expanded')).to.equal('false');
    expect(document.activeElement).to.equal(button);
    expect(events).to.deep.equal([]);
  });

  it('keeps the words of its sentence', async () => {
    const { place } = await openSample('tl-glossary-term', states.samples['in a sentence']);
    expect(place.innerText).to.include('Bread from a starter of sourdough rises slowly.');
  });
});
