import { decimal } from '@throughline/tracking/formats.js';
import type { Block, Directive } from '../internal/directive.js';
import { h, hostOf, promptMissing, promptOf, templatesOf, text, triesAttribute } from '../internal/hast.js';

/** `:::numeric`: a question whose answer is a number, with how far from it is still right. */
export const directive: Directive = {
  name: 'numeric',
  kind: 'question',
  shape: 'number',
  attributes: {
    ...triesAttribute,
    answer: { type: 'number', negative: true, required: true, doc: 'The right number; it may be below zero.' },
    within: { type: 'number', fallback: '0', doc: 'How far from it is still right.' },
    negative: {
      type: 'flag',
      doc: 'A number below zero can be typed on a phone too, whose number keys have no minus. It is so by itself where a right number is below zero; set it wherever a learner may think of one.',
    },
    unit: { type: 'text', doc: 'What the number counts; said after the field.' },
  },
  check: promptMissing,
  item: block => {
    const [value, within] = [answerOf(block), withinOf(block)];
    const range = [value - within, value + within].map(end => decimal(end, 7, -Infinity, Infinity)).join('[:]');
    return { type: 'numeric', options: [], key: { type: 'numeric', value, range } };
  },
  render: (block, tools) => {
    const { unit = '' } = block.attributes;
    const [answer, within] = [answerOf(block), withinOf(block)];
    const negative = 'negative' in block.attributes || answer < within;
    return h('tl-numeric', { ...hostOf(block), ...(negative && { negative }) }, [
      ...promptOf(block, tools),
      h('span', { slot: 'unit' }, [text(unit)]),
      ...templatesOf(block, tools, { key: `${answer} ${within}`, choices: [] }),
    ]);
  },
};

const withinOf = ({ attributes: { within = '0' } }: Block): number => Number(within);

const answerOf = ({ attributes: { answer = '0' } }: Block): number => Number(answer);
