import { test } from 'node:test';
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Attempt } from './attempt.js';
import { decode } from './codec.js';
import type { Happening } from './events.js';
import type { StandardName } from './standard.js';
import { anyHappening } from './testing/arbitrary.js';
import { fakeLms } from './testing/fake-lms.js';
import { launch } from './testing/launch.js';
import { outlineOf } from './testing/outline.js';
import { virtualDevice } from './testing/virtual-env.js';

const outline = outlineOf({ pages: 1, items: 4, bank: 3, draw: 2, reveals: 1 });

type Trouble = 'none' | 'down' | 'lies' | 'offline' | 'over' | 'local emptied';
type Step =
  | { readonly do: 'record'; readonly happening: Happening }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'flush' | 'close'; readonly sync: boolean }
  | { readonly do: 'trouble'; readonly what: Trouble }
  /** The page dies here, with or without a word; the course is opened again. */
  | { readonly do: 'kill' };

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: anyHappening(outline).map((happening): Step => ({ do: 'record', happening })) },
  { weight: 3, arbitrary: fc.constantFrom(0, 700, 1600, 20_000).map((ms): Step => ({ do: 'wait', ms })) },
  { weight: 1, arbitrary: fc.boolean().map((sync): Step => ({ do: 'flush', sync })) },
  { weight: 1, arbitrary: fc.constant<Step>({ do: 'close', sync: true }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom<Trouble>('none', 'down', 'lies', 'offline', 'over', 'local emptied')
      .map((what): Step => ({ do: 'trouble', what })),
  },
  { weight: 2, arbitrary: fc.constant<Step>({ do: 'kill' }) },
);

/** What must be there, and how much of it at least. */
const assertHolds = (attempt: Attempt, told: readonly Happening[], where: string): void => {
  for (const happening of told) {
    const what = `${where}: ${JSON.stringify(happening)}`;
    switch (happening.verb) {
      case 'answered': {
        const item = attempt.items.get(happening.item);
        assert.ok(item && item.tries >= happening.tries && item.best >= happening.score - 1e-4, what);
        break;
      }
      case 'visited':
        assert.ok(attempt.visited.has(happening.page), what);
        break;
      case 'experienced':
        assert.ok(attempt.done.has(happening.activity), what);
        break;
      case 'completed':
        assert.equal(attempt.scopes.get(happening.scope)?.completion, 'completed', what);
        break;
      case 'passed':
        assert.equal(attempt.scopes.get(happening.scope)?.success, 'passed', what);
        break;
      case 'attempted':
        assert.ok((attempt.checks.get(happening.check)?.opened ?? 0) >= happening.tries, what);
        break;
      default:
    }
  }
};

const play = async (name: StandardName, steps: readonly Step[]): Promise<void> => {
  const [lms, device] = [fakeLms(name), virtualDevice()];
  const told: Happening[] = [];
  const answers = new Set<string>();
  const tries = new Map<string, number>();
  /** A try is submitted once. */
  const submitted = (happening: Happening): Happening => {
    if (happening.verb !== 'answered') return happening;
    const next = (tries.get(happening.item) ?? 0) + 1;
    tries.set(happening.item, next);
    return { ...happening, tries: next };
  };
  let page = launch(lms, device, outline);
  const open = async (): Promise<void> => {
    page = launch(lms, device, outline);
    await page.recorder.restored;
    while (page.recorder.offer) page.recorder.offer.accept();
  };
  await page.recorder.restored;
  const soothe = (): void => {
    lms.down = lms.lies = lms.over = false;
    device.online = true;
  };
  for (const step of steps) {
    switch (step.do) {
      case 'record': {
        const happening = submitted(step.happening);
        const event = page.recorder.record(happening);
        told.push(happening);
        if (happening.verb === 'answered') answers.add(event.id);
        break;
      }
      case 'wait':
        await page.env.advance(step.ms);
        break;
      case 'flush':
        void page.recorder.flush(step);
        break;
      case 'close':
        void page.recorder.close(step);
        page.env.kill();
        await open();
        break;
      case 'trouble':
        soothe();
        if (step.what === 'local emptied') device.local.clear();
        else if (step.what === 'offline') device.online = false;
        else if (step.what !== 'none') lms[step.what] = true;
        break;
      case 'kill':
        page.env.kill();
        await open();
        assertHolds(page.recorder.attempt, told, 'after a kill');
    }
  }
  page.env.kill();
  soothe();
  await open();
  assertHolds(page.recorder.attempt, told, 'at the end');
  await page.env.advance(200_000);
  const held = decode(lms.state, outline);
  assert.ok(held);
  assertHolds(held, told, 'in the LMS');
  const added = lms.added.filter(id => answers.has(id));
  assert.deepEqual([...added].sort(), [...answers].sort(), 'every answer once');
};

for (const name of ['scorm12', 'xapi'] as const)
  test(`loses nothing and tells nothing twice, wherever the page is killed (${name})`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { minLength: 1, maxLength: 30 }), steps => play(name, steps)),
      { numRuns: 300 },
    );
  });
