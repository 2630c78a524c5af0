import { perform } from '@throughline/build/statements/story.js';
import { tell } from '@throughline/build/telling.js';
import { due } from '@throughline/player/policy.js';
import { findEarlier } from '@throughline/player/take-along/earlier.js';
import type { Attempt, Happening, Id, Launch, Offer, Outline, Recorder } from '@throughline/tracking';
import { settleAll, virtualEnv, type Device } from '@throughline/tracking/testing/virtual-env.js';
import type { Coming, Platform, Row } from './platforms.js';

/** What a learner has before them in one launch. */
export interface Open {
  readonly recorder: Recorder;
  readonly launch: Launch;
  readonly outline: Outline;
  /** What was found of an earlier attempt. */
  readonly earlier: Offer | null;
}

/** What stood on the device at the end of a launch, and what was offered. */
export interface Visit {
  readonly attempt: Attempt;
  readonly launch: Launch;
  readonly offered: boolean;
}

/** One launch of a version of the course, from the window to "Save and exit". */
export async function visit(
  { row, platform, device }: { readonly row: Row; readonly platform: Platform; readonly device: Device },
  outline: Outline,
  act: (open: Open) => Iterable<Happening>,
  coming: Coming = 'again',
): Promise<Visit> {
  const env = virtualEnv(device, platform.fetch);
  const host = { window: platform.launch(coming), env, outline, load: () => Promise.resolve(false) };
  const recorder = row.open(host);
  await env.advance(10_000);
  const launch = await recorder.restored;
  if (!launch.connected) recorder.choose('own');
  const earlier = await findEarlier({ env, outline }, row.standard, recorder);
  for (const happening of act({ recorder, launch, outline, earlier })) {
    tell(recorder, outline, launch, happening);
    await env.advance(2000);
  }
  await env.advance(30_000);
  void recorder.close({ sync: false });
  await env.advance(10_000);
  await settleAll();
  env.kill();
  return { attempt: recorder.attempt, launch, offered: earlier !== null };
}

const pagesOf = ({ modules }: Outline) => modules.flatMap(module => module.pages.map(page => ({ page, module })));

/** Reads pages, answers all that stands in them, and takes their checks with one mistake. */
export function* read({ recorder, outline }: Open, ids: readonly Id[]): Generator<Happening> {
  for (const { page, module } of pagesOf(outline).filter(({ page: { id } }) => ids.includes(id))) {
    for (const what of page.check ? (['read', 'check'] as const) : (['read'] as const))
      yield* perform({ what, page, module, seconds: 0 }, outline, recorder.attempt, 'one');
  }
}

/** Reads all that was not read yet. */
export function* readOn(open: Open): Generator<Happening> {
  const { recorder, outline } = open;
  const unread = pagesOf(outline)
    .map(({ page }) => page.id)
    .filter(id => !recorder.attempt.visited.has(id));
  yield* read(open, unread);
}

/** Answers a choice with one of its options. */
export const choosing = ({ recorder, outline }: Open, item: Id, option: Id): Happening => {
  const found = outline.modules.flatMap(({ items }) => items).find(({ id }) => id === item);
  const isRight = found?.key?.type === 'choice' && found.key.ids.includes(option);
  return {
    ...{ verb: 'answered', item, response: { type: 'choice', ids: [option] }, latency: 2000 },
    ...{ result: isRight ? 'correct' : 'incorrect', score: isRight ? 1 : 0 },
    tries: (recorder.attempt.items.get(item)?.tries ?? 0) + 1,
  };
};

/** What follows from what was carried over, as the player has it recorded. */
export const carriedOver = ({ recorder, outline, launch, earlier }: Open): readonly Happening[] => {
  earlier?.accept();
  return due(recorder.attempt, outline, launch);
};
