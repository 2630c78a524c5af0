import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { describeElement } from '../internal/testing/describe-element.js';
import { settled } from '../internal/testing/play.js';
import { openSample } from '../internal/testing/samples.js';
import { accessible } from '../internal/testing/stage.js';
import { TlFigure } from './figure.js';
import { states } from './figure.states.js';

describeElement('figure', TlFigure, states);

describe('tl-figure', () => {
  const { 'a picture': plain, 'a picture to enlarge': zoom } = states.samples;
  const open = async () => {
    const { element, place } = await openSample<TlFigure>('tl-figure', zoom);
    const [frame, image, button] = [
      element.querySelector<HTMLElement>('.picture'),
      element.querySelector('img'),
      element.shadowRoot?.querySelector('button'),
    ];
    if (!frame || !image || !button) throw new Error('A part is missing.');
    await image.decode();
    return { element, place, frame, image, button };
  };

  it('becomes larger within its frame by keyboard, can be moved about there, and becomes small again', async () => {
    const { element, place, frame, image, button } = await open();
    place.classList.add('phone');
    const small = image.getBoundingClientRect().width;
    button.focus();
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(image.getBoundingClientRect().width).to.be.greaterThan(small * 1.5);
    expect(place.scrollWidth).to.be.at.most(place.clientWidth);
    expect(frame.scrollWidth).to.be.greaterThan(frame.clientWidth);
    expect([frame.tabIndex, frame.getAttribute('role')]).to.deep.equal([0, 'group']);
    expect(element.shadowRoot?.activeElement).to.equal(button);
    expect(button.textContent).to.include('small');
    await accessible(place);
    await sendKeys({ press: 'Enter' });
    await settled();
    expect(image.getBoundingClientRect().width).to.equal(small);
    expect(frame.hasAttribute('tabindex')).to.equal(false);
  });

  it('shows a high picture whole, at its own shape, in the middle of a ground as wide as the column', async () => {
    const { element } = await openSample<TlFigure>('tl-figure', states.samples['a high picture']);
    const [image, ground] = [element.querySelector('img'), element.querySelector('.picture')];
    await image?.decode();
    const [picture, whole] = [image?.getBoundingClientRect(), ground?.getBoundingClientRect()];
    if (!picture || !whole) throw new Error('A part is missing.');
    expect(picture.height).to.be.at.most(36 * 16);
    expect(picture.height / picture.width).to.be.closeTo(5, 0.05);
    expect(whole.width).to.equal(element.getBoundingClientRect().width);
    expect(picture.left - whole.left).to.be.closeTo(whole.right - picture.right, 1);
  });

  it('has no button where it is not to be enlarged', async () => {
    const { element } = await openSample<TlFigure>('tl-figure', plain);
    expect(element.shadowRoot?.querySelector('button')).to.equal(null);
  });
});
