import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { describeElement } from '../internal/testing/describe-element.js';
import { settled } from '../internal/testing/play.js';
import { knotsOf } from '../internal/testing/play.js';
import { markupOf, openSample } from '../internal/testing/samples.js';
import { TlPoll } from './poll.js';
import { states } from './poll.states.js';

describeElement('poll', TlPoll, states);

describe('tl-poll', () => {
  const { 'one answer': one, 'several answers': several } = states.samples;
  const said = (element: TlPoll) => element.shadowRoot?.querySelector('[role="status"]')?.textContent.trim();

  it('is answered by keyboard, says the own answer and then what is thought of it, and keeps the focus', async () => {
    const { element, place } = await openSample<TlPoll>('tl-poll', one);
    const button = element.shadowRoot?.querySelector('button');
    element.querySelector('input')?.focus();
    await sendKeys({ press: 'ArrowDown' });
    await settled();
    expect(place.innerText).not.to.include('All of them fill.');
    button?.focus();
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(said(element)).to.equal('Your answer: Wheat');
    expect(place.innerText).to.include('All of them fill.');
    expect(element.shadowRoot?.activeElement).to.equal(button);
  });

  it('says before that the answer is kept nowhere', async () => {
    const { element } = await openSample<TlPoll>('tl-poll', one);
    expect(element.shadowRoot?.textContent).to.include('kept nowhere');
  });

  it('asks for an answer where none was chosen', async () => {
    const { element, place } = await openSample<TlPoll>('tl-poll', one, one.states['nothing chosen']);
    expect(said(element)).to.equal('Choose an answer first.');
    expect(place.innerText).not.to.include('All of them fill.');
  });

  it('takes several answers where it may', async () => {
    const { element } = await openSample<TlPoll>('tl-poll', several, several.states.answered);
    expect(said(element)).to.equal('Your answer: In the morning · In the evening');
  });

  it('keeps what was chosen and answered when the language changes', async () => {
    const { element } = await openSample<TlPoll>('tl-poll', one, one.states.answered);
    const { page } = await markupOf(one, 'en-XA');
    element.replaceChildren(
      ...(knotsOf(page).flatMap(knot => [...knot.querySelectorAll('tl-poll')])[0]?.childNodes ?? []),
    );
    await settled();
    const inputs = [...element.querySelectorAll('input')];
    expect(inputs.map(({ checked }) => checked)).to.deep.equal([false, true, false]);
    expect(said(element)).to.include(inputs[1]?.labels?.[0]?.textContent.trim());
  });
});
