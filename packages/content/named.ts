import type { AttributeRule } from '@throughline/elements/internal/directive.js';
import type { Blocks } from './blocks.js';
import * as errors from './errors.js';
import type { ReadFile, ReadModule } from './module.js';
import { within } from './parse.js';
import type { Place } from './problem.js';
import { nearest } from './text.js';

/** A page or a bank with the blocks in it. */
export type BlockFile = Pick<ReadFile, 'source' | 'report'> & { readonly blocks: Blocks };

export const blockFilesOf = ({ pages, bank }: ReadModule): readonly BlockFile[] => [
  ...pages.map(({ body, source, report }) => ({ blocks: body.blocks, source, report })),
  ...(bank === undefined ? [] : [bank]),
];

/** Where the value of an attribute stands in the line that opens its block. */
export function placeOfValue({ source }: BlockFile, at: Place, attribute: string, value: string): Place {
  const from = (source.lines[at.line - 1] ?? '').indexOf(`${attribute}=`, at.column - 1);
  return within(source, at.line, value, from + attribute.length + 2);
}

/** Ids of the blocks of one kind. */
const idsIn = (files: readonly BlockFile[], kind: string): readonly string[] =>
  files.flatMap(({ blocks }) => [...blocks.values()].flatMap(({ block }) => (block.name === kind ? [block.id] : [])));

const kindOf = (files: readonly BlockFile[], id: string): string | undefined =>
  files.flatMap(({ blocks }) => [...blocks.values()]).find(({ block }) => block.id === id)?.block.name;

/** Every attribute that names another block names one that is there, of the kind that is meant, and within reach. */
export function checkNamed(modules: readonly ReadModule[]): void {
  const files = modules.flatMap(blockFilesOf);
  for (const file of files) {
    for (const { directive, block, at } of file.blocks.values()) {
      for (const [attribute, rule] of Object.entries<AttributeRule>(directive.attributes)) {
        const id = block.attributes[attribute];
        const { names, beside } = rule;
        if (id === undefined || names === undefined) continue;
        const known = idsIn(beside === true ? [file] : files, names);
        if (known.includes(id)) continue;
        const fault = idsIn(files, names).includes(id)
          ? errors.namedElsewhere(attribute, id, names)
          : errors.unknownName(attribute, id, names, {
              is: kindOf(files, id),
              known,
              suggestion: nearest(id, known),
            });
        file.report(placeOfValue(file, at, attribute, id), fault);
      }
    }
  }
}
