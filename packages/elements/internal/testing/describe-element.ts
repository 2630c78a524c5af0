/* eslint-disable @typescript-eslint/no-floating-promises -- assertions only look like promises */
import { expect } from '@open-wc/testing';
import type { ElementEvent } from '@throughline/tracking';
import { statesOf, type ElementStates, type Sample } from '../states.js';
import { knotsOf, play, settled, within } from './play.js';
import { markupOf, openSample } from './samples.js';
import { accessible, unstyled } from './stage.js';

/** What the Tab key reaches, and what can be pressed. */
const CONTROLS = 'a[href], button, input, select, textarea, summary, video, audio, [tabindex]:not([tabindex="-1"])';

/** Words in a sentence may be as small as the sentence (WCAG 2.5.8, inline). */
const isInline = (control: HTMLElement): boolean => getComputedStyle(control).display === 'inline';

const controlsIn = (place: HTMLElement): readonly HTMLElement[] =>
  within(place, CONTROLS).filter(control => control.checkVisibility());

/** The part of the page that takes a press on a control: its label, where it has one. */
const targetOf = (control: HTMLElement): HTMLElement => (control as HTMLInputElement).labels?.[0] ?? control;

/** Everything that can be heard or seen: words, and the names in attributes. */
const wordsIn = (place: HTMLElement): string =>
  [
    place.innerText,
    ...within(place, '*').flatMap(node => [
      node.shadowRoot && node.checkVisibility() ? node.shadowRoot.textContent : '',
      ...['aria-label', 'aria-roledescription', 'title', 'alt', 'placeholder'].map(
        name => node.getAttribute(name) ?? '',
      ),
    ]),
  ].join(' ');

/** Runs the rules that hold for every element, question or not. `others`: elements that its samples hold, by tag. */
export const describeElement = (
  name: string,
  element: CustomElementConstructor,
  states: ElementStates,
  others: Readonly<Record<string, CustomElementConstructor>> = {},
): void => {
  if (states.kind === 'part') throw new Error(`${name}.states.ts says that ${name} stands in others only.`);
  const tag = `tl-${name}`;
  for (const [each, constructor] of Object.entries({ ...others, [tag]: element }))
    if (!customElements.get(each)) customElements.define(each, constructor);
  const tells: readonly ElementEvent['verb'][] = states.kind === 'question' ? ['drafted', 'answered'] : states.tells;

  for (const [which, sample] of Object.entries(states.samples))
    describe(`${tag}: ${which}: every element`, () => {
      describeSample(tag, sample, tells);
    });

  describe(`${tag}: every element`, () => {
    it('throws nothing where nothing is in it', async () => {
      const empty = document.createElement(tag);
      document.body.append(empty);
      await settled(empty);
      empty.remove();
    });
  });
};

const describeSample = (tag: string, sample: Sample, tells: readonly ElementEvent['verb'][]): void => {
  const states = Object.entries(statesOf(sample));

  it('is accessible as it comes, and after what can be done with it', async () => {
    for (const [, state] of [...states.slice(0, 1), ...states.slice(1).slice(-1)])
      await accessible((await openSample(tag, sample, state)).place);
  });

  it('can be read before it is defined, but for what is not due yet', async () => {
    const { page } = await markupOf(sample);
    const text = unstyled(page).textContent;
    for (const words of sample.readable) expect(text).to.include(words);
    for (const words of sample.hidden ?? []) expect(text).not.to.include(words);
  });

  it('shows nothing that is not due', async () => {
    const { place } = await openSample(tag, sample);
    for (const words of sample.hidden ?? []) expect(place.innerText).not.to.include(words);
  });

  it('tells nothing but what it may, in every state', async () => {
    for (const [state, given] of states) {
      const { events } = await openSample(tag, sample, given);
      expect(tells, state).to.include.members(events.map(({ verb }) => verb));
    }
  });

  it('has a name for every control, and a size that a finger hits', async () => {
    for (const [state, given] of states) {
      const { place } = await openSample(tag, sample, given);
      place.classList.add('phone');
      for (const control of controlsIn(place)) {
        if (isInline(control)) continue;
        const { height, width } = targetOf(control).getBoundingClientRect();
        expect(Math.min(height, width), `${state}: ${control.outerHTML}`).to.be.at.least(24);
      }
    }
  });

  for (const locale of ['en-XA', 'ar-XB'])
    it(`fits a frame of 298 px at twice the size of text in every state, ${locale}`, async () => {
      for (const [state, given] of states) {
        const { place } = await openSample(tag, sample, given, locale);
        place.classList.add('phone');
        expect(place.scrollWidth, state).to.be.at.most(place.clientWidth);
        place.classList.add('twice');
        expect(place.scrollWidth, `${state}, twice`).to.be.at.most(place.clientWidth);
      }
    });

  it('says every word in the language around it, in every state', async () => {
    for (const [state, given] of states) {
      const { place } = await openSample(tag, sample, given, 'ar-XB');
      expect(wordsIn(place).match(/[a-z]+/giu) ?? [], state).to.deep.equal([]);
    }
  });

  it('takes the words of another language when the one around it changes', async () => {
    const { element, place } = await openSample(tag, sample);
    const { page, bank } = await markupOf(sample, 'ar-XB');
    place.lang = 'ar-XB';
    const spoken = knotsOf(page);
    element.replaceChildren(
      ...(spoken.map(knot => knot.querySelector(tag)).find(found => found !== null)?.childNodes ?? []),
    );
    await play(element, {}, bank);
    expect(wordsIn(element).match(/[a-z]+/giu) ?? []).to.deep.equal([]);
  });

  it('is the same after it was taken away and put back', async () => {
    const { element, place } = await openSample(tag, sample);
    const before = place.innerText;
    const { parentNode, nextSibling } = element;
    element.remove();
    parentNode?.insertBefore(element, nextSibling);
    await settled(element);
    expect(place.innerText).to.equal(before);
  });
};
