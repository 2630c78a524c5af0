import { atLeast, distinct, type Least } from '../internal/checks.js';
import type { Block, Choice, Complaint, Directive, Flow } from '../internal/directive.js';
import { h, hostOf, promptMissing, templatesOf, triesAttribute } from '../internal/hast.js';

const placesOf = ({ body }: Block): readonly Choice[] => (body.shape === 'list' ? body.options : []);
const rightOf = (block: Block): readonly Choice[] => placesOf(block).filter(({ attributes }) => 'right' in attributes);

interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
}
const holdsPicture = (node: Node): boolean => node.type === 'image' || (node.children ?? []).some(holdsPicture);
const pictureOf = ({ prompt }: Block): Flow => prompt.filter(holdsPicture);
const asked = (block: Block): Block => ({ ...block, prompt: block.prompt.filter(node => !holdsPicture(node)) });

/** How far from the left and from the top, in per cent. */
const pointOf = ({ attributes: { at = '' } }: Choice): readonly [x: number, y: number] | null => {
  const [x = NaN, y = NaN, ...more] = at.trim().split(/\s+/u).map(Number);
  return more.length === 0 && [x, y].every(part => part >= 0 && part <= 100) ? [x, y] : null;
};

const isSame = (a: ReturnType<typeof pointOf>, b: ReturnType<typeof pointOf>): boolean =>
  a !== null && b !== null && a[0] === b[0] && a[1] === b[1];

/** What was probably meant by numbers with other marks between them. */
const meantBy = (at: string): string => {
  const numbers = at.match(/\d+(?:\.\d+)?/gu) ?? [];
  return numbers.length === 2 && numbers.every(part => Number(part) <= 100) ? numbers.join(' ') : '30 40';
};

/** As one reads a picture: from the top, then from the left. The author's order may be the key. */
const inReadingOrder = (places: readonly Choice[]): readonly Choice[] =>
  [...places].sort((a, b) => {
    const [[ax, ay], [bx, by]] = [pointOf(a) ?? [0, 0], pointOf(b) ?? [0, 0]];
    return ay - by || ax - bx;
  });

const LEAST: Least = {
  least: 2,
  noun: 'place',
  why: 'With one place there is nothing to find.',
  cure: 'Write at least two places as a list, each with at="30 40" between its braces.',
};

const complaints = (block: Block): readonly Complaint[] => [
  ...promptMissing(asked(block)),
  ...(pictureOf(block).length === 1
    ? []
    : [
        {
          what: pictureOf(block).length === 0 ? 'The picture is missing.' : 'There is more than one picture.',
          why: 'The places are places on one picture.',
          cure: 'Write one picture between the question and the list: ![what it shows](pictures/name.svg).',
        },
      ]),
  ...atLeast(placesOf(block), LEAST),
  ...(rightOf(block).length > 0
    ? []
    : [
        {
          what: 'No place is right.',
          why: 'There is nothing to find.',
          cure: 'Write "right" between the braces of each right place: {#an-id at="30 40" right}.',
        },
      ]),
  ...distinct(placesOf(block), 'place'),
  ...placesOf(block)
    .filter((place, n, all) => all.slice(0, n).some(before => isSame(pointOf(before), pointOf(place))))
    .map(({ words }) => ({
      what: 'Another place lies on the same spot.',
      why: 'One would cover the other on the picture.',
      cure: 'Write for each how far it is from the left and from the top: at="30 40".',
      at: words,
      attribute: 'at',
    })),
  ...placesOf(block)
    .filter(place => place.attributes['at'] !== undefined && pointOf(place) === null)
    .map(({ words, attributes: { at = '' } }) => ({
      what: `at="${at}" does not say where the place is.`,
      why: 'It cannot be shown on the picture.',
      cure: `Write how far it is from the left and from the top, in per cent from 0 to 100, with a space between the two and no other mark: at="${meantBy(at)}".`,
      at: words,
      attribute: 'at',
    })),
];

/**
 * `:::hotspot`: places on a picture. They are a numbered list of native controls, which is the question for a keyboard,
 * a screen reader and paper; the element puts the same numbers on the picture.
 */
export const directive: Directive = {
  name: 'hotspot',
  kind: 'question',
  shape: 'list',
  attributes: triesAttribute,
  check: complaints,
  item: block => ({
    type: 'choice',
    options: placesOf(block).map(({ id, slot }) => ({ id, slot })),
    key: { type: 'choice', ids: rightOf(block).map(({ id }) => id) },
  }),
  render: (block, tools) => {
    const type = rightOf(block).length > 1 ? 'checkbox' : 'radio';
    return h('tl-hotspot', hostOf(block, 'in-place'), [
      h('fieldset', {}, [
        h('legend', {}, tools.inline(asked(block).prompt)),
        h('div', { dataPicture: '' }, tools.html(pictureOf(block))),
        h(
          'ol',
          {},
          inReadingOrder(placesOf(block)).map(place =>
            h('li', {}, [
              h('label', { dataOption: place.id, dataAt: (pointOf(place) ?? []).join(' ') }, [
                h('input', { type, name: `${block.id}-place`, value: place.id, autoComplete: ['off'] }),
                h('span', {}, tools.inline(place.words)),
              ]),
            ]),
          ),
        ),
      ]),
      ...templatesOf(block, tools, {
        key: rightOf(block)
          .map(({ id }) => id)
          .join(' '),
        choices: placesOf(block),
      }),
    ]);
  },
};
