import { expect } from '@open-wc/testing';
import { TlAccordion } from '../accordion/accordion.js';
import { TlCallout } from '../callout/callout.js';
import { TlFlashCards } from '../flash-cards/flash-cards.js';
import { TlMedia } from '../media/media.js';
import { TlReveal } from '../reveal/reveal.js';
import { TlTabs } from '../tabs/tabs.js';
import { openTo, whenReached } from './reached.js';
import type { SampleSource } from './states.js';
import { settled } from './testing/play.js';
import { openSample } from './testing/samples.js';

for (const [tag, element] of Object.entries({
  'tl-accordion': TlAccordion,
  'tl-callout': TlCallout,
  'tl-flash-cards': TlFlashCards,
  'tl-media': TlMedia,
  'tl-reveal': TlReveal,
  'tl-tabs': TlTabs,
}))
  if (!customElements.get(tag)) customElements.define(tag, element);

const NOTE = '::::callout{#warm}\nKeep it warm.\n::::';
const parts = (name: string): string =>
  `:::::${name}{#bread}\n### Rye {#rye}\nDark.\n\n### Oat {#oat}\nRough.\n\n${NOTE}\n:::::`;

/** What hides something, a place in it, the words there that are hidden before, and where the focus comes to stand. */
const CASES: readonly (readonly [tag: string, sample: SampleSource, id: string, words: string, focus: string])[] = [
  ['tl-tabs', { markdown: parts('tabs') }, 'bread-oat', 'Rough.', '#bread-oat'],
  ['tl-tabs', { markdown: parts('tabs') }, 'warm', 'Keep it warm.', '#warm'],
  ['tl-accordion', { markdown: parts('accordion') }, 'bread-oat', 'Rough.', '#bread-oat > summary'],
  ['tl-accordion', { markdown: parts('accordion') }, 'warm', 'Keep it warm.', '#warm'],
  ['tl-flash-cards', { markdown: parts('flash-cards') }, 'bread-oat', 'Oat', '#bread-oat'],
  ['tl-flash-cards', { markdown: parts('flash-cards') }, 'warm', 'Keep it warm.', '#warm'],
  [
    'tl-reveal',
    { markdown: `:::::reveal{#why}\nWhy does it rise?\n\n${NOTE}\n:::::` },
    'warm',
    'Keep it warm.',
    '#warm',
  ],
  [
    'tl-media',
    {
      markdown: `:::::media{#crackle src="media/c.ogg" title="A loaf"}\nIt crackles.\n\n${NOTE}\n:::::`,
      files: { 'media/c.ogg': 'None.' },
    },
    'warm',
    'Keep it warm.',
    '#warm',
  ],
];

describe('A link to what is hidden', () => {
  const unheard: (() => void)[] = [];
  afterEach(() => {
    for (const stop of unheard.splice(0)) stop();
    history.replaceState(null, '', location.pathname + location.search);
  });

  for (const [tag, sample, id, words, focus] of CASES) {
    it(`opens it and leads there, every time: ${tag}, #${id}`, async () => {
      const { element, place } = await openSample(tag, sample);
      // A reveal is no more than a disclosure: who shows a page opens it.
      if (tag === 'tl-reveal') unheard.push(whenReached(place, found => openTo(place, found)));
      const link = document.createElement('a');
      link.href = `#${id}`;
      link.textContent = 'See there';
      place.prepend(link);
      const there = () => document.activeElement === element.querySelector(focus);
      expect(place.innerText).not.to.include(words);

      const changed = new Promise(resolve => addEventListener('hashchange', resolve, { once: true }));
      link.click();
      await changed;
      await settled();
      expect(place.innerText).to.include(words);
      expect(there()).to.equal(true);

      link.focus();
      link.click();
      await settled();
      expect(there()).to.equal(true);
    });
  }

  it('is the business of whoever has taken the press, and of the element that holds the place', async () => {
    const { place } = await openSample('tl-tabs', { markdown: parts('tabs') });
    location.hash = '#elsewhere';
    const link = document.createElement('a');
    link.href = '#bread-oat';
    link.addEventListener('click', event => event.preventDefault());
    place.prepend(link);
    link.click();
    await settled();
    expect(place.innerText).not.to.include('Rough.');
  });

  it('asks nothing of an element that has left the page', async () => {
    const { element, events } = await openSample('tl-accordion', { markdown: parts('accordion') });
    element.remove();
    const changed = new Promise(resolve => addEventListener('hashchange', resolve, { once: true }));
    location.hash = '#bread-oat';
    await changed;
    await settled();
    expect(element.querySelectorAll('details[open]')).to.have.length(0);
    expect(events).to.deep.equal([]);
  });
});
