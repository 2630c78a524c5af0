/* eslint-disable @typescript-eslint/no-floating-promises -- assertions only look like promises */
import { expect } from '@open-wc/testing';
import type { ElementEvent } from '@throughline/tracking';
import '../beside.js';
import { hiddenOf, statesOf, type ElementStates, type Given, type Sample, type State } from '../states.js';
import { keepFocus } from '../keep-focus.js';
import { announcements, controlsIn, faceOf, focused, nameless, small } from './controls.js';
import { byKeys } from './keys.js';
import { foundControl, knotsOf, parsed, play, settled, within, type Row } from './play.js';
import { markupOf, openSample } from './samples.js';
import { accessible, twice, unstyled } from './stage.js';

keepFocus(document);

/** Everything that can be heard or seen: words, and the names in attributes. */
const wordsIn = (place: HTMLElement): string =>
  [
    place.innerText,
    ...[place, ...within(place, '*')].flatMap(node => [
      node.shadowRoot && node.checkVisibility() ? node.shadowRoot.textContent : '',
      ...['aria-label', 'aria-roledescription', 'title', 'alt', 'placeholder'].map(
        name => node.getAttribute(name) ?? '',
      ),
    ]),
  ].join(' ');

/** Every word that is seen, one after the other: engines do not agree on `innerText` where a sheet has just gone. */
const seenIn = (place: HTMLElement): string =>
  [place, ...within(place, '*')]
    .filter(node => node.checkVisibility())
    .flatMap(node => [...node.childNodes].map(child => (child instanceof Text ? child.data : '')))
    .join(' ');

/** Runs the rules that hold for every element, question or not. `others`: elements that its samples hold, by tag. */
export const describeElement = (
  name: string,
  element: CustomElementConstructor,
  states: ElementStates,
  others: Readonly<Record<string, CustomElementConstructor>> = {},
): void => {
  if (states.kind === 'part') throw new Error(`${name}.states.ts says that ${name} stands in others only.`);
  if (Object.keys(states.samples).length === 0) throw new Error(`${name}.states.ts shows no sample.`);
  const tag = `tl-${name}`;
  for (const [each, constructor] of Object.entries({ ...others, [tag]: element }))
    if (!customElements.get(each)) customElements.define(each, constructor);
  const tells: readonly ElementEvent['verb'][] = states.kind === 'question' ? ['drafted', 'answered'] : states.tells;

  for (const [which, sample] of Object.entries(states.samples))
    describe(`${tag}: ${which}: every element`, () => {
      describeSample(tag, sample);
    });

  describe(`${tag}: every element`, () => {
    it('tells what it may and nothing else, in one of its states', async () => {
      const told = new Set<string>();
      for (const sample of Object.values<Sample>(states.samples))
        for (const [state, given] of Object.entries(statesOf(sample))) {
          const { events } = await openSample(tag, sample, given);
          expect(tells, state).to.include.members(events.map(({ verb }) => verb));
          for (const { verb } of events) told.add(verb);
        }
      if (states.kind === 'block') expect([...told].sort()).to.deep.equal([...tells].sort());
    });

    it('throws nothing where nothing is in it', async () => {
      const empty = document.createElement(tag);
      document.body.append(empty);
      await settled(empty);
      empty.remove();
    });
  });
};

/** Every question shuffles its options. */
const seeded = ({ given, acts }: State): State => ({
  given: bank => ({ ...(typeof given === 'function' ? given(bank) : given), seed: 'a1' }),
  ...(acts && { acts }),
});

/** Elements in it that keep something of their own: questions, and fields for the learner's words. */
const keepersIn = (element: HTMLElement): readonly HTMLElement[] =>
  within(element, '*').filter(node => node.localName.startsWith('tl-') && ('response' in node || 'text' in node));

/** What whoever runs the course gives them, when they come in another language. */
const recordOf = (keeper: HTMLElement): Given =>
  Object.fromEntries(
    ['response', 'draft', 'tries', 'best', 'seed', 'text', 'readonly'].flatMap(name =>
      name in keeper ? [[name, (keeper as unknown as Given)[name]]] : [],
    ),
  );

/** Questions in it look after themselves. */
const questionsIn = (element: HTMLElement): readonly HTMLElement[] =>
  keepersIn(element).filter(keeper => 'response' in keeper);

const isWithin = (node: HTMLElement, places: readonly HTMLElement[]): boolean =>
  places.some(place => within(place, '*').includes(node));

/** What a person does in a state, where rows say all of it. */
const rowsOf = ({ acts = [] }: State): readonly Row[] => acts.filter((act): act is Row => typeof act !== 'function');

/** What an element told of itself that it was answered. */
const answersOf = (element: HTMLElement, events: readonly ElementEvent[]) =>
  events.filter(event => event.verb === 'answered').filter(event => event.item === element.id);

/** Puts the words of another language in place of the old ones, as whoever runs the course does. */
const translate = async (
  element: HTMLElement,
  place: HTMLElement,
  { sample, locale, state }: { readonly sample: Sample; readonly locale: string; readonly state: State },
): Promise<void> => {
  const { page, bank } = await markupOf(sample, locale);
  place.lang = locale;
  const recorded = keepersIn(element).map(recordOf);
  const fresh = knotsOf(page);
  [...place.children].forEach((knot, n) => {
    if (!knot.contains(element)) knot.replaceWith(fresh[n] ?? '');
    else element.replaceChildren(...(fresh[n]?.querySelector(element.localName)?.childNodes ?? []));
  });
  // What is drawn from a bank comes from there in the other language too.
  const drawn: Given = typeof state.given === 'function' ? state.given([...parsed(bank).children]) : {};
  await play(element, { given: drawn }, bank);
  keepersIn(element).forEach((keeper, n) => Object.assign(keeper, recorded[n]));
  await settled(element);
};

const describeSample = (tag: string, sample: Sample): void => {
  const states = Object.entries(statesOf(sample));

  it('is accessible as it comes, and after what can be done with it', async () => {
    for (const [, state] of [...states.slice(0, 1), ...states.slice(1).slice(-1)])
      await accessible((await openSample(tag, sample, state)).place);
  });

  it('can be read before it is defined, but for what is not due yet', async () => {
    const { page } = await markupOf(sample);
    const text = unstyled(page).textContent;
    for (const words of sample.readable) expect(text).to.include(words);
    for (const words of hiddenOf(sample)) expect(text).not.to.include(words);
  });

  it('shows nothing that is not due', async () => {
    const { place } = await openSample(tag, sample);
    for (const words of hiddenOf(sample)) expect(place.innerText).not.to.include(words);
  });

  it('tells that the learner has been through it once, and of nothing but itself', async () => {
    for (const [state, given] of states) {
      const { element, events } = await openSample(tag, sample, given);
      const told = () => events.filter(({ verb }) => verb === 'experienced');
      if (told().length === 0) continue;
      for (let again = 0; again < 2; again += 1) await play(element, { acts: given.acts ?? [] }, '');
      expect(told(), state).to.deep.equal([{ verb: 'experienced', activity: element.id }]);
    }
  });

  it('restores what it told from the record alone, and can be read and not changed in a review', async () => {
    for (const [state, given] of states) {
      const { element: before, events } = await openSample(tag, sample, given);
      const last = answersOf(before, events).at(-1);
      if (!last) continue;
      const [face, own] = [faceOf(before), keepersIn(before).map(recordOf)];
      const { response, tries, score: best } = last;
      const record = { response, tries, best };
      const back = await openSample(tag, sample, { given: record });
      // Words of the learner come from the device.
      keepersIn(back.element).forEach((keeper, n) => Object.assign(keeper, own[n]));
      await settled(back.element);
      expect(faceOf(back.element), `${state}, restored`).to.deep.equal(face);
      expect(back.events, state).to.deep.equal([]);

      const review = await openSample(tag, sample, { given: { readonly: true } });
      const untouched = faceOf(review.element);
      const act = byKeys(review.place, review.element);
      // What is not there in a review, as a hint, cannot be pressed.
      for (const row of rowsOf(given)) if (foundControl(review.element, row)) await act(row);
      expect(faceOf(review.element), `${state}, in review`).to.deep.equal(untouched);
      expect(review.events, state).to.deep.equal([]);
    }
  });

  it('works alone in any page: without our sheets, a language or a player', async () => {
    for (const [state, given] of states) {
      const { element: styled } = await openSample(tag, sample, given);
      const [face, shown] = [faceOf(styled), seenIn(styled)];
      const { bank } = await markupOf(sample);
      const { element, place } = await openSample(tag, sample);
      document.adoptedStyleSheets = [];
      for (const around of [document.documentElement, place]) around.removeAttribute('lang');
      await play(element, given, bank);
      expect(faceOf(element), state).to.deep.equal(face);
      const words = seenIn(element).toLowerCase();
      for (const word of shown.toLowerCase().match(/\p{L}+/gu) ?? []) expect(words, state).to.include(word);
    }
  });

  it('has a name for every control, and a size that a finger hits, in every state', async () => {
    for (const [state, given] of states) {
      const { place } = await openSample(tag, sample, given);
      place.classList.add('phone');
      const html = (controls: readonly HTMLElement[]) => controls.map(control => control.outerHTML);
      expect(html(nameless(controlsIn(place))), `${state}: nameless`).to.deep.equal([]);
      expect(html(small(controlsIn(place))), `${state}: small`).to.deep.equal([]);
    }
  });

  for (const [state, given] of states.filter(([, each]) => rowsOf(each).length === each.acts?.length))
    it(`comes to “${state}” by keys alone, loses no focus and says one thing at a time`, async () => {
      const { element: pressed } = await openSample(tag, sample, given);
      const shown = ({ innerText }: HTMLElement): string => innerText.replace(/\s+/gu, ' ').trim();
      const wanted = [faceOf(pressed), shown(pressed)];
      const { element, place } = await openSample(tag, sample, { ...(given.given && { given: given.given }) });
      const act = byKeys(place, element);
      for (const row of rowsOf(given)) {
        const before = announcements(place);
        await act(row);
        const said = [...announcements(place)].filter(
          ([region, words]) => words !== '' && words !== before.get(region),
        );
        expect(said.map(([, words]) => words).slice(1), 'said at once').to.deep.equal([]);
        expect(within(place, '[role="alert"], [aria-live="assertive"]'), 'breaks in').to.deep.equal([]);
        const at = focused() as HTMLElement | null;
        expect(at !== null && at.checkVisibility() && within(place, '*').includes(at), 'focus').to.equal(true);
      }
      expect([faceOf(element), shown(element)]).to.deep.equal(wanted);
    });

  for (const locale of ['en-XA', 'ar-XB'])
    it(`fits a frame of 298 px at twice the size of text in every state, ${locale}`, async () => {
      for (const [state, given] of states) {
        const { place } = await openSample(tag, sample, given, locale);
        place.classList.add('phone');
        expect(place.scrollWidth, state).to.be.at.most(place.clientWidth);
        twice(true);
        expect(place.scrollWidth, `${state}, twice`).to.be.at.most(place.clientWidth);
      }
    });

  it('says every word in the language around it, in every state', async () => {
    for (const [state, given] of states) {
      const { place } = await openSample(tag, sample, given, 'ar-XB');
      expect(wordsIn(place).match(/[a-z]+/giu) ?? [], state).to.deep.equal([]);
    }
  });

  it('changes words only when the language changes: what was chosen, order, outcome and focus stay in every state', async () => {
    for (const [state, given] of states) {
      const { element, place, events } = await openSample(tag, sample, seeded(given));
      const own = () => controlsIn(element).filter(control => !isWithin(control, questionsIn(element)));
      const kept = () => ({ ...faceOf(element), focus: own().indexOf(focused() as HTMLElement) });
      const told = events.length;
      const inLanguage = async (locale: string) => {
        const before = kept();
        await translate(element, place, { sample, locale, state: given });
        expect(kept(), `${state}, ${locale}, at ${before.focus}`).to.deep.equal(before);
        if (locale !== 'en') expect(wordsIn(element).match(/[a-z]+/giu) ?? [], state).to.deep.equal([]);
      };
      // With the focus where the state left it, then on each control in turn.
      for (const locale of ['ar-XB', 'en']) await inLanguage(locale);
      for (let at = 0; at < own().length; at += 1) {
        own()[at]?.focus();
        await inLanguage(at % 2 === 0 ? 'ar-XB' : 'en');
      }
      expect(events, state).to.have.length(told);
    }
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
