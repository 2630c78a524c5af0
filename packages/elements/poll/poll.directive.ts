import { atLeast, distinct, ticked, unsaid, type Least } from '../internal/checks.js';
import type { Block, Choice, Directive } from '../internal/directive.js';
import { blockHost, groupOf, h, promptMissing, template } from '../internal/hast.js';

const optionsOf = ({ body }: Block): readonly Choice[] => (body.shape === 'list' ? body.options : []);

const LEAST: Least = {
  least: 2,
  noun: 'answer',
  why: 'With one answer there is nothing to choose.',
  cure: 'Write each answer as a line of its own that begins with "-".',
};

/** `:::poll`: a question without a right answer. Native controls; what is thought of it stands in a template until then. */
export const directive: Directive = {
  name: 'poll',
  kind: 'block',
  shape: 'list',
  attributes: { several: { type: 'flag', doc: 'More than one answer may be given.' } },
  check: block => [
    ...promptMissing(block),
    ...atLeast(optionsOf(block), LEAST),
    ...distinct(optionsOf(block), 'answer'),
    ...ticked(optionsOf(block), 'Write each answer with "-" alone; where one is right, use “choice”.'),
    ...unsaid(optionsOf(block)),
  ],
  render: (block, tools) => {
    const options = optionsOf(block);
    const type = block.attributes.several === undefined ? 'radio' : 'checkbox';
    const name = `poll-${block.id === '' ? (options[0]?.id ?? '') : block.id}`;
    return h('tl-poll', blockHost(block), [
      groupOf(
        block,
        tools,
        options.map(({ id, words }) =>
          h('label', {}, [h('input', { type, name, value: id }), h('span', {}, tools.inline(words))]),
        ),
      ),
      ...(block.explanation.length > 0 ? [template({ dataExplanation: '' }, tools.html(block.explanation))] : []),
    ]);
  },
};
