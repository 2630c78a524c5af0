import { expect } from '@open-wc/testing';
import { describeQuestion } from '../internal/testing/describe-question.js';
import { settled } from '../internal/testing/play.js';
import { openSample } from '../internal/testing/samples.js';
import { TlHotspot } from './hotspot.js';
import { states } from './hotspot.states.js';

describeQuestion('hotspot', TlHotspot, states);

describe('a place on a picture', () => {
  const open = async (which: keyof typeof states.samples, given = {}, locale = 'en') => {
    const { element } = await openSample<TlHotspot>('tl-hotspot', states.samples[which], { given }, locale);
    const spots = [...element.querySelectorAll<HTMLElement>('.spots > span')];
    return { element, spots };
  };

  it('is chosen by a pointer as by its line of the list, which has its number', async () => {
    const { element, spots } = await open('one right place');
    expect(spots.map(({ textContent }) => textContent)).to.deep.equal(['1', '2', '3']);
    spots[2]?.click();
    await settled(element);
    expect(element.draft).to.deep.equal({ type: 'choice', ids: ['loaf'] });
    spots[0]?.click();
    await settled(element);
    expect(element.draft).to.deep.equal({ type: 'choice', ids: ['left-knob'] });
    expect(spots.map(spot => spot.classList.contains('chosen'))).to.deep.equal([true, false, false]);
  });

  it('cannot be chosen in review', async () => {
    const response = { type: 'choice', ids: ['loaf'] };
    const { element, spots } = await open('one right place', { response, tries: 1, readonly: true });
    spots[0]?.click();
    await settled(element);
    expect([element.draft, element.response]).to.deep.equal([null, response]);
  });

  it('stands where the author put it, in every direction of the text', async () => {
    const places = [];
    for (const locale of ['en', 'ar-XB']) {
      const { element, spots } = await open('one right place', {}, locale);
      const image = element.querySelector('img');
      await image?.decode().catch(() => undefined);
      const picture = image?.getBoundingClientRect();
      const spot = spots[1]?.getBoundingClientRect();
      if (!picture || !spot) throw new Error('The picture is missing.');
      places.push(Math.round(((spot.left + spot.width / 2 - picture.left) / picture.width) * 100));
    }
    expect(places).to.deep.equal([70, 70]);
  });

  it('is at least 24 px wide and high', async () => {
    for (const spot of (await open('several right places')).spots) {
      const { width, height } = spot.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
  });
});
