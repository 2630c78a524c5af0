import type { Block, Directive, Flow } from '../internal/directive.js';
import { blockHost, h, proseOf, text } from '../internal/hast.js';

/** The picture, and what stands below it. */
const cut = (block: Block): { readonly picture: Flow; readonly caption: Flow } => {
  const all = proseOf(block);
  return { picture: all.slice(0, 1), caption: all.slice(1) };
};

const isPicture = ([first]: Flow): boolean =>
  first?.type === 'paragraph' && first.children.length === 1 && first.children[0]?.type === 'image';

/** `:::figure`: a picture with a caption. */
export const directive: Directive = {
  name: 'figure',
  kind: 'block',
  shape: 'prose',
  attributes: {
    zoom: { type: 'flag', doc: 'The picture can be opened large.' },
    source: { type: 'text', doc: 'Who made it.' },
  },
  check: block =>
    isPicture(cut(block).picture)
      ? []
      : [
          {
            what: 'The figure does not begin with a picture.',
            why: 'Its other words are the caption, which stands below the picture.',
            cure: 'Write ![what it shows](pictures/….svg) as the first line, and the caption after an empty line.',
          },
        ],
  render: (block, tools) => {
    const { picture, caption } = cut(block);
    const { zoom, source } = block.attributes;
    const below = [...tools.html(caption), ...(source === undefined ? [] : [h('p', {}, [text(source)])])];
    return h('tl-figure', { ...blockHost(block), ...(zoom !== undefined && { zoom: true }) }, [
      h('figure', {}, [
        h('div', { className: ['picture'] }, tools.inline(picture)),
        ...(below.length > 0 ? [h('figcaption', {}, below)] : []),
      ]),
    ]);
  },
};
