import type { Element } from 'hast';
import type { Flow, RenderTools } from './directive.js';
import { h } from './hast.js';

/** A field for the learner's own words. */
export interface Field {
  /** The key under which they are kept: the id of its block, `/`, the id of the field where the block has several. */
  readonly name: string;
  /** What is asked for. */
  readonly label: Flow;
  /** Words that help to write. */
  readonly help?: Flow;
  /** Lines of room, on the screen and on paper. */
  readonly lines: number;
  /** The title of the document it belongs to. */
  readonly heading?: string | undefined;
  /** The action plan in which its words are collected. */
  readonly plan?: string | undefined;
}

/** The markup of a field: the native one with its label, the copy that lets it grow, and lines to write on in print. */
export const fieldOf = ({ name, label, help = [], lines, heading, plan }: Field, tools: RenderTools): Element => {
  const id = `${name.replace('/', '-')}-words`;
  const helps = help.length > 0 ? `${id}-help` : undefined;
  return h('tl-own-words', { name, ...(heading && { dataHeading: heading }), ...(plan && { dataPlan: plan }) }, [
    h('label', { htmlFor: [id] }, tools.inline(label)),
    ...(helps ? [h('div', { id: helps, dataHelp: '' }, tools.html(help))] : []),
    h('div', { dataPaper: '' }, [
      h('textarea', { id, rows: lines, autoComplete: ['off'], ...(helps && { ariaDescribedBy: [helps] }) }),
      h('div', { dataTyped: '', ariaHidden: 'true' }),
      h(
        'div',
        { dataLines: '', ariaHidden: 'true' },
        Array.from({ length: lines }, () => h('i')),
      ),
    ]),
  ]);
};
