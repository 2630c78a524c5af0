import type { ElementContent } from 'hast';
import type { Block, Choice, Directive, Flow, RenderTools } from '../internal/directive.js';
import { h, hostOf, promptMissing, groupOf, templatesOf, triesAttribute } from '../internal/hast.js';
import { passagesOf } from '../internal/passages.js';

const textOf = ({ body }: Block): { readonly children: Flow; readonly marks: readonly Choice[] } =>
  body.shape === 'marked' ? body : { children: [], marks: [] };
const rightOf = (block: Block): readonly string[] =>
  textOf(block)
    .marks.filter(({ right }) => right)
    .map(({ id }) => id);

/** A passage is a native check box whose label runs with the text: it works by keyboard, in every width, in print. */
const passage = ({ id, words }: Choice, tools: RenderTools): ElementContent =>
  h('label', { dataOption: id }, [
    h('input', { type: 'checkbox', value: id, autoComplete: ['off'] }),
    h('span', {}, tools.inline(words)),
  ]);

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
    const said = textOf(block);
    return h('tl-mark-the-text', hostOf(block, 'in-place'), [
      groupOf(block, tools, [
        h(
          'div',
          { dataPassages: '' },
          passagesOf(said, tools, mark => passage(mark, tools)),
        ),
      ]),
      ...templatesOf(block, tools, { key: rightOf(block).join(' '), choices: said.marks }),
    ]);
  },
};
