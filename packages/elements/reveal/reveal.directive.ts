import type { Block, Directive, Flow } from '../internal/directive.js';
import { h, proseOf } from '../internal/hast.js';

/** The first paragraph asks, the rest answers. */
const cut = (block: Block): { readonly ask: Flow; readonly answer: Flow } => {
  const all = proseOf(block);
  return { ask: all.slice(0, 1), answer: all.slice(1) };
};

/** `:::reveal`: something to think about first, then what we think. Native disclosure: it also opens without scripts. */
export const directive: Directive = {
  name: 'reveal',
  kind: 'block',
  shape: 'prose',
  activity: true,
  attributes: {},
  check: block =>
    cut(block).answer.length > 0
      ? []
      : [
          {
            what: 'There is nothing to reveal.',
            why: 'The first paragraph is always shown; what follows it opens when the learner wants it.',
            cure: 'Write a question as the first paragraph, and what is to be revealed after an empty line.',
          },
        ],
  render: (block, tools) => {
    const { ask, answer } = cut(block);
    return h('tl-reveal', { id: block.id }, [
      h('details', {}, [h('summary', {}, tools.inline(ask)), h('div', {}, tools.html(answer))]),
    ]);
  },
};
