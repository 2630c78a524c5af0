import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { describeElement } from '../internal/testing/describe-element.js';
import { openSample } from '../internal/testing/samples.js';
import { TlChart } from './chart.js';
import { states } from './chart.states.js';

describeElement('chart', TlChart, states);

describe('tl-chart', () => {
  const { bars } = states.samples;
  const numbers = (place: HTMLElement, selector: string) =>
    [...place.querySelectorAll(selector)].map(({ textContent }) => textContent);

  it('has the numbers on it, its source, and the same numbers as a table', async () => {
    const { place } = await openSample('tl-chart', bars);
    expect(numbers(place, 'svg text')).to.deep.equal(['12.5', '4.2']);
    expect(place.innerText).to.include('Bakers of the Coast').and.to.include('2021');
    expect(place.innerText).not.to.include('Who bakes it');
    const { place: opened } = await openSample('tl-chart', bars, bars.states['as a table']);
    expect(numbers(opened, 'td')).to.deep.equal(['12.5', '4.2']);
    expect(opened.innerText).to.include('Who bakes it');
  });

  /** What tells a series from the others where there are no colours: shapes, and whether and how they are filled. */
  const shapesOf = (place: HTMLElement, n: number): string =>
    [...(place.querySelector('svg:not(.key)')?.querySelectorAll(`.s${n}`) ?? [])]
      .map(node => {
        const { fill, strokeDasharray, strokeWidth } = getComputedStyle(node);
        const hollow = node.localName !== 'line' && fill === paper;
        return [node.localName, node.classList[0], hollow, strokeDasharray, strokeWidth].join(' ').replace(`s${n}`, '');
      })
      .filter((shape, at, all) => all.indexOf(shape) === at)
      .join();
  let paper = '';

  // The others cannot be told to force colours.
  for (const forced of /Chrome\//u.test(navigator.userAgent) ? [false, true] : [false])
    for (const which of ['lines', 'stacked bars'] as const)
      it(`tells its series apart without colour: ${which}${forced ? ', in forced colours' : ''}`, async () => {
        if (forced) await emulateMedia({ forcedColors: 'active' });
        const { place } = await openSample('tl-chart', states.samples[which]);
        const probe = document.createElement('i');
        probe.style.cssText = `forced-color-adjust: none; color: ${forced ? 'Canvas' : 'var(--raised)'}`;
        place.append(probe);
        paper = getComputedStyle(probe).color;
        const shapes = [1, 2, 3, 4].map(n => shapesOf(place, n));
        expect(shapes).not.to.include('');
        expect(new Set(shapes).size, shapes.join(' | ')).to.equal(4);
        if (forced) await emulateMedia({ forcedColors: 'none' });
      });

  it('names every bar of several series, and keeps a minus before its number from right to left', async () => {
    const { place } = await openSample('tl-chart', states.samples['bars of several series']);
    const names = numbers(place, '.bars > :is(b, span)');
    expect(names.slice(0, 5)).to.deep.equal(['Spring', 'Rye', 'Wheat', 'Oat', 'Spelt']);
    expect(numbers(place, 'svg text')).to.have.length(12);
    const { place: arabic } = await openSample('tl-chart', states.samples['one line'], {}, 'ar-XB');
    for (const digits of arabic.querySelectorAll('bdi')) expect(getComputedStyle(digits).direction).to.equal('ltr');
    expect(numbers(arabic, 'li bdi')).to.include('-2');
  });
});
