import { expect } from '@open-wc/testing';
import type { Response } from '@throughline/tracking';
import { TlChoice } from '../choice/choice.js';
import { TlHotspot } from '../hotspot/hotspot.js';
import { states as hotspot } from '../hotspot/hotspot.states.js';
import { TlMatching } from '../matching/matching.js';
import { TlMatrix } from '../matrix/matrix.js';
import { TlSorting } from '../sorting/sorting.js';
import type { Question } from './question.js';
import { settled, within } from './testing/play.js';
import { openSample } from './testing/samples.js';

for (const [name, element] of Object.entries({ TlChoice, TlHotspot, TlMatching, TlMatrix, TlSorting })) {
  const tag = `tl-${name.slice(2).toLowerCase()}`;
  if (!customElements.get(tag)) customElements.define(tag, element);
}

const WHAT = ['rye', 'oat', 'spelt', 'wheat'] as const;
const lines = (line: (what: (typeof WHAT)[number]) => string): string => WHAT.map(line).join('\n');
const pairs = (target: string): Response => ({ type: 'matching', pairs: WHAT.map(what => [what, target] as const) });
const choice: Response = { type: 'choice', ids: WHAT };

/** A question of each kind that says something of several parts of an answer. */
const QUESTIONS: readonly (readonly [tag: string, markdown: string, response: Response])[] = [
  ['tl-choice', `:::choice{#q}\nWhich?\n\n${lines(id => `- [x] ${id} {#${id}}\n  > Of ${id}.`)}\n:::`, choice],
  [
    'tl-hotspot',
    `:::hotspot{#q}\nWhich?\n\n![An oven](pictures/oven.svg)\n\n${lines(id => `- ${id} {#${id} at="50 ${10 + 20 * WHAT.indexOf(id)}" right}\n  > Of ${id}.`)}\n:::`,
    choice,
  ],
  [
    'tl-matching',
    `:::matching{#q}\nWhich?\n\n| Grain | Use |\n| --- | --- |\n${lines(id => `| ${id} {#${id} feedback="Of ${id}."} | Use of ${id} {#use-${id}} |`)}\n:::`,
    pairs('use-rye'),
  ],
  [
    'tl-matrix',
    `:::matrix{#q}\nWhich?\n\n| Grain | Dark {#dark} | Pale {#pale} |\n| --- | --- | --- |\n${lines(id => `| ${id} {#${id} feedback="Of ${id}."} | x | |`)}\n:::`,
    pairs('pale'),
  ],
  [
    'tl-sorting',
    `:::sorting{#q}\nWhich?\n\n### Dark {#dark}\n${lines(id => `- ${id} {#${id}}\n  > Of ${id}.`)}\n\n### Pale {#pale}\n- rice {#rice}\n:::`,
    pairs('pale'),
  ],
];

describe('what is said of the parts of an answer', () => {
  for (const [tag, markdown, response] of QUESTIONS)
    it(`stands in the order in which they are shown: ${tag}`, async () => {
      const { files } = hotspot.samples['one right place'];
      for (const seed of ['', 'a', 'b', 'c']) {
        const given = { seed, response, tries: 1 } satisfies Partial<Question>;
        const { element } = await openSample<Question>(tag, { markdown, files }, { given });
        await settled(element);
        const shown = within(element, '[data-option], [data-source]')
          .map(node => ({
            id: node.dataset['option'] ?? node.dataset['source'],
            top: node.getBoundingClientRect().top,
          }))
          .filter(({ id }) => WHAT.some(what => what === id))
          .toSorted((a, b) => a.top - b.top)
          .map(({ id }) => `Of ${String(id)}.`);
        const said = within(element, '[data-due^="feedback"] > p').map(({ innerText }) => innerText);
        expect(said).to.have.length(WHAT.length);
        expect(said, seed).to.deep.equal(shown);
      }
    });
});
