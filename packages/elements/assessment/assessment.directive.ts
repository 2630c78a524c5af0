import type { Block, Complaint, Directive } from '../internal/directive.js';
import { h } from '../internal/hast.js';

function whole(value: string | undefined, least: number, most: number): boolean {
  const n = Number(value);
  return Number.isInteger(n) && n >= least && n <= most;
}

/** `:::assessment`: the check of a module. Its prose is the introduction; its questions stand in `bank.md`. */
export const directive: Directive = {
  name: 'assessment',
  kind: 'block',
  shape: 'prose',
  activity: true,
  attributes: {
    draw: { type: 'number', required: true, doc: 'How many questions of the bank a try draws.' },
    pass: { type: 'number', required: true, doc: 'The mark from which it is passed, in per cent.' },
    tries: { type: 'number', doc: 'How many tries may be taken; left out: as many as the learner likes.' },
    review: {
      type: ['try', 'passed', 'never'],
      fallback: 'try',
      doc: 'When it is said which answers are right, with feedback: at once, once the check is passed or no try is left, or never.',
    },
    retake: {
      type: ['all', 'wrong'],
      fallback: 'all',
      doc: 'What a further try asks: other questions, or those that were not right; what was right counts again.',
    },
    bands: { type: 'id', doc: 'The `bands` on the same page that say what a result means.' },
  },
  check: ({ attributes: { draw, pass, tries } }: Block): readonly Complaint[] => [
    ...(whole(draw, 1, 100)
      ? []
      : [
          {
            what: `draw=${draw ?? ''} is not a number of questions.`,
            why: 'A try draws that many questions from the bank.',
            cure: 'Write a whole number from 1, for example draw=10.',
          },
        ]),
    ...(whole(pass, 0, 100)
      ? []
      : [
          {
            what: `pass=${pass ?? ''} is not a mark in per cent.`,
            why: 'The check is passed from this mark on.',
            cure: 'Write a whole number from 0 to 100, for example pass=70.',
          },
        ]),
    ...(tries === undefined || whole(tries, 1, 100)
      ? []
      : [
          {
            what: `tries=${tries} is not a number of tries.`,
            why: 'It limits how often the check may be taken.',
            cure: 'Write a whole number from 1, or leave it out: then there is no limit.',
          },
        ]),
  ],
  render: ({ id, attributes, prompt, body, explanation }, tools) =>
    h(
      'tl-assessment',
      {
        id,
        draw: attributes.draw ?? '',
        pass: attributes.pass ?? '',
        ...(attributes.tries !== undefined && { tries: attributes.tries }),
        ...(attributes.review !== 'try' && { review: attributes.review }),
        ...(attributes.retake === 'wrong' && { retake: attributes.retake }),
        ...(attributes.bands !== undefined && { bands: attributes.bands }),
      },
      [
        h(
          'div',
          { slot: 'intro' },
          tools.html([...prompt, ...(body.shape === 'prose' ? body.children : []), ...explanation]),
        ),
      ],
    ),
};
