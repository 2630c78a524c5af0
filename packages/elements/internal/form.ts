import type { ElementContent } from 'hast';
import { distinct } from './checks.js';
import type { Block, Body, Choice, Directive, Flow, RenderTools } from './directive.js';
import { fieldOf } from './field.js';
import { h } from './hast.js';

type Fields = Extract<Body, { shape: 'fields' }>['fields'];
export type FormField = Fields[number];

export const fieldsOf = ({ body }: Block): Fields => (body.shape === 'fields' ? body.fields : []);

/** Fields and what is chosen in each differ in their words. */
export const fieldsDistinct: Directive['check'] = block => [
  ...distinct(
    fieldsOf(block).map(({ heading }) => heading),
    'heading',
  ),
  ...fieldsOf(block).flatMap(({ items }) => distinct(items, 'item')),
];

/** A list to choose from, as a native group. `<tl-own-list>` around it has no code: it brings the styles. */
export interface List {
  /** The id of the field; empty where the block has one list only. */
  readonly field: string;
  readonly legend: Flow;
  readonly help?: Flow;
  readonly items: readonly Choice[];
  readonly several: boolean;
  /** What stands under an item. */
  readonly under?: (item: Choice) => readonly ElementContent[];
}

export const listOf = (block: Block, list: List, tools: RenderTools): ElementContent => {
  const { field, legend, help = [], items, several, under = () => [] } = list;
  const group = h('fieldset', { dataList: field }, [
    h('legend', {}, tools.inline(legend)),
    ...tools.html(help),
    ...items.map(item =>
      h('div', { dataItem: '' }, [
        h('label', {}, [
          h('input', {
            type: several ? 'checkbox' : 'radio',
            name: `${block.id}-${field}`,
            value: item.id,
            autoComplete: ['off'],
          }),
          h('span', {}, tools.inline(item.words)),
        ]),
        ...under(item),
      ]),
    ),
  ]);
  return h('tl-own-list', {}, [group]);
};

/** Lines of room where the author names none. */
const LINES = 3;

/** A field of a form: a list where it has items, else room to write. */
export const formField = (
  block: Block,
  { heading, children, items }: FormField,
  { several, plan, title }: { readonly several: boolean; readonly plan?: string; readonly title?: string },
  tools: RenderTools,
): ElementContent =>
  items.length > 0
    ? listOf(block, { field: heading.id, legend: heading.words, help: children, items, several }, tools)
    : fieldOf(
        {
          name: `${block.id}/${heading.id}`,
          label: heading.words,
          help: children,
          lines: Number(heading.attributes['lines'] ?? LINES),
          heading: title,
          plan,
        },
        tools,
      );

/** How a form is reported: what was chosen from its lists, else that something was written. */
export const formItem: NonNullable<Directive['item']> = block => {
  const options = fieldsOf(block).flatMap(({ items }) => items.map(({ id, slot }) => ({ id, slot })));
  return { type: options.length > 0 ? 'choice' : 'long-fill-in', options };
};
