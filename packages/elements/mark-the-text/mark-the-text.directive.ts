import type { Block, Choice, Directive, Flow } from '../internal/directive.js';
import { h, hostOf, promptMissing, groupOf, templatesOf, triesAttribute } from '../internal/hast.js';
import { passagesOf } from './passages.js';

const textOf = ({ body }: Block): { readonly children: Flow; readonly marks: readonly Choice[] } =>
  body.shape === 'marked' ? body : { children: [], marks: [] };
const rightOf = (block: Block): readonly string[] =>
  textOf(block)
    .marks.filter(({ right }) => right)
    .map(({ id }) => id);

/**
 * `:::mark-the-text`, and a `:::case-file` with marks: prose in which the learner marks passages. Every `:mark` is a
 * passage that can be marked. Passages are native check boxes, so no list alternative is needed.
 */
export const directive: Directive = {
  name: 'mark-the-text',
  kind: 'question',
  shape: 'marked',
  attributes: triesAttribute,
  check: block => [
    ...promptMissing(block),
    ...(rightOf(block).length > 0
      ? []
      : [
          {
            what: 'No passage is marked as right.',
            why: 'There is nothing to find.',
            cure: 'Write :mark[the words]{#an-id} around each right passage.',
          },
        ]),
  ],
  item: block => ({
    type: 'choice',
    options: textOf(block).marks.map(({ id, slot }) => ({ id, slot })),
    key: { type: 'choice', ids: rightOf(block) },
  }),
  render: (block, tools) => {
    const { children, marks } = textOf(block);
    return h('tl-mark-the-text', hostOf(block), [
      groupOf(block, tools, [h('div', { dataPassages: '' }, passagesOf(children, marks, tools))]),
      ...templatesOf(block, tools, { key: rightOf(block).join(' '), choices: marks }),
    ]);
  },
};
