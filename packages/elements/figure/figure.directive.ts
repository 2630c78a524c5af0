import type { Block, Complaint, Directive, Flow } from '../internal/directive.js';
import { blockHost, h, proseOf, text } from '../internal/hast.js';

/** The picture, and what stands below it. */
const cut = (block: Block): { readonly picture: Flow; readonly caption: Flow } => {
  const all = proseOf(block);
  return { picture: all.slice(0, 1), caption: all.slice(1) };
};

const isPicture = ([first]: Flow): boolean =>
  first?.type === 'paragraph' && first.children.length === 1 && first.children[0]?.type === 'image';

const isDrawing = ([first]: Flow): boolean =>
  first?.type === 'paragraph' && first.children.every(node => node.type !== 'image' || node.url.endsWith('.svg'));

const NO_PICTURE: Complaint = {
  what: 'The figure does not begin with a picture.',
  why: 'Its other words are the caption, which stands below the picture.',
  cure: 'Write ![what it shows](pictures/….svg) as the first line, and the caption after an empty line.',
};
const NO_DRAWING: Complaint = {
  what: 'This picture cannot be turned round.',
  why: 'Only in a drawing (.svg) are words known from lines, so that they stay readable.',
  cure: 'Take “directed” out, or draw the picture as .svg.',
};

/** `:::figure`: a picture with a caption. */
export const directive: Directive = {
  name: 'figure',
  kind: 'block',
  shape: 'prose',
  attributes: {
    zoom: { type: 'flag', doc: 'The picture can be opened large.' },
    source: { type: 'text', doc: 'Who made it.' },
    directed: {
      type: 'flag',
      doc: 'It is read in a direction, as a way or an order is: where words run from right to left, the drawing (.svg) is turned round, and each `text` in it is turned back.',
    },
  },
  check: block => {
    const { picture } = cut(block);
    if (!isPicture(picture)) return [NO_PICTURE];
    return block.attributes['directed'] !== undefined && !isDrawing(picture) ? [NO_DRAWING] : [];
  },
  render: (block, tools) => {
    const { picture, caption } = cut(block);
    const { zoom, source, directed } = block.attributes;
    const shown = directed === undefined ? tools.inline(picture) : tools.directed(picture);
    const below = [...tools.html(caption), ...(source === undefined ? [] : [h('p', {}, [text(source)])])];
    return h('tl-figure', { ...blockHost(block), ...(zoom !== undefined && { zoom: true }) }, [
      h('figure', {}, [
        h('div', { className: ['picture'] }, shown),
        ...(below.length > 0 ? [h('figcaption', {}, below)] : []),
      ]),
    ]);
  },
};
