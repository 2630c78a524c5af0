import { expect } from '@open-wc/testing';
import { announcements, controlsIn, faceOf, focused, nameless, small, tellsNames } from './controls.js';
import { parsed } from './play.js';
import { stage } from './stage.js';

const put = (html: string): Promise<HTMLElement> => stage(...parsed(html).children);

const NAMELESS = [
  '<button></button>',
  '<button><svg aria-hidden="true"></svg></button>',
  '<button aria-labelledby="nowhere"></button>',
  '<input>',
  '<input type="checkbox">',
  '<label for="elsewhere">Rye</label><input id="here">',
  '<select><option>Rye</option></select>',
  '<textarea></textarea>',
  '<a href="#oven"><img alt="" src="data:,"></a>',
  '<div role="group" tabindex="0"></div>',
];

const NAMED = [
  '<button>Bake</button>',
  '<button aria-label="Bake"><svg aria-hidden="true"></svg></button>',
  '<label>Rye <input type="checkbox"></label>',
  '<label for="flour">Flour</label><input id="flour">',
  '<p id="ask">Which?</p><select aria-labelledby="ask"><option>Rye</option></select>',
  '<details><summary>The crust</summary>It is brown.</details>',
  '<a href="#oven"><img alt="The oven" src="data:,"></a>',
  '<div role="group" aria-label="A picture" tabindex="0"></div>',
];

describe('what is asked of controls', () => {
  it('knows the name that Chromium computes', () => {
    expect(tellsNames).to.equal(/Chrome\//u.test(navigator.userAgent));
  });

  if (tellsNames)
    it('finds a control without a name, in a shadow root too, and none that has one', async () => {
      for (const html of NAMELESS) expect(nameless(controlsIn(await put(html))), html).to.have.length(1);
      for (const html of NAMED) expect(nameless(controlsIn(await put(html))), html).to.have.length(0);
      const place = await put('<div></div>');
      const root = place.firstElementChild?.attachShadow({ mode: 'open' });
      root?.append(document.createElement('button'));
      expect(nameless(controlsIn(place))).to.have.length(1);
    });

  it('finds a control that a finger misses, but not in a sentence', async () => {
    const square = (px: number, more = '') =>
      `<button style="all: unset; display: block; inline-size: ${px}px; block-size: ${px}px; ${more}"></button>`;
    const label = (px: number) =>
      `<div><label style="display: block; block-size: ${px}px">Rye <input style="block-size: 10px"></label></div>`;
    for (const [html, count] of [
      [`<div>${square(43)}</div>`, 1],
      [`<div>${square(44)}</div>`, 0],
      [`<p>Rye ${square(23)}</p>`, 1],
      [`<p>Rye <span>${square(24)}</span></p>`, 0],
      [`<div>${square(10, 'display: inline')}</div>`, 0],
      [label(43), 1],
      [label(44), 0],
    ] as const)
      expect(small(controlsIn(await put(html))), html).to.have.length(count);
  });

  it('hears what live regions say, through slots and not what is hidden', async () => {
    const place = await put('<p role="status">Rye <b aria-hidden="true">✓</b></p><p aria-live="polite"></p><p>Oat</p>');
    expect([...announcements(place).values()]).to.deep.equal(['Rye', '']);
  });

  it('sees a control that has changed, and no words', async () => {
    const face = async (html: string) => faceOf((await put(`<div>${html}</div>`)).firstElementChild as HTMLElement);
    const box = (attributes: string, words = 'Rye') =>
      face(`<label><input type="checkbox" value="rye"${attributes}> ${words}</label>`);
    expect(await box('', 'Seigle')).to.deep.equal(await box(''));
    expect(await box(' checked')).not.to.deep.equal(await box(''));
    expect(await box(' hidden')).not.to.deep.equal(await box(''));
    const fold = (open: string) => face(`<details${open}><summary>Rye</summary>Dark.</details>`);
    expect(await fold(' open')).not.to.deep.equal(await fold(''));
    const order = (...ids: readonly string[]) => face(ids.map(id => `<p data-option="${id}">${id}</p>`).join(''));
    expect(await order('a', 'b')).not.to.deep.equal(await order('b', 'a'));
  });

  it('finds the focus in a shadow root', async () => {
    const place = await put('<div></div>');
    const button = document.createElement('button');
    place.firstElementChild?.attachShadow({ mode: 'open' }).append(button);
    button.focus();
    expect(focused()).to.equal(button);
  });
});
