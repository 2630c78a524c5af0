import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mirrored, sized } from './drawing.js';

const drawing = (tag: string, inner = '<path d="M0 0h9"/>'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg"${tag}>${inner}</svg>\n`;

const sizes: readonly (readonly [what: string, tag: string, becomes: string])[] = [
  ['has the size of its box', ' viewBox="10 20 300 150.5"', ' viewBox="10 20 300 150.5" width="300" height="150.5"'],
  ['keeps its own size', ' width="50" viewBox="0 0 300 150"', ' width="50" viewBox="0 0 300 150"'],
  ['is left alone without a box', '', ''],
  ['is not misled by the width of a line', " viewBox='0,0,300,150' stroke-width='2'", " viewBox='0,0,300,150' stroke-width='2' width=\"300\" height=\"150\""],
]; // prettier-ignore
for (const [what, tag, becomes] of sizes)
  test(`a drawing ${what}`, () => assert.equal(sized(drawing(tag)), drawing(becomes)));

test('a file that is no drawing stays as it is', () => {
  assert.equal(sized('<p>'), '<p>');
  assert.equal(mirrored('<p>'), '<p>');
});

const boxes: readonly (readonly [what: string, tag: string, line: number])[] = [
  ['the middle of its box', ' viewBox="10 0 300 150"', 320],
  ['the middle of its size where it has no box', ' width="80px" height="10"', 80],
  ['the middle of what a browser gives it', '', 300],
]; // prettier-ignore
for (const [what, tag, line] of boxes)
  test(`a drawing is turned round about ${what}`, () => {
    const inner = `<g direction="rtl" transform="matrix(-1 0 0 1 ${line} 0)"><path d="M0 0h9"/></g>`;
    assert.equal(mirrored(drawing(tag)), drawing(tag, inner));
  });

const texts: readonly (readonly [what: string, text: string, becomes: string])[] = [
  ['where it stands', '<text x="20" y="5">Rye</text>', '<text x="20" y="5" transform="matrix(-1 0 0 1 40 0)">Rye</text>'],
  ['where its first part stands', '<text>\n<tspan x="2.5">Rye</tspan></text>', '<text transform="matrix(-1 0 0 1 5 0)">\n<tspan x="2.5">Rye</tspan></text>'],
  ['at the edge without a place', '<text>Rye</text>', '<text transform="matrix(-1 0 0 1 0 0)">Rye</text>'],
  ['within its own move', '<text x="1" transform="rotate(9)" y="2">Rye</text>', '<text x="1" y="2" transform="rotate(9) matrix(-1 0 0 1 2 0)">Rye</text>'],
]; // prettier-ignore
for (const [what, text, becomes] of texts)
  test(`a text is turned back ${what}`, () => {
    const tag = ' viewBox="0 0 100 100"';
    const around = (words: string) => `<g direction="rtl" transform="matrix(-1 0 0 1 100 0)">${words}${words}</g>`;
    assert.equal(mirrored(drawing(tag, text + text)), drawing(tag, around(becomes)));
  });
