import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directives } from './directives.js';
import { elsewhere, fromElsewhere } from './elsewhere.js';
import { grammar } from './grammar.js';
import { readPage, shown } from './testing/course.js';

test('a name from elsewhere stands in one row, is no block here, and leads to blocks that there are', () => {
  const names = elsewhere.flatMap(row => row.names);
  for (const name of names) {
    assert.equal(
      fromElsewhere(name),
      elsewhere.find(row => row.names.includes(name)),
      name,
    );
    assert.ok(!grammar.has(name.toLowerCase().replace(/ /gu, '-')), name);
  }
  for (const { blocks, doc } of elsewhere) {
    assert.ok(blocks.length > 0 || doc !== undefined);
    for (const block of blocks) assert.ok(directives.has(block) || grammar.get(block)?.kind === 'frame', block);
  }
});

/** What an author writes first, the words under the caret, and what it is here. */
const WRITTEN: readonly (readonly [line: string, place: string, cure: string])[] = [
  [':::quiz\n:::', 'C201 11:3 :quiz', 'Here it is “assessment”. Its questions stand in `bank.md`; a question on a page needs nothing around it.'],
  [':::drag-and-drop{#a}\nx\n:::', 'C201 11:3 :drag-and-drop', 'Here it is “sorting” or “matching”.'],
  ['::video', 'C201 11:1 ::video', 'Here it is “media”. The file travels in the package. Questions stand below it.'],
  [':::glossary\nx\n:::', 'C201 11:3 :glossary', 'Words are explained in `glossary.md`, and marked in a sentence: `:term[words]`.'],
  [':::Drag and Drop{#a}\nx\n\n- y\n:::', 'C201 11:4 Drag and Drop', 'Here it is “sorting” or “matching”.'],
  [':::fill in', 'C201 11:4 fill in', 'docs/authoring.md lists the blocks, and what they are called elsewhere. Did you mean “fill-in”?'],
]; // prettier-ignore

for (const [line, place, cure] of WRITTEN) {
  test(`says what ${line.split('\n')[0] ?? ''} is here`, () => {
    const { problems, text } = readPage(`Lead.\n\n${line}`);
    assert.deepEqual([shown(problems, text), problems.map(problem => problem.cure)], [[place], [cure]]);
  });
}
