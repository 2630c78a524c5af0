/**
 * Writes what a screen reader finds in every state of every element, or of those that are named, into its folder. Look
 * at what changes before you commit it:
 *
 *   node --import tsx test/write-outlines.ts [--course DIR] [NAME...]
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { closeBrowser } from './harness/browser.js';
import { keep, outlineOf, written } from './harness/outlines.js';
import { courses } from './harness/site.js';
import { openGallery, type Met } from './harness/stage.js';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { course: { type: 'string' } } });
const course = path.resolve(values.course ?? courses.first);
const gallery = await openGallery(course);
const stage = await gallery.open();
const outlines = new Map<string, (readonly [Met, string])[]>();
for (const met of await stage.all(positionals)) {
  await stage.show(met, 'en');
  outlines.set(met.name, [...(outlines.get(met.name) ?? []), [met, await outlineOf(stage)]]);
}
for (const [name, made] of outlines) await keep(course, name, written(made));
console.log(`Written: ${[...outlines.keys()].join(', ')}`);
await gallery.close();
await closeBrowser();
