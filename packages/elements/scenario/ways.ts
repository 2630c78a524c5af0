import type { Id } from '@throughline/tracking';

/** What may be chosen in a scene. */
export interface Way {
  readonly id: Id;
  /** The scene it leads to. */
  readonly to: Id;
  /** What is true once it was taken. */
  readonly set?: string | undefined;
  /** It is there only if that is true, or only if it is not. */
  readonly if?: string | undefined;
  readonly unless?: string | undefined;
  readonly points: number;
}

/** A story as a graph; the first scene is where it begins, one without a way on is an end. */
export type Story = ReadonlyMap<Id, readonly Way[]>;

/** What was taken one after the other: the scene, and what was chosen there. */
export type Steps = readonly (readonly [scene: Id, way: Id])[];

/** What can come of a story. */
export interface Walked {
  readonly scenes: ReadonlySet<Id>;
  readonly ways: ReadonlySet<Id>;
  /** Scenes in which a learner can be without any way on, each with a way there. */
  readonly dead: ReadonlyMap<Id, Steps>;
  /** Scenes from which ways go on, but never to an end. */
  readonly circles: ReadonlyMap<Id, Steps>;
  /** The most points that a way to an end brings, and the shortest such way; null where no end can be reached. */
  readonly best: { readonly points: number; readonly steps: Steps } | null;
}

/** A learner's place in the story, as far as it decides what may come. */
interface State {
  readonly scene: Id;
  readonly flags: ReadonlySet<string>;
  /** Ways with points that could be taken again; their points count once. */
  readonly counted: ReadonlySet<Id>;
  /** The most points with which one can be here, and how. */
  points: number;
  from: readonly [state: State, way: Way] | null;
  readonly before: Set<State>;
}

/** So many states are looked through; a story with more cannot be judged. */
const MOST = 50_000;

const reachable = (story: Story, start: Id): ReadonlySet<Id> => {
  const found = new Set([start]);
  for (const scene of found) for (const { to } of story.get(scene) ?? []) if (story.has(to)) found.add(to);
  return found;
};

const stepsTo = (end: State): Steps => {
  const steps: (readonly [Id, Id])[] = [];
  for (let { from } = end; from; { from } = from[0]) steps.unshift([from[0].scene, from[1].id]);
  return steps;
};

const withOne = <T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> => (set.has(one) ? set : new Set([...set, one]));

/**
 * Walks every way through a story; null where there are too many to be walked. Two learners in one scene, for whom the
 * same is true, have the same before them. The points of a way count once: of those that lead in a circle it must be known
 * whether they were counted, of all others the sum is enough.
 */
export function walkStory(story: Story, most = MOST): Walked | null {
  const [start] = story.keys();
  const asked = new Set([...story.values()].flat().flatMap(way => [way.if, way.unless]));
  const around = new Map([...story.keys()].map(scene => [scene, reachable(story, scene)]));
  const states = new Map<string, State>();
  const queue: State[] = [];
  const ways = new Set<Id>();

  const arrive = (of: Omit<State, 'before'>): State => {
    const key = [of.scene, ...[...of.flags].sort(), '', ...[...of.counted].sort()].join(' ');
    const known = states.get(key);
    if (known && known.points >= of.points) return known;
    const state = known ?? { ...of, before: new Set() };
    Object.assign(state, { points: of.points, from: of.from });
    states.set(key, state);
    queue.push(state);
    return state;
  };

  if (start !== undefined) {
    arrive({ scene: start, flags: new Set(), counted: new Set(), points: 0, from: null });
  }
  for (const state of queue) {
    for (const way of open(story, state)) {
      ways.add(way.id);
      const { flags, counted } = state;
      const again = way.points > 0 && around.get(way.to)?.has(state.scene) === true;
      const next = arrive({
        scene: way.to,
        flags: way.set !== undefined && asked.has(way.set) ? withOne(flags, way.set) : flags,
        counted: again ? withOne(counted, way.id) : counted,
        points: state.points + (again && counted.has(way.id) ? 0 : way.points),
        from: [state, way],
      });
      next.before.add(state);
    }
    if (states.size > most) return null;
  }

  const all = [...states.values()];
  const ends = all.filter(({ scene }) => story.get(scene)?.length === 0);
  const saved = new Set(ends);
  for (const state of saved) for (const before of state.before) saved.add(before);
  const lost = all.filter(state => !saved.has(state));
  const dead = lost.filter(state => open(story, state).length === 0);
  const best = [...ends].sort((a, b) => b.points - a.points)[0];
  return {
    scenes: new Set(all.map(({ scene }) => scene)),
    ways,
    dead: firstOf(dead),
    circles: firstOf(lost.filter(state => !dead.includes(state))),
    best: best ? { points: best.points, steps: stepsTo(best) } : null,
  };
}

/** What may be chosen in a state; ways that lead nowhere are told elsewhere. */
const open = (story: Story, { scene, flags }: State): readonly Way[] =>
  (story.get(scene) ?? []).filter(
    way =>
      story.has(way.to) &&
      (way.if === undefined || flags.has(way.if)) &&
      (way.unless === undefined || !flags.has(way.unless)),
  );

/** The first state of each scene: the one with the shortest way there. */
const firstOf = (states: readonly State[]): ReadonlyMap<Id, Steps> =>
  new Map([...states].reverse().map(state => [state.scene, stepsTo(state)]));
