import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { EMPTY, merge, textOf, write, type Plan } from './plan.js';
import { writePlan, type FileWords } from './plan-file.js';
import { planOf, readPlan } from './read-plan.js';

const words: FileWords = {
  course: 'bread',
  locale: 'en',
  direction: 'ltr',
  title: 'Bread',
  about: 'What I wrote about bread.',
  saved: 'Saved on',
};

const entry = (name: string, text: string) => ({ name, label: `Label of ${name}`, heading: 'A loaf', plan: '', text });
/** By name and by run: the order of entries says nothing. */
const sorted = (plan: Plan): unknown =>
  [...plan]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { seen, versions }]) => [name, [...seen].sort(([a], [b]) => (a < b ? -1 : 1)), versions]);
const same = (a: Plan, b: Plan): void => assert.deepEqual(sorted(a), sorted(b));

/** What several devices did: each writes in its own copy, or takes in the copy of another one. */
const DEVICES = 3;
const act = fc.oneof(
  fc.record({
    does: fc.constant('write' as const),
    on: fc.nat(DEVICES - 1),
    name: fc.constantFrom('loaf', 'loaf/crust', 'oven'),
    // Clocks differ and stand still.
    at: fc.nat(5),
  }),
  fc.record({ does: fc.constant('take' as const), on: fc.nat(DEVICES - 1), from: fc.nat(DEVICES - 1) }),
);

interface Told {
  readonly plans: readonly Plan[];
  /** For each field what every device has before it, as a set of texts: the plain story, without any merge. */
  readonly known: readonly ReadonlyMap<string, ReadonlySet<string>>[];
}

/** Plays a story; every text is written once. */
const play = (story: readonly (typeof act extends fc.Arbitrary<infer Act> ? Act : never)[]): Told => {
  const plans: Plan[] = Array.from({ length: DEVICES }, () => EMPTY);
  const known = Array.from({ length: DEVICES }, () => new Map<string, ReadonlySet<string>>());
  story.forEach((step, n) => {
    const mine = known[step.on] ?? new Map<string, ReadonlySet<string>>();
    const plan = plans[step.on] ?? EMPTY;
    if (step.does === 'write') {
      const text = `text ${String(n)}`;
      mine.set(step.name, new Set([...(mine.get(step.name) ?? []), text]));
      plans[step.on] = write(plan, entry(step.name, text), { run: `0000000${String(step.on)}`, at: step.at });
    } else {
      for (const [name, texts] of known[step.from] ?? [])
        mine.set(name, new Set([...(mine.get(name) ?? []), ...texts]));
      plans[step.on] = merge(plan, plans[step.from] ?? EMPTY);
    }
  });
  return { plans, known };
};

test('loses nothing: a device shows all it knows of that nobody wrote over, and nothing that was', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), story => {
      const { plans, known } = play(story);
      plans.forEach((plan, device) => {
        for (const [name, texts] of known[device] ?? []) {
          const kept = plan.get(name);
          assert.ok(kept);
          const shown = new Set(kept.versions.map(({ text }) => text));
          // Written over, as far as this device knows: by a text that it has too.
          const gone = new Set(writtenOver(story, device, name));
          assert.deepEqual(shown, new Set([...texts].filter(text => !gone.has(text))));
        }
      });
    }),
  );
});

/** What a device knows to be written over in a field: told by the story alone. */
const writtenOver = (story: Parameters<typeof play>[0], device: number, field: string): readonly string[] => {
  /** By device: texts it had, and which of them it knows to be written over. */
  const had = Array.from({ length: DEVICES }, () => ({ texts: new Set<string>(), gone: new Set<string>() }));
  story.forEach((step, n) => {
    const mine = had[step.on];
    if (!mine) return;
    if (step.does === 'write') {
      if (step.name !== field) return;
      mine.gone = new Set([...mine.gone, ...mine.texts]);
      mine.texts.add(`text ${String(n)}`);
    } else {
      const other = had[step.from];
      for (const text of other?.texts ?? []) mine.texts.add(text);
      for (const text of other?.gone ?? []) mine.gone.add(text);
    }
  });
  return [...(had[device]?.gone ?? [])];
};

test('it is no matter in which order plans are joined, in which groups, or how often', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), story => {
      const [a = EMPTY, b = EMPTY, c = EMPTY] = play(story).plans;
      same(merge(a, b), merge(b, a));
      same(merge(merge(a, b), c), merge(a, merge(b, c)));
      same(merge(a, a), a);
      same(merge(merge(a, b), b), merge(a, b));
    }),
  );
});

test('shows both where a field was written in two places, the newest first', () => {
  const one = write(EMPTY, entry('loaf', 'Rye'), { run: '00000001', at: 1 });
  const other = write(EMPTY, entry('loaf', 'Spelt'), { run: '00000002', at: 2 });
  const both = merge(one, other).get('loaf');
  assert.ok(both);
  assert.equal(textOf(both), 'Spelt\n\nRye');
});

test('what was taken out stays out, also when an older file is opened', () => {
  const before = write(EMPTY, entry('loaf', 'Rye'), { run: '00000001', at: 1 });
  const after = write(before, entry('loaf', ''), { run: '00000002', at: 2 });
  const kept = merge(after, before).get('loaf');
  assert.ok(kept);
  assert.equal(textOf(kept), '');
});

/** Words as somebody may type them. */
const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '</script><script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '&lt;b&gt;',
    '\u2028',
    '\'"',
    '-->',
  ),
);

test('a file gives back the plan that was written into it, whatever was typed', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(typed, fc.nat())), fields => {
      const plan = fields.reduce(
        (all, [text, at], n) => write(all, entry(`field-${String(n)}`, text), { run: '0000000a', at }),
        EMPTY,
      );
      const read = readPlan(writePlan(plan, words, 'Monday'), 'bread');
      assert.ok('plan' in read);
      same(read.plan, plan);
    }),
  );
});

test('a file holds no markup but its own: what was typed stands in it as text', () => {
  const text = '</script><script>alert(1)</script><img src=x onerror=alert(1)>';
  const file = writePlan(write(EMPTY, entry('loaf', text), { run: '0000000a', at: 1 }), words, 'Monday');
  assert.equal(file.match(/<script/gu)?.length, 1);
  assert.equal(file.match(/<\/script/gu)?.length, 1);
  assert.ok(!file.includes('<img'));
  assert.ok(file.includes('&lt;img src=x onerror=alert(1)&gt;'));
});

test('a file is read by a person: each document with its title, what was asked and what was written', () => {
  const plan = write(
    write(EMPTY, entry('loaf', 'Rye\n\nand spelt'), { run: '0000000a', at: 1 }),
    { ...entry('oven', 'Hot'), heading: '' },
    { run: '0000000a', at: 2 },
  );
  const file = writePlan(plan, words, 'Monday');
  assert.match(
    file,
    /<h2 dir="auto">A loaf<\/h2>\n<h3 dir="auto">Label of loaf<\/h3>\n<p dir="auto">Rye<\/p>\n<p dir="auto">and spelt<\/p>/u,
  );
  assert.match(file, /<h3 dir="auto">Label of oven<\/h3>\n<p dir="auto">Hot<\/p>/u);
  assert.match(file, /Saved on Monday/u);
});

const data = (value: unknown): string =>
  `<!doctype html><script type="application/json" id="throughline-plan">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
const version = { run: '0000000a', nth: 1, at: 1, label: 'l', heading: 'h', plan: '', text: 't' };
const field = { name: 'loaf', seen: [], versions: [version] };
const whole = { version: 1, course: 'bread', fields: [field] };

const REFUSED: readonly (readonly [says: string, file: string, refused: string])[] = [
  ['nothing', '', 'unknown'],
  ['another page', '<!doctype html><p>Bread</p>', 'unknown'],
  ['a file that was cut', data(whole).slice(0, -20), 'broken'],
  ['data that is no data', data('{'), 'broken'],
  ['a list for a plan', data([]), 'broken'],
  ['no version', data({ ...whole, version: undefined }), 'broken'],
  ['a later version', data({ ...whole, version: 2 }), 'version'],
  ['another course', data({ ...whole, course: 'cake' }), 'course'],
  ['fields that are none', data({ ...whole, fields: 'x' }), 'broken'],
  ['a name of the language', data({ ...whole, fields: [{ ...field, name: '__proto__' }] }), 'broken'],
  ['a field without versions', data({ ...whole, fields: [{ ...field, versions: [] }] }), 'broken'],
  [
    'a text that is a number',
    data({ ...whole, fields: [{ ...field, versions: [{ ...version, text: 7 }] }] }),
    'broken',
  ],
  [
    'a choice that is markup',
    data({ ...whole, fields: [{ ...field, versions: [{ ...version, ids: ['<b>'] }] }] }),
    'broken',
  ],
  ['a count below nothing', data({ ...whole, fields: [{ ...field, seen: [['0000000a', -1]] }] }), 'broken'],
  ['too many fields', data({ ...whole, fields: Array.from({ length: 2001 }, () => field) }), 'broken'],
  ['a file that is too large', 'x'.repeat(4_000_001), 'large'],
];

for (const [says, file, refused] of REFUSED)
  test(`refuses ${says}`, () => {
    assert.deepEqual(readPlan(file, 'bread'), { refused });
  });

test('reads what it should: the table above is refused for what it names', () => {
  const read = readPlan(data(whole), 'bread');
  assert.ok('plan' in read && read.plan.has('loaf'));
});

test('never throws, whatever the file holds', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json().map(data),
        fc.object().map(fields => data({ ...whole, fields: [fields] })),
      ),
      file => {
        assert.ok(readPlan(file, 'bread'));
      },
    ),
  );
  fc.assert(
    fc.property(fc.anything(), value => {
      planOf(value);
    }),
  );
});
