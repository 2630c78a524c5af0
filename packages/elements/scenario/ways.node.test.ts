import fc from 'fast-check';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { taken, type Steps } from './taken.js';
import { walkStory, type Story, type Way } from './ways.js';

const SCENES = ['a', 'b', 'c', 'd'] as const;
const FLAGS = ['f', 'g'] as const;

const stories: fc.Arbitrary<Story> = fc
  .array(
    fc.array(
      fc.record({
        to: fc.constantFrom(...SCENES),
        set: fc.option(fc.constantFrom(...FLAGS), { nil: undefined }),
        if: fc.option(fc.constantFrom(...FLAGS), { nil: undefined, freq: 2 }),
        unless: fc.option(fc.constantFrom(...FLAGS), { nil: undefined, freq: 2 }),
        points: fc.constantFrom(0, 0, 1, 2),
      }),
      { maxLength: 2 },
    ),
    { minLength: SCENES.length, maxLength: SCENES.length },
  )
  .map(scenes => new Map(scenes.map((ways, n) => [at(n), ways.map((way, m) => ({ ...way, id: `${at(n)}${m}` }))])));

const at = (n: number) => SCENES[n] ?? 'a';

/** Where a learner is, by everything that was chosen so far: no state is thought to be like another. */
interface Place {
  readonly scene: string;
  readonly chosen: readonly Way[];
}

const openIn = (story: Story, { scene, chosen }: Place): readonly Way[] => {
  const set = new Set(chosen.map(way => way.set));
  return (story.get(scene) ?? []).filter(
    way => (way.if === undefined || set.has(way.if)) && (way.unless === undefined || !set.has(way.unless)),
  );
};

const keyOf = ({ scene, chosen }: Place): string =>
  `${scene} ${[...chosen]
    .map(({ id }) => id)
    .sort()
    .join(' ')}`;

/** Every place, by brute force, each with those one can go on to. */
function everyPlace(story: Story): ReadonlyMap<string, { readonly place: Place; readonly next: readonly string[] }> {
  const found = new Map<string, { place: Place; next: readonly string[] }>();
  const walk = (place: Place): string => {
    const key = keyOf(place);
    if (found.has(key)) return key;
    found.set(key, { place, next: [] });
    const next = openIn(story, place).map(way =>
      walk({ scene: way.to, chosen: place.chosen.includes(way) ? place.chosen : [...place.chosen, way] }),
    );
    found.set(key, { place, next });
    return key;
  };
  walk({ scene: 'a', chosen: [] });
  return found;
}

const pointsOf = (ways: readonly Way[]) => ways.reduce((sum, { points }) => sum + points, 0);

test('finds what brute force finds: scenes, choices, dead ends, circles without an end, and the most points', () => {
  fc.assert(
    fc.property(stories, story => {
      const places = everyPlace(story);
      const isEnd = ({ scene }: Place) => story.get(scene)?.length === 0;
      const saved = new Set([...places].filter(([, { place }]) => isEnd(place)).map(([key]) => key));
      for (let size = -1; size < saved.size;) {
        size = saved.size;
        for (const [key, { next }] of places) if (next.some(one => saved.has(one))) saved.add(key);
      }
      const all = [...places.values()].map(({ place }) => place);
      const lost = all.filter(place => !saved.has(keyOf(place)));
      const stuck = lost.filter(place => openIn(story, place).length === 0);
      const names = (some: readonly Place[]) => [...new Set(some.map(({ scene }) => scene))].sort();
      const ends = all.filter(isEnd).map(({ chosen }) => pointsOf(chosen));
      const walked = walkStory(story);
      assert.ok(walked);
      assert.deepEqual([...walked.scenes].sort(), names(all));
      assert.deepEqual(
        [...walked.ways].sort(),
        [...new Set(all.flatMap(({ chosen }) => chosen.map(({ id }) => id)))].sort(),
      );
      assert.deepEqual([...walked.dead.keys()].sort(), names(stuck));
      assert.deepEqual([...walked.circles.keys()].sort(), names(lost.filter(place => !stuck.includes(place))));
      assert.equal(walked.best?.points ?? null, ends.length === 0 ? null : Math.max(...ends));
    }),
    { numRuns: 2000 },
  );
});

/** Walks steps as a learner does; throws where one cannot be taken. */
const follow = (story: Story, steps: Steps): Place =>
  steps.reduce<Place>(
    (place, [scene, id]) => {
      const way = openIn(story, place).find(one => one.id === id);
      assert.ok(way && place.scene === scene, `${id} cannot be chosen in ${place.scene}`);
      return { scene: way.to, chosen: place.chosen.includes(way) ? place.chosen : [...place.chosen, way] };
    },
    { scene: 'a', chosen: [] },
  );

test('the best way, and those to dead ends and circles, can be walked and lead there', () => {
  fc.assert(
    fc.property(stories, story => {
      const walked = walkStory(story);
      assert.ok(walked);
      const { best, dead, circles } = walked;
      if (best) {
        const end = follow(story, best.steps);
        assert.deepEqual([pointsOf(end.chosen), story.get(end.scene)?.length], [best.points, 0]);
      }
      for (const [scene, steps] of [...dead, ...circles]) assert.equal(follow(story, steps).scene, scene);
      for (const steps of dead.values()) assert.deepEqual(openIn(story, follow(story, steps)), []);
    }),
    { numRuns: 1000 },
  );
});

test('a story with too many ways is not judged', () => {
  assert.equal(walkStory(new Map([['a', [{ id: 'go', to: 'b', points: 0 }]], ['b', []]]), 1), null); // prettier-ignore
});

test('a way that was taken says where one is and what is true there, never grows for ever, and a step back is exact', () => {
  fc.assert(
    fc.property(stories, fc.array(fc.nat(5), { maxLength: 60 }), (story, turns) => {
      let steps: Steps = [];
      let place: Place = { scene: 'a', chosen: [] };
      const longest = [...story.values()].flat().length * SCENES.length;
      for (const turn of turns) {
        const open = openIn(story, place);
        const way = open[turn % open.length];
        if (!way) return;
        steps = taken(steps, [place.scene, way.id], way.to);
        place = { scene: way.to, chosen: place.chosen.includes(way) ? place.chosen : [...place.chosen, way] };
        const now = follow(story, steps);
        assert.equal(keyOf(now), keyOf(place));
        assert.ok(steps.length <= longest);
        follow(story, steps.slice(0, -1));
      }
    }),
    { numRuns: 1000 },
  );
});
