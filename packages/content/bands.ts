import * as errors from './errors.js';
import type { ReadModule } from './module.js';
import { within } from './parse.js';
import { nearest } from './text.js';

/** A check names bands of its page, and bands are named by a check of theirs. */
export function checkBands(modules: readonly ReadModule[]): void {
  for (const { body, report, source } of modules.flatMap(({ pages }) => pages)) {
    const blocks = [...body.blocks.values()];
    const bands = blocks.filter(({ block }) => block.name === 'bands');
    const ids = bands.map(({ block }) => block.id);
    const naming = blocks.filter(({ block }) => block.name === 'assessment' && block.attributes.bands !== undefined);
    const named = naming.map(({ block }) => block.attributes.bands ?? '');
    for (const { block, at } of naming) {
      const { bands: id = '' } = block.attributes;
      if (!ids.includes(id))
        report(within(source, at.line, `bands=${id}`, at.column), errors.unknownBands(id, nearest(id, ids)));
    }
    for (const { block, at } of bands) if (!named.includes(block.id)) report(at, errors.unusedBands(block.id));
  }
}
