import type { Block } from '@throughline/elements/internal/directive.js';
import type { Understood } from './blocks.js';
import * as errors from './errors.js';
import type { ReadModule } from './module.js';
import { blockFilesOf, placeOfValue, type BlockFile } from './named.js';
import { firstPlace, isContainer, walk, type ContainerDirective } from './nodes.js';
import { nearest } from './text.js';

/** The ids of the roles that a block offers. */
const rolesIn = ({ body }: Block): readonly string[] => (body.shape === 'list' ? body.options.map(({ id }) => id) : []);

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
  for (const { heading } of block.body.shape === 'sections' ? block.body.sections : []) {
    const { role } = heading.attributes;
    if (role === undefined || known.includes(role)) continue;
    const place = placeOfValue(file, firstPlace(heading.words) ?? at, 'role', role);
    file.report(place, errors.unknownRole(role, known, nearest(role, known)));
  }
}

/** A course has one list of roles; what follows it names roles of that list, and holds nothing that is recorded. */
export function checkRoles(modules: readonly ReadModule[]): void {
  const all = modules
    .flatMap(blockFilesOf)
    .flatMap(file => [...file.blocks].map(([node, understood]) => ({ file, node, understood })));
  const named = (name: string) => all.filter(({ understood }) => understood.block.name === name);
  const [first, ...others] = named('roles');
  const known = first && rolesIn(first.understood.block);
  for (const { file, understood } of others)
    file.report(understood.at, errors.secondRoles(first?.understood.block.id ?? ''));
  for (const { file, node, understood } of named('by-role')) {
    checkParts(understood, known, file);
    checkRecorded(node, file);
  }
}
