import type { Happening, Outline } from '@throughline/tracking';
import { asked } from '@throughline/tracking/order.js';
import { answerTo } from '@throughline/tracking/testing/outline.js';
import type { Random } from './random.js';

const SCORES = [0, 0.5, 1] as const;

/** What a learner does next, given what this learner has tried so far. Latencies differ, so that each answer can be told apart. */
export const learning = (random: Random, outline: () => Outline) => {
  const tries = new Map<string, number>();
  let count = 0;
  const another = (key: string): number => {
    const next = (tries.get(key) ?? 0) + 1;
    tries.set(key, next);
    return next;
  };
  return (learner: string): Happening => {
    const { modules, locales } = outline();
    // Two people in two modules: what the one does can be told from what the other does.
    const module = random.pick(learner === 'two' ? modules.slice(1) : modules.slice(0, learner === 'one' ? 1 : 2));
    const page = random.pick(module.pages);
    const check = module.pages.find(each => each.check)?.check;
    const scope = random.pick([page.id, module.id, ...(learner === 'alone' ? ['course'] : [])]);
    const score = random.pick(SCORES);
    const answered = (): Happening => {
      const item = random.pick(module.items);
      return {
        verb: 'answered',
        item: item.id,
        response: answerTo(item, random.below(30)),
        result: score === 1 ? 'correct' : 'incorrect',
        score,
        tries: another(`${learner} ${item.id}`),
        latency: 1000 + 10 * ++count,
      };
    };
    const [reveal] = page.activities.filter(id => !page.items.includes(id));
    switch (random.below(14)) {
      case 0:
      case 1:
        return { verb: 'visited', page: page.id };
      case 2:
        return reveal === undefined ? answered() : { verb: 'experienced', activity: reveal };
      case 3: {
        if (!check) return answered();
        const bank = module.items.filter(item => item.check === check.id).map(({ slot }) => slot);
        const from = random.below(bank.length - check.draw + 1);
        return {
          verb: 'attempted',
          check: check.id,
          tries: another(`${learner} ${check.id}`),
          draw: asked(bank.slice(from, from + check.draw)),
        };
      }
      case 4:
        return { verb: 'completed', scope };
      case 5:
        return scope === 'course'
          ? { verb: 'passed', scope, score: 0.9 }
          : { verb: random.pick(['passed', 'failed'] as const), scope, score };
      case 6:
        return { verb: 'scored', scope: scope === 'course' ? scope : (check?.id ?? module.id), score };
      case 7:
        return random.chance(0.5) ? { verb: 'preferred', language: random.pick(locales) } : answered();
      case 8:
      case 9: {
        const item = random.pick(module.items);
        return {
          verb: 'drafted',
          item: item.id,
          response: random.chance(0.1) ? null : answerTo(item, random.below(30)),
        };
      }
      default:
        return answered();
    }
  };
};
