import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPage, shown } from './testing/course.js';

const check = (attributes = ' bands=what-it-means') => `:::assessment{#the-check draw=1 pass=70${attributes}}
Try.
:::`;
const bands = (...marks: readonly string[]) => `:::bands{#what-it-means}
${marks.map((mark, n) => `- Band ${'abcdef'[n] ?? ''}. {#band-${'abcdef'[n] ?? ''}${mark === '' ? '' : ` from=${mark}`}}`).join('\n')}
:::`;

/** Of a page with a check that has no bank, which is told as C217 and is no matter here. */
const faults = (body: string): string => {
  const { problems, text } = readPage(`Lead.\n\n${body}`);
  return shown(
    problems.filter(({ code }) => code !== 'C217'),
    text,
  ).join('; ');
};

const rows: readonly (readonly [name: string, body: string, told: string])[] = [
  ['whole and in order', `${check()}\n\n${bands('70', '40', '0')}`, ''],
  ['a single one for every result', `${check()}\n\n${bands('0')}`, ''],
  ['written above the check', `${bands('50', '0')}\n\n${check()}`, ''],
  ['a gap below the last', `${check()}\n\n${bands('70', '40')}`, 'C218 17:3 Band b. {#band-b from=40}'],
  ['two that begin alike', `${check()}\n\n${bands('70', '70', '0')}`, 'C218 17:3 Band b. {#band-b from=70}'],
  ['the best one last', `${check()}\n\n${bands('0', '70')}`, 'C218 17:3 Band b. {#band-b from=70}'],
  ['a mark over 100', `${check()}\n\n${bands('101', '0')}`, 'C218 16:3 Band a. {#band-a from=101}'],
  ['a part of a per cent', `${check()}\n\n${bands('69.5', '0')}`, 'C218 16:3 Band a. {#band-a from=69.5}'],
  ['a mark below 0', `${check()}\n\n${bands('70', '-1')}`, 'C206 17:20 from'],
  ['a mark left out', `${check()}\n\n${bands('70', '', '0')}`, 'C207 17:11 {#band-b}'],
  [
    'named with a slip',
    `${check(' bands=what-it-mean')}\n\n${bands('0')}`,
    'C226 11:41 bands=what-it-mean; C227 15:3 :bands',
  ],
  ['named nowhere', `${check('')}\n\n${bands('0')}`, 'C227 15:3 :bands'],
  ['named and not there', check(), 'C226 11:41 bands=what-it-means'],
];

for (const [name, body, told] of rows)
  test(`bands of a check: ${name}`, () => {
    assert.equal(faults(body), told);
  });
