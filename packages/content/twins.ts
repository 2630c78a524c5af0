import type { Blocks, Understood } from './blocks.js';
import * as errors from './errors.js';
import type { ReadModule } from './module.js';
import { blockFilesOf, placeOfValue } from './named.js';
import { isContainer, walk } from './nodes.js';
import type { Report } from './problem.js';
import { nearest } from './text.js';

interface Asked {
  readonly question: Understood;
  readonly report: Report;
}

/** The questions that stand in a `pre-check`. */
const askedBefore = (blocks: Blocks): readonly Understood[] =>
  [...blocks].flatMap(([node, { block }]) => {
    const found: Understood[] = [];
    if (block.name !== 'pre-check') return [];
    walk(node, inner => {
      const question = isContainer(inner) ? blocks.get(inner) : undefined;
      if (question?.directive.kind === 'question') found.push(question);
      return undefined;
    });
    return found;
  });

/** Every question of a `pre-check` is asked again by its twin, and a twin names a question of a `pre-check`. */
export function checkTwins(modules: readonly ReadModule[]): void {
  const all = modules.flatMap(blockFilesOf);
  const before: readonly Asked[] = all.flatMap(({ blocks, report }) =>
    askedBefore(blocks).map(question => ({ question, report })),
  );
  const ids = before.map(({ question }) => question.block.id);
  const named = new Set<string>();
  for (const file of all) {
    for (const { block, at } of file.blocks.values()) {
      const { twin } = block.attributes;
      if (twin === undefined || named.has(`${block.id} ${twin}`)) continue;
      if (ids.includes(block.id)) file.report(at, errors.twinBefore());
      else if (!ids.includes(twin))
        file.report(placeOfValue(file, at, 'twin', twin), errors.unknownTwin(twin, nearest(twin, ids)));
      named.add(`${block.id} ${twin}`).add(twin);
    }
  }
  for (const { question, report } of before) {
    if (!named.has(question.block.id)) report(question.at, errors.noTwin(question.block.id));
  }
}
