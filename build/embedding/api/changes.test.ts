import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Api, ElementApi } from './api.js';
import { changesBetween, lowestFor, toRaise, type Change } from './changes.js';

const choice: ElementApi = {
  says: 'A question.',
  properties: { fixed: { type: 'boolean', attribute: 'fixed', says: 'In order.' } },
  attributes: { id: { type: 'Id', says: 'Its name.' } },
  required: ['id'],
  events: { 'learning-event': ['answered', 'drafted'] },
  slots: { prompt: { says: 'The question.' } },
  needs: { '[slot="prompt"]': { least: 1, markup: '<div slot="prompt">…</div>' } },
};

const promised: Api = {
  version: '1.2.3',
  elements: { 'tl-choice': choice },
  events: { 'learning-event': { type: 'CustomEvent<ElementEvent>', says: 'What was done.' } },
  types: {
    ElementEvent: {
      says: '',
      oneOf: { answered: { verb: { type: "'answered'" }, item: { type: 'Id' } } },
    },
  },
  functions: { registerWords: { type: '(locale: string) => void' } },
  parts: { frame: { says: 'All of it.' } },
  tokens: ['--tl-brand', '--tl-ink'],
  words: { check: [], triesLeft: ['n'] },
};

const withChoice = (change: Partial<ElementApi>): Api => ({
  ...promised,
  elements: { 'tl-choice': { ...choice, ...change } },
});
const withEvent = (oneOf: Record<string, Record<string, { type: string }>>): Api => ({
  ...promised,
  types: { ElementEvent: { oneOf } },
});
const answered = { verb: { type: "'answered'" }, item: { type: 'Id' } };

const CASES: readonly (readonly [name: string, now: Api, changes: readonly (readonly [Change['kind'], string])[]])[] = [
  ['nothing', promised, []],
  ['words for people', withChoice({ says: 'Another.', slots: { prompt: { says: 'What is asked.' } } }), []],
  ['a tag is gone', { ...promised, elements: {} }, [['breaking', 'elements › tl-choice: is gone']]],
  [
    'a tag has come, with what it needs',
    { ...promised, elements: { ...promised.elements, 'tl-rolls': choice } },
    [['addition', 'elements › tl-rolls: is new']],
  ],
  [
    'an attribute has another name',
    withChoice({ properties: { fixed: { type: 'boolean', attribute: 'in-order' } } }),
    [['breaking', 'elements › tl-choice › properties › fixed › attribute: was fixed, is in-order']],
  ],
  [
    'a property takes something else',
    withChoice({ properties: { fixed: { type: 'string', attribute: 'fixed' } } }),
    [['breaking', 'elements › tl-choice › properties › fixed › type: was boolean, is string']],
  ],
  [
    'a property has come',
    withChoice({ properties: { ...choice.properties, several: { type: 'boolean' } } }),
    [['addition', 'elements › tl-choice › properties › several: is new']],
  ],
  [
    'a slot has another name',
    withChoice({ slots: { question: {} } }),
    [
      ['breaking', 'elements › tl-choice › slots › prompt: is gone'],
      ['addition', 'elements › tl-choice › slots › question: is new'],
    ],
  ],
  [
    'it tells less',
    withChoice({ events: { 'learning-event': ['answered'] } }),
    [['breaking', 'elements › tl-choice › events › learning-event › drafted: is gone']],
  ],
  [
    'it must have more',
    withChoice({ required: ['id', 'draw'], needs: { ...choice.needs, p: { least: 1, markup: '' } } }),
    [
      ['breaking', 'elements › tl-choice › required › draw: is new'],
      ['breaking', 'elements › tl-choice › needs › p: is new'],
    ],
  ],
  [
    'it must have more of something',
    withChoice({ needs: { '[slot="prompt"]': { least: 2, markup: '' } } }),
    [['breaking', 'elements › tl-choice › needs › [slot="prompt"] › least: was 1, is 2']],
  ],
  [
    'it need not have something',
    withChoice({ required: [], needs: {} }),
    [
      ['addition', 'elements › tl-choice › required › id: is gone'],
      ['addition', 'elements › tl-choice › needs › [slot="prompt"]: is gone'],
    ],
  ],
  [
    'a field of an event is gone',
    withEvent({ answered: { verb: answered.verb } }),
    [['breaking', 'types › ElementEvent › oneOf › answered › item: is gone']],
  ],
  [
    'an event says more',
    withEvent({ answered: { ...answered, score: { type: 'number' } } }),
    [['addition', 'types › ElementEvent › oneOf › answered › score: is new']],
  ],
  ['a function is gone', { ...promised, functions: {} }, [['breaking', 'functions › registerWords: is gone']]],
  ['a part is gone', { ...promised, parts: {} }, [['breaking', 'parts › frame: is gone']]],
  [
    'a token has another name',
    { ...promised, tokens: ['--tl-brand', '--tl-text'] },
    [
      ['breaking', 'tokens › --tl-ink: is gone'],
      ['addition', 'tokens › --tl-text: is new'],
    ],
  ],
  [
    'a word has another key, and what is filled into another one changed',
    { ...promised, words: { checkNow: [], triesLeft: ['all'] } },
    [
      ['breaking', 'words › check: is gone'],
      ['breaking', 'words › triesLeft › n: is gone'],
      ['addition', 'words › checkNow: is new'],
      ['addition', 'words › triesLeft › all: is new'],
    ],
  ],
];

describe('What became of what was promised', () => {
  for (const [name, now, changes] of CASES)
    test(name, () => {
      assert.deepEqual(
        changesBetween(promised, now).map(({ kind, says }) => [kind, says]),
        changes,
      );
    });
});

const breaking: Change = { kind: 'breaking', says: '' };
const addition: Change = { kind: 'addition', says: '' };

test('the version rises by what has changed', () => {
  for (const [version, changes, lowest] of [
    ['1.2.3', [], '1.2.3'],
    ['1.2.3', [addition], '1.3.0'],
    ['1.2.3', [addition, breaking], '2.0.0'],
    ['0.1.0', [addition], '0.1.1'],
    ['0.1.0', [breaking], '0.2.0'],
    ['1.2.3-beta.1', [breaking], '2.0.0'],
  ] as const)
    assert.equal(lowestFor(version, changes), lowest);
});

test('what must be raised is said until it is', () => {
  const less: Api = { ...promised, parts: {} };
  assert.match(toRaise(promised, less), /Breaking changes[^]*parts › frame: is gone[^]*npm version 2\.0\.0/u);
  assert.match(toRaise(promised, { ...less, version: '1.9.9' }), /npm version 2\.0\.0/u);
  assert.equal(toRaise(promised, { ...less, version: '2.0.0' }), '');
  const more: Api = { ...promised, tokens: [...promised.tokens, '--tl-text'] };
  assert.match(toRaise(promised, more), /Additions:[^]*--tl-text: is new[^]*npm version 1\.3\.0/u);
  assert.doesNotMatch(toRaise(promised, more), /Breaking/u);
  assert.equal(toRaise(promised, { ...more, version: '1.10.0' }), '');
  assert.equal(toRaise(promised, promised), '');
});
