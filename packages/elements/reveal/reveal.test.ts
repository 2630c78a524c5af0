import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { describeElement } from '../internal/testing/describe-element.js';
import { settled } from '../internal/testing/play.js';
import { openSample } from '../internal/testing/samples.js';
import { TlReveal } from './reveal.js';
import { states } from './reveal.states.js';

describeElement('reveal', TlReveal, states);

describe('tl-reveal', () => {
  it('opens by keyboard and says so once', async () => {
    const { element, place, events } = await openSample('tl-reveal', states.samples['something to think about']);
    expect(place.innerText).not.to.include('Old yeast, perhaps.');
    element.querySelector('summary')?.focus();
    const opened = new Promise(resolve => element.addEventListener('learning-event', resolve, { once: true }));
    await sendKeys({ press: 'Enter' });
    await opened;
    expect(place.innerText).to.include('Old yeast, perhaps.');
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(events).to.deep.equal([{ verb: 'experienced', activity: 'flat-bread' }]);
  });
});
