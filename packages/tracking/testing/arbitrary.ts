import fc from 'fast-check';
import type { Attempt } from '../attempt.js';
import { emptyAttempt } from '../attempt.js';
import type { Outline } from '../course.js';
import type { Happening, LearningEvent } from '../events.js';
import { fold } from '../fold.js';
import { asked } from '../order.js';
import { answerTo } from './outline.js';

/** Any happening in an outline. */
export const anyHappening = (outline: Outline): fc.Arbitrary<Happening> => {
  const items = outline.modules.flatMap(module => module.items);
  const pages = outline.modules.flatMap(module => module.pages);
  const checks = pages.flatMap(page => page.check ?? []);
  const score = fc.constantFrom(0, 0.25, 1 / 3, 0.5, 0.8, 1);
  const scope = fc.constantFrom('course', ...outline.modules.map(({ id }) => id), ...pages.map(({ id }) => id));
  const answered = fc
    .record({ item: fc.constantFrom(...items), pick: fc.nat(30), score, tries: fc.integer({ min: 1, max: 3 }) })
    .map(({ item, pick, score: credit, tries }): Happening => {
      const result = credit === 1 ? 'correct' : 'incorrect';
      return {
        verb: 'answered',
        item: item.id,
        response: answerTo(item, pick),
        result,
        score: credit,
        tries,
        latency: 5,
      };
    });
  const attempted = fc
    .record({
      check: fc.constantFrom(...checks),
      tries: fc.integer({ min: 1, max: 3 }),
      from: fc.nat(5),
      kept: fc.nat(3),
    })
    .map(({ check, tries, from, kept }): Happening => {
      const bank = items.filter(item => item.check === check.id).map(({ slot }) => slot);
      const draw = asked([...bank, ...bank].slice(from, from + check.draw));
      // Of a try that asks again only what was not right, some credit stands from the start.
      return {
        verb: 'attempted',
        check: check.id,
        tries,
        draw: draw.map((each, n) => (n < kept ? { ...each, credit: 1 } : each)),
      };
    });
  const reveals = pages.flatMap(page => page.activities.filter(id => !page.items.includes(id)));
  return fc.oneof(
    { weight: 4, arbitrary: answered },
    attempted,
    fc.record({ verb: fc.constant('experienced'), activity: fc.constantFrom(...reveals) }),
    fc.record({ verb: fc.constant('visited'), page: fc.constantFrom(...pages.map(({ id }) => id)) }),
    fc.record({ verb: fc.constant('completed'), scope }),
    fc.record({ verb: fc.constant('scored'), scope: fc.constantFrom('course', ...checks.map(({ id }) => id)), score }),
    fc.record({ verb: fc.constantFrom('passed' as const, 'failed' as const), scope, score }),
    fc.record({ verb: fc.constant('preferred'), language: fc.constantFrom(...outline.locales) }),
  );
};

/** A happening with a stamp; `seq` stands for its id too. */
export const stamped = (happening: Happening, seq: number): LearningEvent => ({
  ...happening,
  id: `00000000-0000-4000-8000-${String(seq).padStart(12, '0')}`,
  seq,
  at: seq * 1000,
  session: '0000000a',
});

/** Any attempt that can have come about in an outline. */
export const anyAttempt = (outline: Outline, lineage = '00000000000a'): fc.Arbitrary<Attempt> =>
  fc
    .record({
      happenings: fc.array(anyHappening(outline), { maxLength: 40 }),
      sessions: fc.dictionary(fc.constantFrom('0000000a', 'ffffffff', '12345678'), fc.tuple(fc.nat(9000), fc.nat(99))),
      interactions: fc.nat(500),
      flags: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
      unknown: fc.subarray(['I.9.3.0101', 'V.0.77.1', 'I.0.900.10010011']),
    })
    .map(({ happenings, sessions, interactions, flags: [initialized, completed, passed], unknown }) => ({
      ...happenings.reduce<Attempt>(
        (attempt, happening, index) => fold(attempt, stamped(happening, index + 1), outline),
        emptyAttempt(lineage),
      ),
      sessions: new Map(Object.entries(sessions).map(([id, [seconds]]) => [id, seconds * 1000])),
      sent: {
        interactions,
        initialized,
        completed,
        passed,
        told: new Map(Object.entries(sessions).map(([id, [, seq]]) => [id, seq])),
      },
      unknown: [...unknown].sort(),
    }));
