import type { Directive } from '../internal/directive.js';
import { fieldOf } from '../internal/field.js';
import { h, hostOf, promptMissing, template, templatesOf } from '../internal/hast.js';

/** `:::long-answer`: a question, and after a line `---` a model answer to compare with. */
export const directive: Directive = {
  name: 'long-answer',
  kind: 'question',
  shape: 'answer',
  attributes: {
    lines: { type: 'whole', fallback: '5', doc: 'Lines of room to write in, also on paper.' },
  },
  check: promptMissing,
  item: () => ({ type: 'long-fill-in', options: [] }),
  render: (block, tools) =>
    h('tl-long-answer', hostOf(block), [
      h('div', { slot: 'words' }, [
        fieldOf({ name: block.id, label: block.prompt, lines: Number(block.attributes.lines ?? '5') }, tools),
      ]),
      template({ dataFeedback: 'model' }, tools.html(block.body.shape === 'answer' ? block.body.model : [])),
      ...templatesOf(block, tools, { key: '', choices: [] }),
    ]),
};
