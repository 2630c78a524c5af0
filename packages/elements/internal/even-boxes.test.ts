import { expect } from '@open-wc/testing';
import { stage } from './testing/stage.js';

/** Tabs of a number of parts in a frame of a width, with the sheets that hold for them: how many stand in each line. */
const linesOf = async (tabs: number, width: string): Promise<readonly number[]> => {
  const list = document.createElement('div');
  list.style.cssText = `display:flex;flex-wrap:wrap;gap:0.4rem;font-size:16px;inline-size:${width}`;
  for (let at = 0; at < tabs; at += 1) {
    const tab = document.createElement('button');
    tab.setAttribute('role', 'tab');
    tab.style.minInlineSize = '0';
    tab.textContent = at % 2 === 0 ? 'Rye' : 'A word that is longer';
    list.append(tab);
  }
  await stage(list);
  const boxes = [...list.children].map(tab => tab.getBoundingClientRect());
  expect(new Set(boxes.map(({ width }) => Math.round(width))), 'one width').to.have.property('size', 1);
  const tops = [...new Set(boxes.map(({ top }) => Math.round(top)))];
  return tops.map(line => boxes.filter(({ top }) => Math.round(top) === line).length);
};

describe('boxes beside each other', () => {
  for (const [tabs, width, lines] of [
    [2, '15rem', [1, 1]],
    [2, '20rem', [2]],
    [3, '20rem', [1, 1, 1]],
    [3, '30rem', [3]],
    [4, '15rem', [1, 1, 1, 1]],
    [4, '30rem', [2, 2]],
    [4, '60rem', [2, 2]],
    [5, '40rem', [1, 1, 1, 1, 1]],
  ] as const)
    it(`never leave one alone in a line: ${tabs} in ${width}`, async () => {
      expect(await linesOf(tabs, width)).to.deep.equal(lines);
    });
});
