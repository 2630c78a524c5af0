import type { Block, Choice } from '@throughline/elements/internal/directive.js';
import type { Id } from '@throughline/tracking';
import type { Understood } from './blocks.js';
import * as errors from './errors.js';
import type { ReadModule } from './module.js';
import { blockFilesOf, placeOfValue, type BlockFile } from './named.js';
import { firstPlace, isContainer, walk, type ContainerDirective } from './nodes.js';
import { nearest } from './text.js';

/** The roles that the `roles` among some blocks offer. */
export const rolesOffered = (blocks: Iterable<Understood>): readonly Id[] =>
  named(blocks, 'roles').flatMap(({ block: { body } }) =>
    body.shape === 'list' ? body.options.map(({ id }) => id) : [],
  );

/** The roles that have a part in a `by-role` among them, each once. */
export const rolesServed = (blocks: Iterable<Understood>): readonly Id[] => [
  ...new Set(named(blocks, 'by-role').flatMap(({ block }) => partsOf(block).flatMap(roleOf))),
];

const named = (blocks: Iterable<Understood>, name: string): readonly Understood[] =>
  [...blocks].filter(({ block }) => block.name === name);

const partsOf = ({ body }: Block): readonly Choice[] =>
  body.shape === 'sections' ? body.sections.map(({ heading }) => heading) : [];

const roleOf = ({ attributes: { role } }: Choice): readonly string[] => (role === undefined ? [] : [role]);

/** What would record by role, from the outside in: the role could be read from it. */
function checkRecorded(node: ContainerDirective, { blocks, report }: BlockFile): void {
  for (const child of node.children) {
    walk(child, inner => {
      const found = isContainer(inner) ? blocks.get(inner) : undefined;
      if (found?.task !== true) return undefined;
      report(found.at, errors.taskByRole(found.block.name));
      return false;
    });
  }
}

/** Every part names a role that can be chosen. */
function checkParts({ block, at }: Understood, known: readonly string[] | undefined, file: BlockFile): void {
  if (known === undefined) {
    file.report(at, errors.noRoles());
    return;
  }
  for (const part of partsOf(block)) {
    for (const role of roleOf(part).filter(one => !known.includes(one))) {
      const place = placeOfValue(file, firstPlace(part.words) ?? at, 'role', role);
      file.report(place, errors.unknownRole(role, known, nearest(role, known)));
    }
  }
}

/** A course has one list of roles; what follows it names roles of that list, and holds nothing that is recorded. */
export function checkRoles(modules: readonly ReadModule[]): void {
  const all = modules
    .flatMap(blockFilesOf)
    .flatMap(file => [...file.blocks].map(([node, understood]) => ({ file, node, understood })));
  const called = (name: string) => all.filter(({ understood }) => understood.block.name === name);
  const [first, ...others] = called('roles');
  const known = first && rolesOffered([first.understood]);
  for (const { file, understood } of others)
    file.report(understood.at, errors.secondRoles(first?.understood.block.id ?? ''));
  for (const { file, node, understood } of called('by-role')) {
    checkParts(understood, known, file);
    checkRecorded(node, file);
  }
}
