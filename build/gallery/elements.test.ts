import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { statesOf } from '@throughline/elements/internal/states.js';
import { elementsIn, fileOf, houseElements, readStates } from './elements.js';
import { markupOf } from './markup.js';

const count = (text: string, part: string): number => text.split(part).length - 1;

for (const element of elementsIn(houseElements)) {
  const { name } = element;

  test(`${name} says its states, and what is shown of them is what an author may write`, async () => {
    const states = await readStates(element);
    if (states.kind === 'part') return;
    const { samples } = states;
    assert.ok(Object.keys(samples).length > 0, 'It has at least one sample.');
    for (const [which, sample] of Object.entries(samples)) {
      const { page } = markupOf(sample, 'en');
      assert.equal(count(page, `<tl-${name}`), 1, `<tl-${name}> stands once in the sample “${which}”.`);
      assert.ok(Object.keys(statesOf(sample)).length > 0);
    }
  });

  test(`${name} has a row in the suite of its kind`, async () => {
    const { kind } = await readStates(element);
    if (kind === 'part') return;
    const file = fileOf(element, 'test.ts');
    const suite = kind === 'question' ? 'describeQuestion' : 'describeElement';
    assert.ok(existsSync(file) && readFileSync(file, 'utf8').includes(`${suite}(`), `${file} calls ${suite}.`);
  });
}
