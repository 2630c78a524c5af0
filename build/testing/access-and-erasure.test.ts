import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createLrs, lrsFetch, type Json, type Lrs } from '@throughline/lms/lrs/index.js';
import { courseIri } from '@throughline/standards/lrs/names.js';
import { tab, hostIn, world } from '@throughline/standards/lrs/testing/world.js';
import { standard as xapi } from '@throughline/standards/xapi/index.js';
import type { Course, Outline } from '@throughline/tracking';
import { lifeOf, type LifeFormat } from '../statements/life.js';
import { sampleCourse } from '../statements/sample-course.js';

const page = readFileSync(fileURLToPath(new URL('../../docs/lrs/access-and-erasure.md', import.meta.url)), 'utf8');

/** What the page tells an administrator to ask, in its order: whole requests, and what narrows the first one down. */
const requests = [...page.matchAll(/```http\nGET (.+)\n```/gu)].map(([, query = '']) => query);
const narrower = [...page.matchAll(/^\| `(&[^`]+)` \| /gmu)].map(([, query = '']) => query);
const [everything = '', states = '', latest = ''] = requests;

const ADA = { homePage: 'https://lms.example', name: 'ada' };
const BEA = { homePage: 'https://lms.example', name: 'bea' };
const FIRST = '11111111-2222-4333-8444-555555555555';
const SECOND = '22222222-2222-4333-8444-555555555555';

const renamed = <T>(value: T, names: Readonly<Record<string, string>>): T =>
  JSON.parse(Object.entries(names).reduce((text, [from, to]) => text.replaceAll(from, to), JSON.stringify(value))) as T;

/** The sample course with a second module like its first; and another course with the same ids in it. */
const courseOf = (id: string): Course => {
  const sample = sampleCourse();
  const [oiling] = sample.outline.modules;
  const airing = renamed(oiling, { oil: 'air', squeak: 'hiss', rust: 'leak', chain: 'tyre', saddle: 'pump' });
  const modules = [
    oiling,
    airing && { ...airing, slot: 2, items: airing.items.map(item => ({ ...item, slot: item.slot + 9 })) },
  ];
  return { ...sample, outline: { ...sample.outline, id, modules: modules.filter(module => module !== undefined) } };
};

const bicycles = courseOf('bicycle-care');
const { outline } = bicycles;

let made = 0;
/** One enrolment: all that the course told of it, as the record store was told. */
const enrolled = async (course: Course, format: LifeFormat, account: typeof ADA, registration: string) => {
  const { statements } = await lifeOf(course, { format, level: 'full' });
  return statements.map((statement): Json => ({
    ...statement,
    id: `00000000-0000-4000-8000-${String(++made).padStart(12, '0')}`,
    actor: { account },
    context: { ...(statement['context'] as Json), registration },
  }));
};

const ask = (lrs: Lrs, query: string, method = 'GET') => {
  const [resource = '', parameters = ''] = query.split('?');
  const pairs = parameters.split('&').map(pair => {
    const [name = '', ...value] = pair.split('=');
    return `${name}=${encodeURIComponent(value.join('='))}`;
  });
  return lrs.handle({
    method,
    url: `/xapi/${resource}?${pairs.join('&')}`,
    headers: { authorization: 'Basic eA==', 'x-experience-api-version': '1.0.3' },
    body: '',
  });
};

const idsIn = (lrs: Lrs, query: string): readonly string[] =>
  (JSON.parse(ask(lrs, query).body) as { statements: Json[] }).statements.map(({ id }) => String(id)).sort();

const idsOf = (statements: readonly Json[]): readonly string[] => statements.map(({ id }) => String(id)).sort();

const filled = (query: string, of: Outline, module = ''): string =>
  query
    .replace('<uuid>', FIRST)
    .replace('<activity id of the launch>', courseIri(of))
    .replace('<the same agent>', JSON.stringify({ account: ADA }))
    .replace('<base>/<course id>/<module id>', `${courseIri(of)}/${module}`)
    .replace('<base>/<course id>', courseIri(of));

test('the page asks three whole questions, and narrows the first one down in four ways', () => {
  assert.deepEqual([requests.length, narrower.length], [3, 4]);
  for (const query of [...requests, ...narrower]) assert.doesNotMatch(filled(query, outline, 'oiling'), /[<>]/u);
});

for (const format of ['xapi', 'cmi5'] as const) {
  const lrs = createLrs();
  let lives: Readonly<Record<'first' | 'second' | 'other' | 'bea', readonly Json[]>>;
  before(async () => {
    lives = {
      first: await enrolled(bicycles, format, ADA, FIRST),
      second: await enrolled(bicycles, format, ADA, SECOND),
      other: await enrolled(courseOf('bread'), format, ADA, SECOND),
      bea: await enrolled(bicycles, format, BEA, SECOND),
    };
    const body = JSON.stringify(Object.values(lives).flat());
    const headers = { authorization: 'Basic eA==', 'x-experience-api-version': '1.0.3' };
    assert.equal(lrs.handle({ method: 'POST', url: '/xapi/statements', headers, body }).status, 200);
  });
  const narrowed = (n: number, module?: string): readonly string[] =>
    idsIn(lrs, everything + filled(narrower[n] ?? '', outline, module));

  test(`${format}: every statement of one learner is found, and none of another's`, () => {
    const { first, second, other } = lives;
    assert.deepEqual(idsIn(lrs, everything), idsOf([...first, ...second, ...other]));
  });

  test(`${format}: one enrolment, one course, one module and the answers alone are found whole, and nothing else`, () => {
    const { first, second, other } = lives;
    const inCourse = [...first, ...second];
    assert.deepEqual(narrowed(0), idsOf(first), 'one enrolment');
    assert.deepEqual(narrowed(1), idsOf(inCourse), 'one course');
    for (const { id, pages, items } of outline.modules) {
      const parts = [id, ...items.map(item => item.id), ...pages.flatMap(each => [each.id, ...each.activities])];
      const objects = parts.map(part => `${courseIri(outline)}/${part}`);
      const ofModule = inCourse.filter(({ object }) => objects.includes(String((object as Json)['id'])));
      assert.ok(ofModule.length > 10, `${id} has ${ofModule.length}`);
      assert.deepEqual(narrowed(2, id), idsOf(ofModule), `one module, ${id}`);
    }
    const answered = [...inCourse, ...other].filter(({ verb }) => JSON.stringify(verb).includes('verbs/answered"'));
    assert.ok(answered.length > 10);
    assert.deepEqual(narrowed(3), idsOf(answered), 'answers');
  });
}

test('the states of a learner are found, read and removed, and another learner keeps theirs', async () => {
  const lrs = createLrs();
  const visit = async (account: typeof ADA, random: number): Promise<void> => {
    const query = new URLSearchParams({
      endpoint: 'https://lrs.example/xapi/',
      actor: JSON.stringify({ account }),
      registration: FIRST,
    });
    const time = world(lrsFetch(lrs), random);
    const { window } = tab(`https://course.example/?auth=Basic+eA%3D%3D&${query.toString()}`);
    const session = await time.run(xapi.join(hostIn(window, time, outline)));
    await time.run(
      session.deliver([{ kind: 'state', state: account.name, duration: 9, completed: false }], { sync: false }),
    );
    await time.settle();
  };
  await visit(ADA, 1);
  await visit(BEA, 2);
  const about = (query: string, account: typeof ADA): string =>
    filled(query, outline).replace(JSON.stringify({ account: ADA }), JSON.stringify({ account }));
  const of = (account: typeof ADA, more = ''): string => about(states, account) + more;
  const [progress = ''] = /stateId=progress\.v1/u.exec(page) ?? [];
  assert.equal(ask(lrs, of(ADA)).body, '["progress.v1"]');
  assert.equal(ask(lrs, of(ADA, `&${progress}`)).body, '{"state":"ada"}');
  assert.equal(ask(lrs, of(ADA), 'DELETE').status, 204);
  assert.deepEqual(
    [of(ADA), of(BEA)].map(query => ask(lrs, query).body),
    ['[]', '["progress.v1"]'],
  );
  assert.equal(ask(lrs, of(BEA, `&${progress}`)).body, '{"state":"bea"}');
  assert.equal(ask(lrs, about(latest, ADA)).body, '{"state":"ada"}', 'the copy is still there');
  assert.equal(ask(lrs, about(latest, ADA), 'DELETE').status, 204);
  assert.deepEqual(
    [ADA, BEA].map(account => ask(lrs, about(latest, account)).status),
    [404, 200],
  );
});
