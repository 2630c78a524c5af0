import { expect } from '@open-wc/testing';
import { describeElement } from '../internal/testing/describe-element.js';
import { settled } from '../internal/testing/play.js';
import { openSample } from '../internal/testing/samples.js';
import { registerWords } from '../internal/words.js';
import { TlCallout } from './callout.js';
import { states } from './callout.states.js';

describeElement('callout', TlCallout, states);

describe('tl-callout', () => {
  it('says in words why it stands out, in the language around it', async () => {
    registerWords('xx', { calloutPractice: 'EN PRATIQUE' });
    const { element, place } = await openSample('tl-callout', states.samples['what to do in practice']);
    expect(element.shadowRoot?.textContent).to.include('In practice');
    place.lang = 'xx';
    await settled(element);
    expect(element.shadowRoot?.textContent).to.include('EN PRATIQUE');
  });
});
