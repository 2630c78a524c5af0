import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isDay, yearsLater } from './days.js';
import { checkFolder } from './checked.js';
import { openFolder } from './folder.js';
import { readCourse } from './index.js';
import { choice, fixed, page, shown, small } from './testing/course.js';

type Files = ReturnType<typeof small>;

const ROLES = { legal: 'claims', 'lived-experience': 'words', crafts: 'claims', language: 'words' } as const;
const YAML = String(small()['course.yaml']);
const REVIEWERS = Object.entries(ROLES).map(([role, covers]) => `  - role: ${role}\n    covers: ${covers}\n`);
const ABOUT = '---\ntitle: About\nfacts: ["1.20"]\n---\n\nWho made it.\n';
const lesson = (words = 'There are 31.4 million knots. They hold. All 31.4 million tie.') =>
  page(`The lead.\n\n${words}\n\n${choice('seen')}`);

/** A course that wants all four reviews. */
const course = (files: Files = {}): Files =>
  fixed(
    small({
      'course.yaml': `${YAML}reviewers:\n${REVIEWERS.join('')}`,
      'about.md': ABOUT,
      '01-tying/10-first.md': lesson(),
      ...files,
    }),
  );

/** A review of each part in each role, as the lines of the review copies say; `edit` takes some out or changes them. */
function reviewed(files: Files, edit: (lines: string, role: string, module: string) => string = lines => lines): Files {
  const { digests } = checkFolder(openFolder(files), {});
  const entries = [...digests].flatMap(([module, digest]) =>
    Object.entries(ROLES).map(([role, covers]) =>
      edit(
        `  - role: ${role}\n    function: Reader of knots\n    date: 2026-03-31\n    version: 1.0.0\n    module: ${module}\n    digest: ${digest[covers]}\n`,
        role,
        module,
      ),
    ),
  );
  const text = entries.join('');
  return { ...files, 'reviews.yaml': text === '' ? 'reviews: []\n' : `reviews:\n${text}` };
}

const aboutOf = (files: Files): string => readCourse(files).course?.pages.find(({ id }) => id === 'about')?.html ?? '';

describe('The draft mark', () => {
  test('stands in About and in the course until all four have read all of it', () => {
    const before = readCourse(course());
    assert.deepEqual(before.course?.unread, Object.keys(ROLES));
    assert.match(
      aboutOf(course()),
      /<b>Draft for review\.<\/b> These reviews of this version are still to come: legal, lived-experience, crafts, language\./u,
    );
    const after = readCourse(reviewed(course()));
    assert.deepEqual(after.problems, []);
    assert.equal(after.course?.unread, undefined);
    assert.doesNotMatch(aboutOf(reviewed(course())), /Draft/u);
  });

  for (const role of Object.keys(ROLES)) {
    for (const module of ['course', 'tying']) {
      test(`comes back without the ${role} review of ${module}`, () => {
        const files = reviewed(course(), (lines, of, part) => (of === role && part === module ? '' : lines));
        assert.deepEqual(readCourse(files).course?.unread, [role]);
        assert.match(aboutOf(files), /Draft for review/u);
      });
    }
  }

  test('stands also where the course says nothing of itself, and nowhere in a course that asks for no review', () => {
    const files = fixed(small({ 'course.yaml': String(course()['course.yaml']) }));
    assert.match(aboutOf(files), /^<article id="about"><p class="draft"><b>Draft for review/u);
    assert.equal(aboutOf(fixed(small())), '');
    assert.equal(readCourse(fixed(small())).course?.unread, undefined);
  });
});

/** A change after all reviews, and whose no longer count. */
const changes: readonly (readonly [says: string, files: Files, unread: readonly string[]])[] = [
  ['nothing', {}, []],
  ['a figure', { '01-tying/10-first.md': lesson('There are 31.4 million knots, all 31.4 million. They hold. All 31.4 million tie.') }, Object.keys(ROLES)],
  ['the sentence around a figure', { '01-tying/10-first.md': lesson('There are not 31.4 million knots. They hold. All 31.4 million tie.') }, Object.keys(ROLES)],
  ['a sentence without a figure', { '01-tying/10-first.md': lesson('There are 31.4 million knots. They slip. All 31.4 million tie.') }, ['lived-experience', 'language']],
  ['the order of sentences', { '01-tying/10-first.md': lesson('All 31.4 million tie. They hold. There are 31.4 million knots.') }, ['lived-experience', 'language']],
  ['the statement of a fact', { 'facts.json': String(small()['facts.json']).replace('There are 31.4', 'There were 31.4') }, ['legal', 'crafts']],
  ['the status of a fact', { 'facts.json': String(small()['facts.json']).replace('VERIFIED', 'KNOWN') }, ['legal', 'crafts']],
  ['a fact that no claim rests on', { 'facts.json': String(small()['facts.json']).replace('Perhaps', 'Maybe') }, []],
  ['the glossary', { 'glossary.md': '---\nfacts: []\n---\n\n## Bight {#bight also="the bight"}\n\nA loop of cord.\n' }, ['lived-experience', 'language']],
]; // prettier-ignore

describe('A review', () => {
  const reviews = reviewed(course())['reviews.yaml'] ?? '';
  for (const [says, files, unread] of changes) {
    test(`after a change of ${says}: ${unread.length === 0 ? 'all count' : `no longer ${unread.join(', ')}`}`, () => {
      const { course: read, problems } = readCourse(course({ 'reviews.yaml': reviews, ...files }));
      assert.deepEqual(read?.unread ?? [], unread);
      assert.deepEqual(problems.map(({ code }) => code), unread.map(() => 'C506')); // prettier-ignore
      for (const { what } of problems) assert.match(what, /^The (claims|words) of “(tying|course)” have changed/u);
    });
  }

  test('that was made again counts, and the one before it is told no more', () => {
    const changed = course({ '01-tying/10-first.md': lesson('There are 31.4 million knots, so many.') });
    const again = `${String(reviews)}${String(reviewed(changed)['reviews.yaml']).replace('reviews:\n', '')}`;
    const { course: read, problems } = readCourse({ ...changed, 'reviews.yaml': again });
    assert.deepEqual([read?.unread, problems], [undefined, []]);
  });

  const entry = (fields: Readonly<Record<string, string>>): string => {
    const all = { role: 'legal', function: 'Reader', date: '2026-03-31', version: '1.0.0', module: 'tying', digest: '0a1b2c3d', ...fields };
    return `reviews:\n${Object.entries(all).filter(([, value]) => value !== '').map(([name, value], n) => `  ${n === 0 ? '-' : ' '} ${name}: ${value}\n`).join('')}`;
  }; // prettier-ignore

  /** An entry, and `code line:column words` of what is wrong with it. */
  const wrong: readonly (readonly [says: string, yaml: string, expected: readonly string[]])[] = [
    ['a role that is not known', entry({ role: 'craft' }), ['C501 2:11 craft']],
    ['no role', entry({ role: '' }), ['C103 2:5 f']],
    ['no function', entry({ function: '' }), ['C103 2:5 r']],
    ['no date', entry({ date: '' }), ['C103 2:5 r']],
    ['no version', entry({ version: '' }), ['C103 2:5 r']],
    ['no digest', entry({ digest: '' }), ['C103 2:5 r']],
    ['a field left open', entry({ function: ' ' }), ['C103 3:5 function']],
    ['a field that is not known', entry({ name: 'Ada' }), ['C104 8:11 Ada']],
    ['a date of another form', entry({ date: '31.03.2026' }), ['C502 4:11 31.03.2026']],
    ['a day that there is not', entry({ date: '2026-02-30' }), ['C502 4:11 2026-02-30']],
    ['a day to come', entry({ date: '2026-04-02' }), ['C503 4:11 2026-04-02']],
    ['a module that there is not', entry({ module: 'tieing' }), ['C504 6:13 tieing']],
    ['a digest cut short', entry({ digest: '0a1b' }), ['C505 7:13 0a1b']],
    ['a digest of other words', entry({}), ['C506 7:13 0a1b2c3d']],
    ['no list', 'reviews: yes\n', ['C105 1:10 yes']],
  ];
  for (const [says, yaml, expected] of wrong) {
    test(`tells of ${says}`, () => {
      const { problems } = readCourse(course({ 'reviews.yaml': yaml }), { today: '2026-04-01' });
      assert.deepEqual(shown(problems, yaml), expected);
    });
  }

  test('is asked for by role in course.yaml, and what is wrong there is told', () => {
    const yaml = `${YAML}reviewers:\n  - role: legal\n    covers: all\n  - covers: words\n`;
    assert.deepEqual(shown(readCourse(course({ 'course.yaml': yaml })).problems, yaml), [
      'C105 9:13 all',
      'C103 10:5 c',
    ]);
  });
});

/** Facts with a day of their own or that of the book. */
const aged = (checked: string, own: Readonly<Record<string, string>> = {}): string => {
  const book = JSON.parse(String(small()['facts.json'])) as { facts: { id: string }[] };
  return JSON.stringify({ checked, facts: book.facts.map(fact => ({ ...fact, ...(own[fact.id] && { checked: own[fact.id] }) })) });
}; // prettier-ignore

describe('The age of facts', () => {
  const told = (facts: string, today?: string) =>
    readCourse(course({ 'facts.json': facts }), today === undefined ? {} : { today }).problems.map(
      ({ code, severity, file, what }) => `${code} ${severity} ${file} ${what}`,
    );
  const warning = (ids: string) =>
    `C507 warning facts.json More than 24 months ago these facts were last held against their sources: ${ids}.`;

  test('is told in one warning with the facts that pages use, after 24 months and not before', () => {
    assert.deepEqual(told(aged('2024-03-31'), '2026-03-31'), []);
    assert.deepEqual(told(aged('2024-03-31'), '2026-04-01'), [warning('1.01, 1.20')]);
  });

  test('is that of the fact itself, where it was looked up since', () => {
    assert.deepEqual(told(aged('2020-01-01', { '1.01': '2026-03-01' }), '2026-04-01'), [warning('1.20')]);
    assert.deepEqual(told(aged('2026-01-01', { '1.01': '2020-03-01' }), '2026-04-01'), [warning('1.01')]);
  });

  test('is nothing without a day to hold it against, or without one of its own', () => {
    assert.deepEqual(told(aged('2020-01-01')), []);
    assert.deepEqual(told(String(small()['facts.json']), '2199-01-01'), []);
  });

  test('is told as an error where its day is none', () => {
    assert.match(told(aged('March 2026'))[0] ?? '', /^C502 error facts\.json “checked” is “March 2026”\./u);
  });
});

test('knows the days of the calendar', () => {
  const days = ['2026-02-28', '2024-02-29', '2000-02-29', '2026-12-31'];
  assert.deepEqual(days.filter(day => !isDay(day)), []); // prettier-ignore
  const none = ['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-4-1', '26-04-01', ''];
  assert.deepEqual(none.filter(isDay), []);
  assert.equal(yearsLater('2024-02-29', 2), '2026-02-29');
});
