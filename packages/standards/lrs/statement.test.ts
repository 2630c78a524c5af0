import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Activity, Happening, LearningEvent, Outline, PrivacyLevel } from '@throughline/tracking';
import { anyHappening, stamped } from '@throughline/tracking/testing/arbitrary.js';
import { answered, answers, context, outline, written } from '../internal/testing/course.js';
import { dress } from './dress.js';
import { draftOf } from './statement.js';
import { courseIri } from './names.js';
import { checkerFor } from './profile/checker.js';
import { assertValid } from './testing/valid.js';

const registration = '11111111-2222-4333-8444-555555555555';
const launch = { ...context().launch, connected: true, registration };
const here = context({ launch });
const identity = {
  actor: { objectType: 'Agent', account: { homePage: 'https://lms.example', name: 'one' } },
  root: courseIri(outline),
  activityId: 'https://lms.example/activity/7',
  template: {},
};
const event = (happening: Happening, changes: Partial<LearningEvent> = {}): LearningEvent =>
  ({ ...stamped(happening, 7), session: here.session, ...changes }) as LearningEvent;

test('answers of all ten types give valid statements with the response in the grammar of xAPI', () => {
  const words: Activity = { id: 'q-choice', name: { en: 'Which?' }, options: { 'first-one': { en: 'This one' } } };
  const said = answers.map(([item, response]) => {
    const draft = draftOf(answered(item, response), { ...here, activities: new Map([[item.id, words]]) });
    assert.ok(draft);
    assertValid(dress(draft, identity));
    assert.equal(draft.object.definition?.interactionType, item.type);
    return [item.type, draft.result?.response, draft.object.definition.correctResponsesPattern?.[0]];
  });
  assert.deepEqual(said, written);
});

test('a question says its options, its key and its words, in the language that is read where there are any', () => {
  const [item, response] = answers[1] ?? assert.fail();
  const activities = new Map([
    [item.id, { id: item.id, name: { en: 'Which?', fr: 'Lequel ?' }, options: { 'first-one': { en: 'This one' } } }],
  ]);
  assert.deepEqual(draftOf(answered(item, response), { ...here, activities, locale: 'fr' })?.object, {
    id: 'https://example.org/a-course/q-choice',
    definition: {
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      name: { fr: 'Lequel ?' },
      interactionType: 'choice',
      correctResponsesPattern: ['first_one[,]third_one'],
      choices: [{ id: 'first_one', description: { en: 'This one' } }, { id: 'second_one' }, { id: 'third_one' }],
    },
  });
});

/** The outline of the stories, with something to draw everything from. */
const full: Outline = {
  ...outline,
  modules: outline.modules.map(module => ({
    ...module,
    pages: module.pages.map(page => ({ ...page, activities: page.check ? [] : ['a-reveal'] })),
  })),
};

test('every happening of every course gives a statement that the profile and xAPI allow, or none', () => {
  fc.assert(
    fc.property(
      anyHappening(full),
      fc.constantFrom<PrivacyLevel>('outcome', 'checks', 'full'),
      (happening, privacy) => {
        const course = { ...full, privacy };
        const draft = draftOf(event(happening), { ...here, outline: course });
        const statement = draft && dress(draft, { ...identity, root: courseIri(full) });
        if (!statement) return;
        assertValid(statement);
        assert.deepEqual(checkerFor(course)(statement), []);
      },
    ),
  );
});

test('a finished try of a check says its score and whether it was enough; the course alone is passed', () => {
  const resultOf = (happening: Happening, more: object = {}) =>
    draftOf(event(happening), { ...here, launch: { ...launch, ...more } })?.result;
  const scored = (score: number) => ({ verb: 'scored', scope: 'the-check', score }) as const;
  assert.deepEqual(resultOf(scored(0.8)), { score: { scaled: 0.8, raw: 80, min: 0, max: 100 }, success: true });
  assert.equal(resultOf(scored(0.79))?.success, false);
  assert.equal(resultOf(scored(0.79), { masteryScore: 0.7 })?.success, true, 'the mark of the LMS counts');
  assert.equal(resultOf({ verb: 'scored', scope: 'course', score: 1 })?.success, undefined);
  assert.equal(resultOf({ verb: 'passed', scope: 'the-check', score: 1 }), undefined);
  assert.equal(resultOf({ verb: 'passed', scope: 'course', score: 1 })?.success, true);
});

test('the first answer to a question says no tries, later ones say which it is', () => {
  const [item, response] = answers[1] ?? assert.fail();
  const extensions = (tries: number) =>
    draftOf({ ...answered(item, response), tries } as LearningEvent, here)?.result?.extensions;
  assert.equal(extensions(1), undefined);
  assert.deepEqual(extensions(2), { 'https://example.org/a-course/profile/tries': 2 });
});

test('a question is grouped under its module, and under its check where the module has several', () => {
  const [item, response] = answers[1] ?? assert.fail();
  const groups = (course: Outline) =>
    draftOf(answered(item, response), { ...here, outline: course })?.context.contextActivities?.grouping?.map(
      ({ id }) => id.replace('https://example.org/a-course/', ''),
    );
  const second = { id: 'b-check', slot: 2, check: { id: 'other', draw: 1, pass: 1, bank: [] } };
  const two = outline.modules.map(module => ({
    ...module,
    pages: [...module.pages, ...module.pages.slice(0, 1).map(page => ({ ...page, ...second }))],
  }));
  assert.deepEqual(groups(outline), ['module-one']);
  assert.deepEqual(groups({ ...outline, modules: two }), ['module-one', 'the-check']);
});

test('a finished check is grouped under its module alone: it says itself which it is', () => {
  const modules = outline.modules.map(module => ({
    ...module,
    pages: module.pages.map(page => ({ ...page, activities: page.check ? [page.check.id] : [] })),
  }));
  const course = { ...here, outline: { ...outline, modules } };
  const scored = draftOf(event({ verb: 'scored', scope: 'the-check', score: 1 }), course);
  assert.deepEqual(scored?.context.contextActivities?.grouping, [{ id: 'https://example.org/a-course/module-one' }]);
});

test('the version of the course and the language of the page are said of the course alone', () => {
  const [item, response] = answers[1] ?? assert.fail();
  const said = (each: LearningEvent) => {
    const { language, revision } = draftOf(each, here)?.context ?? assert.fail();
    return [language, revision];
  };
  assert.deepEqual(said(event({ verb: 'completed', scope: 'course' })), ['en', outline.version]);
  assert.deepEqual(said(event({ verb: 'completed', scope: 'module-one' })), [undefined, undefined]);
  assert.deepEqual(said(answered(item, response)), [undefined, undefined]);
});

test('the end of a module without a check is told at full only, in a course without any check at every level', () => {
  const [first] = outline.modules;
  assert.ok(first);
  const aside = { ...first, id: 'a-welcome', slot: 9, pages: [], items: [] };
  const unchecked = first.pages.filter(({ check }) => !check);
  const told = (modules: Outline['modules'], privacy: PrivacyLevel) => {
    const course = { ...outline, modules, privacy };
    return ['module-one', 'a-welcome'].filter(scope => {
      const draft = draftOf(event({ verb: 'completed', scope }), { ...here, outline: course });
      assert.deepEqual(draft ? checkerFor(course)(dress(draft, identity)) : [], []);
      return draft !== null;
    });
  };
  for (const privacy of ['outcome', 'checks'] as const) {
    assert.deepEqual(told([first, aside], privacy), ['module-one']);
    assert.deepEqual(told([{ ...first, pages: unchecked }, aside], privacy), ['module-one', 'a-welcome']);
  }
  assert.deepEqual(told([first, aside], 'full'), ['module-one', 'a-welcome']);
  const loud = draftOf(event({ verb: 'completed', scope: 'a-welcome' }), {
    ...here,
    outline: { ...outline, modules: [first, aside], privacy: 'full' },
  });
  const checker = checkerFor({ ...outline, modules: [first, aside], privacy: 'checks' });
  assert.deepEqual(checker(loud && dress(loud, identity)), ['it is told from the level full on']);
});

test('each privacy level tells what it may, and no more', () => {
  const [practice, practised] = answers[0] ?? assert.fail();
  const [checked, chosen] = answers[1] ?? assert.fail();
  const all: readonly LearningEvent[] = [
    event({ verb: 'visited', page: 'a-lesson' }),
    answered(practice, practised),
    answered(checked, chosen),
    event({ verb: 'drafted', item: checked.id, response: chosen }),
    event({ verb: 'preferred', language: 'en' }),
    event({ verb: 'completed', scope: 'a-lesson' }),
    event({ verb: 'completed', scope: 'course' }),
    event({ verb: 'scored', scope: 'the-check', score: 0.5 }),
  ];
  const told = (privacy: PrivacyLevel) =>
    all.flatMap(each => draftOf(each, { ...here, outline: { ...outline, privacy } })?.verb.display['en'] ?? []);
  assert.deepEqual(told('outcome'), ['completed', 'scored']);
  assert.deepEqual(told('checks'), ['answered', 'completed', 'scored']);
  assert.deepEqual(told('full'), ['experienced', 'answered', 'answered', 'completed', 'completed', 'scored']);
});

test('nothing is told in review and browse', () => {
  for (const mode of ['review', 'browse'] as const)
    assert.equal(
      draftOf(event({ verb: 'completed', scope: 'course' }), { ...here, launch: { ...launch, mode } }),
      null,
    );
});

test('completed and passed have one id in a registration, whatever device says them', () => {
  const one = draftOf(event({ verb: 'completed', scope: 'course' }, { id: 'a' }), here);
  const other = draftOf(event({ verb: 'completed', scope: 'course' }, { id: 'b' }), here);
  const module = draftOf(event({ verb: 'completed', scope: 'module-one' }), here);
  const passed = draftOf(event({ verb: 'passed', scope: 'course', score: 1 }), here);
  assert.equal(one?.id, other?.id);
  assert.equal(new Set([one?.id, module?.id, passed?.id]).size, 3);
  const elsewhere = { ...here, launch: { ...launch, registration: registration.replace('1', '2') } };
  assert.notEqual(draftOf(event({ verb: 'completed', scope: 'course' }), elsewhere)?.id, one?.id);
});

test('what this registration has accepted is not said again', () => {
  const sent = { ...here.sent, completed: true, passed: true };
  assert.equal(draftOf(event({ verb: 'completed', scope: 'course' }), { ...here, sent }), null);
  assert.equal(draftOf(event({ verb: 'passed', scope: 'course', score: 1 }), { ...here, sent }), null);
  assert.ok(draftOf(event({ verb: 'completed', scope: 'module-one' }), { ...here, sent }));
});

test('a late event keeps its id, takes this session’s time and says when it happened', () => {
  const [item, response] = answers[1] ?? assert.fail();
  const before = answered(item, response);
  const draft = draftOf({ ...before, session: 'an-earlier-one' }, here);
  assert.equal(draft?.id, before.id);
  assert.equal(draft.timestamp, new Date(here.now).toISOString());
  assert.deepEqual(draft.context.extensions, {
    'https://example.org/a-course/profile/happened-at': new Date(before.at).toISOString(),
  });
});

test('a course that is to stay unnoticed is not named', () => {
  const neutral = { ...here, outline: { ...outline, neutral: true } };
  const text = JSON.stringify(draftOf(event({ verb: 'completed', scope: 'course' }), neutral));
  assert.doesNotMatch(text, /Working/);
});
