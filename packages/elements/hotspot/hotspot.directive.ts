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
  ...(placesOf(block).length >= 2 && rightOf(block).length > 0
    ? []
    : [
        {
          what: placesOf(block).length < 2 ? 'There are fewer than two places.' : 'No place is right.',
          why: 'There is nothing to find.',
          cure: 'Write at least two places as a list, and "right" between the braces of each right one.',
        },
      ]),
  ...placesOf(block)
    .filter(place => pointOf(place) === null)
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
