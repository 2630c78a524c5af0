/**
 * Writes what a screen reader finds in every state of every element, or of those that are named, into its folder. Look
 * at what changes before you commit it:
 *
 *   node --import tsx test/write-outlines.ts [NAME...]
 */
import { closeBrowser } from './harness/browser.js';
import { keep, outlineOf, written } from './harness/outlines.js';
import { courses } from './harness/site.js';
import { openGallery, type Met } from './harness/stage.js';

const gallery = await openGallery(courses.first);
const stage = await gallery.open();
const outlines = new Map<string, (readonly [Met, string])[]>();
for (const met of await stage.all(process.argv.slice(2))) {
  await stage.show(met, 'en');
  outlines.set(met.name, [...(outlines.get(met.name) ?? []), [met, await outlineOf(stage)]]);
}
for (const [name, made] of outlines) await keep(name, written(made));
console.log(`Written: ${[...outlines.keys()].join(', ')}`);
await gallery.close();
await closeBrowser();
