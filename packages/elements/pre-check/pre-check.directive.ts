import type { Block, Directive, Flow } from '../internal/directive.js';
import { h } from '../internal/hast.js';

const wordsOf = ({ body }: Block): Flow => (body.shape === 'prose' ? body.children : []);

/** `::::pre-check`: questions before the course, neither scored nor recorded; each has a twin at the end. */
export const directive: Directive = {
  name: 'pre-check',
  kind: 'block',
  shape: 'prose',
  attributes: {},
  check: block =>
    wordsOf(block).some(({ type }) => (type as string) === 'containerDirective')
      ? []
      : [
          {
            what: 'There is no question in it.',
            why: 'A pre-check shows learners what they know already.',
            cure: 'Write questions in it, and begin and end it with one colon more than they have.',
          },
        ],
  render: (block, tools) => h('tl-pre-check', { ...(block.id !== '' && { id: block.id }) }, tools.html(wordsOf(block))),
};
