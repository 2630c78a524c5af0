import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { describeElement } from '../internal/testing/describe-element.js';
import { block, rendered, sections, type Wording } from '../internal/testing/markup.js';
import { settled } from '../internal/testing/play.js';
import { accessible, eventsOf, stage } from '../internal/testing/stage.js';
import { directive } from './accordion.directive.js';
import { TlAccordion } from './accordion.js';
import { states } from './accordion.states.js';

describeElement('accordion', TlAccordion, states);

const inEnglish: Wording = words => words;
const loaf = (wording = inEnglish, attributes: Record<string, string> = {}) =>
  block(
    'accordion',
    'loaf',
    sections(wording, ['crust', 'The crust', 'It is brown.'], ['crumb', 'The crumb', 'It is soft.']),
    { attributes },
  );

const open = async (attributes: Record<string, string> = {}) => {
  const element = rendered<TlAccordion>(directive, loaf(inEnglish, attributes));
  const place = await stage(element);
  await element.updateComplete;
  const summaries = [...element.querySelectorAll('summary')];
  return { element, place, summaries, events: eventsOf(place) };
};

describe('tl-accordion', () => {
  it('is accessible, closed and open', async () => {
    const { place, summaries } = await open();
    await accessible(place);
    summaries[0]?.click();
    await accessible(place);
  });

  it('opens by keyboard, keeps the focus, and tells once that every part was open', async () => {
    const { place, summaries, events } = await open();
    expect(place.innerText).not.to.include('It is brown.');
    summaries[0]?.focus();
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(place.innerText).to.include('It is brown.');
    expect(document.activeElement).to.equal(summaries[0]);
    await sendKeys({ press: 'Enter' });
    expect(events).to.deep.equal([]);
    for (let press = 0; press < 3; press += 1) {
      summaries[1]?.click();
      await settled();
    }
    expect(events).to.deep.equal([{ verb: 'experienced', activity: 'loaf' }]);
  });

  it('can begin with its first part open', async () => {
    const { place } = await open({ open: '' });
    expect(place.innerText).to.include('It is brown.').and.not.to.include('It is soft.');
  });

  it('keeps its parts open when the language changes', async () => {
    const { element, place, summaries } = await open();
    summaries[1]?.click();
    await settled();
    element.replaceChildren(
      ...rendered(
        directive,
        loaf(words => `${words} (fr)`),
      ).childNodes,
    );
    await settled();
    expect(place.innerText).to.include('It is soft. (fr)').and.not.to.include('It is brown.');
  });

  it('is printed with every part open, which tells nothing, and is as it was afterwards', async () => {
    const print = Object.assign(new EventTarget(), { matches: false });
    const turn = (matches: boolean) => {
      print.matches = matches;
      print.dispatchEvent(Object.assign(new Event('change'), { matches }));
    };
    const matchMedia = window.matchMedia.bind(window);
    window.matchMedia = () => print as unknown as MediaQueryList;
    try {
      const { place, events } = await open({ open: '' });
      turn(true);
      await settled();
      expect(place.innerText).to.include('It is soft.');
      turn(false);
      await settled();
      expect(place.innerText).to.include('It is brown.').and.not.to.include('It is soft.');
      expect(events).to.deep.equal([]);
    } finally {
      window.matchMedia = matchMedia;
    }
  });
});
