import type { Block, Directive, Flow } from '../internal/directive.js';
import { fieldOf } from '../internal/field.js';
import { h, hostOf } from '../internal/hast.js';

const wordsOf = ({ body }: Block): Flow => (body.shape === 'prose' ? body.children : []);

/** Lines of room where the author names none. */
const LINES = 5;

/** `:::reflection`: the first paragraph asks, what follows helps to write. */
export const directive: Directive = {
  name: 'reflection',
  kind: 'block',
  shape: 'prose',
  activity: true,
  attributes: {
    lines: { type: 'whole', fallback: String(LINES), doc: 'Lines of room to write in, also on paper.' },
    plan: { type: 'id', names: 'action-plan', doc: 'The action plan in which the words are collected.' },
  },
  check: block =>
    wordsOf(block).length > 0
      ? []
      : [
          {
            what: 'There is no question.',
            why: 'Nobody knows what to write about; a screen reader has no name for the field.',
            cure: 'Write the question as the first paragraph.',
          },
        ],
  item: () => ({ type: 'long-fill-in', options: [] }),
  render: (block, tools) => {
    const [ask, ...help] = wordsOf(block);
    const { lines, plan } = block.attributes;
    const field = { name: block.id, label: ask ? [ask] : [], help, lines: Number(lines ?? LINES), plan };
    return h('tl-reflection', hostOf(block, 'filled'), [fieldOf(field, tools)]);
  },
};
