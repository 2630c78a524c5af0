import { decimal } from '@throughline/tracking/formats.js';
import type { Block, Body, Complaint, Directive } from '../internal/directive.js';
import { h, hostOf, plain, promptMissing, promptOf, templatesOf, text, triesAttribute } from '../internal/hast.js';

type Wrong = Extract<Body, { shape: 'number' }>['wrong'];

const wrongOf = ({ body }: Block): Wrong => (body.shape === 'number' ? body.wrong : []);
const numberOf = ({ words }: Wrong[number]): number => {
  const written = plain(words).replace(/[−–]/gu, '-');
  return /^-?\d+(\.\d+)?$/u.test(written) ? Number(written) : NaN;
};

const answerOf = ({ attributes: { answer = '0' } }: Block): number => Number(answer);
const withinOf = ({ attributes: { within = '0' } }: Block): number => Number(within);

/** What is wrong with a wrong number that is expected: nothing could be said of it, or not that alone. */
const complaintOf = (block: Block, one: Wrong[number], before: Wrong): Omit<Complaint, 'at'> | undefined => {
  const [written, number] = [plain(one.words), numberOf(one)];
  const isNear = (other: number): boolean => Math.abs(number - other) <= withinOf(block);
  if (Number.isNaN(number)) {
    return {
      what: `“${written}” is not a number.`,
      why: 'What a learner types is compared with it.',
      cure: 'Write digits alone, with a point before decimals, for example "- 8.5"; what is said of it stands under it.',
    };
  }
  if (isNear(answerOf(block))) {
    return {
      what: `“${written}” counts as right.`,
      why: 'This list is said of wrong answers.',
      cure: 'Take it out; what is said of a right answer is written as :if-right[…].',
    };
  }
  if (before.some(other => isNear(numberOf(other)))) {
    return {
      what: `“${written}” cannot be told from a number above it.`,
      why: `A number is meant by whatever is not more than ${withinOf(block)} away from it.`,
      cure: 'Take one of them out.',
    };
  }
  return one.feedback.length > 0
    ? undefined
    : {
        what: `Nothing is said of “${written}”.`,
        why: 'It would not be told from any other wrong answer.',
        cure: 'Write a line "> …" under it.',
      };
};

const complaints = (block: Block): readonly Complaint[] => [
  ...promptMissing(block),
  ...wrongOf(block).flatMap((one, n, all) => {
    const complaint = complaintOf(block, one, all.slice(0, n));
    return complaint ? [{ ...complaint, at: one.words }] : [];
  }),
];

/**
 * `:::numeric`: a question whose answer is a number, with how far from it is still right, and what is said of wrong numbers
 * that are expected.
 */
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
  check: complaints,
  item: block => {
    const [value, within] = [answerOf(block), withinOf(block)];
    const range = [value - within, value + within].map(end => decimal(end, 7, -Infinity, Infinity)).join('[:]');
    return { type: 'numeric', options: [], key: { type: 'numeric', value, range } };
  },
  render: (block, tools) => {
    const { unit = '' } = block.attributes;
    // Wrong numbers that are expected can be typed too.
    const least = Math.min(answerOf(block) - withinOf(block), ...wrongOf(block).map(numberOf));
    const negative = 'negative' in block.attributes || least < 0;
    return h('tl-numeric', { ...hostOf(block), ...(negative && { negative }) }, [
      ...promptOf(block, tools),
      h('span', { slot: 'unit' }, [text(unit)]),
      ...templatesOf(block, tools, {
        key: `${answerOf(block)} ${withinOf(block)}`,
        choices: wrongOf(block).map(one => ({ id: String(numberOf(one)), feedback: one.feedback })),
      }),
    ]);
  },
};
