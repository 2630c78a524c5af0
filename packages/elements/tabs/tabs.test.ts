import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { describeElement } from '../internal/testing/describe-element.js';
import { block, rendered, sections, type Wording } from '../internal/testing/markup.js';
import { settled } from '../internal/testing/play.js';
import { accessible, eventsOf, stage } from '../internal/testing/stage.js';
import { directive } from './tabs.directive.js';
import { TlTabs } from './tabs.js';
import { states } from './tabs.states.js';

describeElement('tabs', TlTabs, states);

const inEnglish: Wording = words => words;
const breads = (wording = inEnglish) =>
  block(
    'tabs',
    'breads',
    sections(wording, ['rye', 'Rye', 'Dark.'], ['wheat', 'Wheat', 'Light.'], ['oat', 'Oat', 'Rough.']),
  );

const open = async () => {
  const element = rendered<TlTabs>(directive, breads());
  const place = await stage(element);
  await settled();
  const tabs = () => [...element.querySelectorAll<HTMLElement>('[role="tab"]')];
  return { element, place, tabs, events: eventsOf(place) };
};
const shown = (place: HTMLElement) => ['Dark.', 'Light.', 'Rough.'].filter(words => place.innerText.includes(words));

describe('tl-tabs', () => {
  it('is accessible: tabs with the words of the headings, and the panel of the one on show', async () => {
    const { element, place, tabs } = await open();
    await accessible(place);
    expect(tabs().map(({ textContent }) => textContent)).to.deep.equal(['Rye', 'Wheat', 'Oat']);
    expect(tabs().map(tab => tab.getAttribute('aria-selected'))).to.deep.equal(['true', 'false', 'false']);
    const panel = element.querySelector('section:not([hidden])');
    expect(panel?.getAttribute('aria-labelledby')).to.equal(tabs()[0]?.id);
    expect(tabs()[0]?.getAttribute('aria-controls')).to.equal(panel?.id);
    expect(shown(place)).to.deep.equal(['Dark.']);
  });

  for (const [dir, forward, back] of [
    ['ltr', 'ArrowRight', 'ArrowLeft'],
    ['rtl', 'ArrowLeft', 'ArrowRight'],
  ] as const) {
    it(`is one stop of Tab, and arrows, Home and End lead through it: ${dir}`, async () => {
      const { place, tabs } = await open();
      place.dir = dir;
      tabs()[0]?.focus();
      await sendKeys({ press: forward });
      expect(shown(place)).to.deep.equal(['Light.']);
      expect(document.activeElement).to.equal(tabs()[1]);
      await sendKeys({ press: 'End' });
      expect(shown(place)).to.deep.equal(['Rough.']);
      await sendKeys({ press: forward });
      expect(shown(place)).to.deep.equal(['Dark.']);
      await sendKeys({ press: back });
      expect(shown(place)).to.deep.equal(['Rough.']);
      await sendKeys({ press: 'Home' });
      expect(shown(place)).to.deep.equal(['Dark.']);
      expect(tabs().map(({ tabIndex }) => tabIndex)).to.deep.equal([0, -1, -1]);
    });
  }

  it('tells once that every part was on show', async () => {
    const { tabs, events } = await open();
    tabs()[1]?.click();
    expect(events).to.deep.equal([]);
    tabs()[2]?.click();
    tabs()[1]?.click();
    tabs()[2]?.click();
    expect(events).to.deep.equal([{ verb: 'experienced', activity: 'breads' }]);
  });

  it('keeps the part on show and the focus when the language changes', async () => {
    const { element, place, tabs } = await open();
    tabs()[1]?.focus();
    tabs()[1]?.click();
    element.replaceChildren(
      ...rendered(
        directive,
        breads(words => `${words} (fr)`),
      ).childNodes,
    );
    await settled();
    expect(tabs().map(({ textContent }) => textContent)).to.deep.equal(['Rye (fr)', 'Wheat (fr)', 'Oat (fr)']);
    expect(shown(place)).to.deep.equal(['Light.']);
    expect(document.activeElement).to.equal(tabs()[1]);
  });
});
