import { draw } from '@throughline/tracking/order.js';
import type {
  Attempt,
  Happening,
  Id,
  Item,
  ModuleOutline,
  Outline,
  PageOutline,
  Response,
} from '@throughline/tracking';
import { rightAnswer } from '../right-answer.js';

/** One thing the sample learner does, after so many seconds of reading. */
export type Act = { readonly seconds: number } & (
  | { readonly what: 'read'; readonly page: PageOutline; readonly module: ModuleOutline }
  | { readonly what: 'check'; readonly page: PageOutline; readonly module: ModuleOutline }
);

/**
 * The sample learner's launches: on the first day everything but the last check, on the second that check. Each page is
 * read, each question of it answered rightly, each check taken once with its first choice question wrong.
 */
export function launches(outline: Outline): readonly (readonly Act[])[] {
  const acts = outline.modules.flatMap(module =>
    module.pages.flatMap((page): readonly Act[] => [
      { what: 'read', page, module, seconds: page.minutes * 60 },
      ...(page.check ? [{ what: 'check', page, module, seconds: 60 } as const] : []),
    ]),
  );
  const last = acts.findLastIndex(({ what }) => what === 'check');
  return last <= 0 ? [acts] : [acts.slice(0, last), acts.slice(last)];
}

/** How a learner does in checks: misses the first choice question, or every one. */
export type Mistakes = 'one' | 'all';

/** What happens when the learner does it. A try is drawn from the attempt as it stands, like the player draws it. */
export function* perform(act: Act, outline: Outline, attempt: Attempt, mistakes: Mistakes): Generator<Happening> {
  const { page, module } = act;
  const itemOf = (id: Id): readonly Item[] => module.items.filter(item => item.id === id);
  if (act.what === 'read') {
    yield { verb: 'visited', page: page.id };
    for (const id of page.activities) {
      const [item] = itemOf(id);
      if (item) yield answer(item, rightAnswer(item), 1);
      else if (id !== page.check?.id) yield { verb: 'experienced', activity: id };
    }
    return;
  }
  const { check } = page;
  if (!check) return;
  const asked = draw(check, outline, attempt, attempt.lineage);
  yield { verb: 'attempted', check: check.id, tries: 1, draw: asked };
  const drawn = asked.flatMap(({ slot }) => module.items.filter(item => item.slot === slot));
  const missed = drawn.find(item => wrongAnswer(item) !== undefined);
  for (const item of drawn) {
    const wrong = item === missed || mistakes === 'all' ? wrongAnswer(item) : undefined;
    yield answer(item, wrong ?? rightAnswer(item), wrong ? 0 : 1);
  }
}

const answer = (item: Item, response: Response, score: number): Happening => ({
  verb: 'answered',
  item: item.id,
  response,
  result: item.key === undefined ? 'neutral' : score === 1 ? 'correct' : 'incorrect',
  score,
  tries: 1,
  latency: 20_000,
});

/** An answer that earns nothing; undefined for questions where the sample learner makes no mistake. */
function wrongAnswer({ type, key, options }: Item): Response | undefined {
  if (type !== 'choice' || key?.type !== 'choice') return undefined;
  const wrong = options.find(({ id }) => !key.ids.includes(id));
  return wrong && { type, ids: [wrong.id] };
}
