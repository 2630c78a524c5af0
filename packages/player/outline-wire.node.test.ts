import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Check, Item, Key, Outline, PageOutline } from '@throughline/tracking';
import fc from 'fast-check';
import { outlineFromWire, outlineToWire } from './outline-wire.js';
import { outlineOf } from './testing/outline.js';

const id = fc.stringMatching(/^[a-z][a-z0-9]{0,3}(-[a-z0-9]{1,3}){0,2}$/);
const ids = fc.array(id, { maxLength: 4 });
const slot = fc.nat(99);
const words = fc.dictionary(fc.constantFrom('en', 'ar', 'fr'), fc.string(), { noNullPrototype: true });
const option = fc.record({ id, slot });

const anyKey: fc.Arbitrary<Key> = fc.oneof(
  fc.record({ type: fc.constant('true-false' as const), value: fc.boolean() }),
  fc.record({ type: fc.constantFrom('choice' as const, 'sequencing' as const), ids }),
  fc.record({ type: fc.constant('fill-in' as const), texts: fc.array(fc.string(), { maxLength: 2 }) }),
  fc.record({ type: fc.constant('long-fill-in' as const), written: fc.constant(true as const) }),
  fc.record({ type: fc.constant('matching' as const), pairs: fc.array(fc.tuple(id, id), { maxLength: 3 }) }),
  fc.record({ type: fc.constant('performance' as const), steps: fc.array(fc.tuple(id, id), { maxLength: 3 }) }),
  fc.record({ type: fc.constantFrom('likert' as const, 'other' as const), id }),
  fc.record({ type: fc.constant('numeric' as const), value: fc.integer(), range: fc.string() }),
);

/** Options numbered from 0 or anyhow, keys of their own options or of others, all that the type allows. */
const item: fc.Arbitrary<Item> = fc
  .record(
    {
      id,
      slot,
      revision: fc.nat(3),
      type: fc.constantFrom<Item['type']>(
        'choice',
        'true-false',
        'matching',
        'sequencing',
        'numeric',
        'performance',
        'other',
      ),
      points: fc.nat(3),
      options: fc.array(option, { maxLength: 4 }),
      targets: fc.array(option, { maxLength: 3 }),
      key: anyKey,
      check: id,
    },
    { requiredKeys: ['id', 'slot', 'revision', 'type', 'points', 'options'] },
  )
  .chain(made => fc.boolean().map(own => (own ? withOwnKey(made) : made)));

function withOwnKey(made: Item): Item {
  const options = made.options.map((given, at) => ({ ...given, slot: at }));
  const targets = made.targets?.map((given, at) => ({ ...given, slot: options.length + at }));
  const [first] = options;
  const key: Key | undefined =
    made.type === 'matching' && first && targets?.[0]
      ? { type: 'matching', pairs: [[first.id, targets[0].id]] }
      : made.type === 'choice' || made.type === 'sequencing'
        ? { type: made.type, ids: options.map(given => given.id).reverse() }
        : made.key;
  return { ...made, options, ...(targets && { targets }), ...(key && { key }) };
}

const check: fc.Arbitrary<Check> = fc.record(
  { id, draw: fc.nat(9), pass: fc.double({ min: 0, max: 1, noNaN: true }), tries: fc.nat(3), bank: ids },
  { requiredKeys: ['id', 'draw', 'pass', 'bank'] },
);

const page: fc.Arbitrary<PageOutline> = fc.record(
  { id, slot, title: words, minutes: fc.nat(30), required: fc.boolean(), items: ids, activities: ids, check },
  { requiredKeys: ['id', 'slot', 'title', 'minutes', 'required', 'items', 'activities'] },
);

const outline: fc.Arbitrary<Outline> = fc
  .record({
    locales: fc.constantFrom(['en'], ['en', 'ar'], ['ar', 'en']),
    modules: fc.array(
      fc.record({
        id,
        slot,
        title: words,
        description: words,
        pages: fc.array(page, { maxLength: 3 }),
        items: fc.uniqueArray(item, { maxLength: 4, selector: made => made.id }),
      }),
      { maxLength: 2 },
    ),
  })
  .map(parts => ({ ...outlineOf(), ...parts }));

const travelled = (sent: Outline): Outline =>
  outlineFromWire(JSON.parse(JSON.stringify(outlineToWire(sent))) as ReturnType<typeof outlineToWire>);

test('any outline arrives as it was sent', () => {
  fc.assert(
    fc.property(outline, sent => {
      assert.deepEqual(travelled(sent), JSON.parse(JSON.stringify(sent)));
    }),
    { numRuns: 500 },
  );
});

test('says once what follows from the rest', () => {
  const sent = JSON.stringify(outlineToWire(outlineOf()));
  assert.equal(sent.split('knots-check').length, 1 + 2 + 3, 'the check, its activity, and each item of its bank');
  assert.ok(sent.length < JSON.stringify(outlineOf()).length * 0.6);
});
