import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { grammar } from './grammar.js';
import { fixCourse, readCourse } from './index.js';
import { withSlots, writeSlots, readSlots } from './slots.js';
import { choice, fixed, page, small } from './testing/course.js';

const bare = `The lead.

:::choice
A sailor coils Amina's rope. What do you see?

- [x] A way to keep it from kinks
  > Yes.
- [ ] A habit
  > No.
:::

:::matching{objective=see}
Match the signs.

| You see | It is |
| --- | --- |
| Slack rope | Untied |
| A frayed end | Worn |
:::

:::mark-the-text
Mark them.

See :mark[the loops] and :mark[the gate]{wrong}.
:::`;

test('writes readable ids, unique in the course, and slots a line an id', () => {
  const files = fixed(small({ '01-tying/10-first.md': page(bare, { id: '' }) }));
  const text = String(files['01-tying/10-first.md']);
  for (const line of [
    'id: page',
    ':::choice{#sailor-coils-aminas-rope}',
    '- [x] A way to keep it from kinks {#way-keep-kinks}',
    ':::matching{#match-signs objective=see}',
    '| Slack rope {#slack-rope} | Untied {#untied} |',
    ':::mark-the-text{#mark-them}',
    'See :mark[the loops]{#loops} and :mark[the gate]{#gate wrong}.',
  ]) {
    assert.ok(text.split('\n').includes(line), `${line}\n${text}`);
  }
  assert.deepEqual(readCourse(files).problems, []);
  assert.equal(
    String(files['01-tying/slots.json']).split('\n').slice(0, 4).join('\n'),
    '{\n  "mark-them": 3,\n  "mark-them/gate": 1,\n  "mark-them/loops": 0,',
  );
});

test('an id that is taken anywhere in the course is not made again', () => {
  const other = page(`Lead.\n\n${choice('sailor-coils-aminas-rope')}`, { id: 'page' });
  const files = fixed(small({ '01-tying/10-first.md': page(bare, { id: '' }), '01-tying/20-other.md': other }));
  assert.match(String(files['01-tying/10-first.md']), /^id: page-2$/mu);
  assert.match(String(files['01-tying/10-first.md']), /\{#sailor-coils-aminas-rope-2\}/u);
  assert.deepEqual(readCourse(files).problems, []);
});

test('a slot once given stays, also when its id moves or goes', () => {
  const before = fixed(small());
  const slots = String(before['01-tying/slots.json']);
  const moved = { ...before, '01-tying/10-first.md': page(`Lead.\n\n${choice('new')}\n\n${choice('seen')}`) };
  const after = readSlots(String(fixed(moved)['01-tying/slots.json']), () => assert.fail());
  for (const [key, slot] of readSlots(slots, () => assert.fail())) assert.equal(after.get(key), slot);
  assert.equal(after.get('new'), 2);
});

test('mends what was pasted', () => {
  const pasted =
    '\ufeff—\r\nid：first-page\r\ntitle: “A page”\r\nminutes: ٥\r\nfacts: [“1.01”، “1.01”]\r\n—\r\n\r\nLead.\r\n\r\n：：： Reveal{＃a}\r\nx\r\n\r\ny\r\n：：：\r\n';
  const files = small({ '01-tying/10-first.md': pasted });
  const text = fixCourse(files).get('01-tying/10-first.md') ?? '';
  assert.equal(
    text,
    '---\nid: first-page\ntitle: "A page"\nminutes: 5\nfacts: ["1.01", "1.01"]\n---\n\nLead.\n\n:::reveal{#a}\nx\n\ny\n:::\n',
  );
  assert.deepEqual(readCourse(fixed(files)).problems, []);
});

const samples = [...grammar.values()].map(({ sample }) => sample);
const withoutIds = samples.map(sample => sample.replace(/ ?\{#[a-z-]+\}/gu, '').replace(/\{#[a-z-]+ /gu, '{'));
const scraps = [
  'Words.',
  '- a {#a}',
  '- [ x] b',
  '> c',
  '| a | b |\n| - | - |\n| c | d |',
  '：：：choice',
  ':::',
  '“x” {＃y}',
];
const body = fc.array(fc.constantFrom(...samples, ...withoutIds, ...scraps), { maxLength: 5 });

test('fixing what was fixed changes nothing', () => {
  fc.assert(
    fc.property(body, body, (one, two) => {
      const files = small({
        '01-tying/10-first.md': page(one.join('\n\n'), { id: '' }),
        '01-tying/bank.md': two.join('\n\n'),
      });
      assert.deepEqual([...fixCourse(fixed(files))], []);
    }),
    { numRuns: 150 },
  );
});

test('after fixing, nothing lacks an id or a slot', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...withoutIds), { maxLength: 5 }), parts => {
      const files = fixed(small({ '01-tying/10-first.md': page(parts.join('\n\n'), { id: '' }) }));
      const codes = readCourse(files).problems.map(({ code }) => code);
      assert.ok(!codes.some(code => code === 'C301' || code === 'C303' || code === 'C304'), codes.join());
    }),
    { numRuns: 100 },
  );
});

test('a new slot is one new line, and touches no other', () => {
  const lines = (keys: readonly string[]) => writeSlots(withSlots(new Map(), keys)).split('\n');
  const before = lines(['a', 'm']);
  for (const key of ['b', 'z']) {
    const after = lines(['a', 'm', key]);
    assert.equal(after.length, before.length + 1);
    assert.deepEqual(before.filter(line => !after.includes(line)), []); // prettier-ignore
  }
});

const id = fc.constantFrom('a', 'b', 'c', 'a/x', 'a/y', 'b/x', 'module:m');
test('slots are unique in their scope, kept, and read back as written', () => {
  fc.assert(
    fc.property(fc.array(id), fc.array(id), (first, second) => {
      const slots = withSlots(withSlots(new Map(), first), second);
      const again = readSlots(writeSlots(slots), (_, fault) => assert.fail(fault.what));
      assert.deepEqual(new Map([...again].sort()), new Map([...slots].sort()));
    }),
  );
});

test('two branches that each added a module gave both one slot: it is told, and the later one is given another', () => {
  const one = (folder: string, id: string): string => String(fixed(small(added(folder, id)))[`${folder}/slots.json`]);
  const added = (folder: string, id: string) => ({
    [`${folder}/module.yaml`]: `id: ${id}\ntitle: More\ndescription: More knots.\n`,
    [`${folder}/10-first.md`]: page('Lead.', { id: `${id}-page` }),
  });
  const merged = fixed(
    small({
      ...added('02-two', 'two'),
      ...added('03-three', 'three'),
    }),
  );
  const both = {
    ...merged,
    '02-two/slots.json': one('02-two', 'two'),
    '03-three/slots.json': one('03-three', 'three'),
  };
  assert.deepEqual(
    readCourse(both).problems.map(({ code, file, what }) => `${code} ${file} ${what}`),
    [
      'C305 03-three/slots.json These slots cannot be used: “module:three” and “module:two” of another module share the slot 1.',
    ],
  );
  const { course, problems } = readCourse(fixed(both));
  assert.deepEqual(problems, []);
  assert.deepEqual(
    course?.outline.modules.map(({ id, slot }) => [id, slot]),
    [
      ['tying', 0],
      ['two', 1],
      ['three', 2],
    ],
  );
});
