import type { Env, Outline, PlatformFinding, RunningCourse, StandardName } from '@throughline/tracking';
import { hex } from '@throughline/tracking/formats.js';
import { entriesOf, openStore } from '@throughline/tracking/journal.js';
import { courseIri } from '../lrs/names.js';
import { leaveMark, markKey, readMarks, troubledHomes } from './device.js';
import type { Keepsake, Look } from './look.js';
import { askOwnFile, type OwnFile } from './own-file.js';
import { codesOf } from './rows.js';
import { found, sight, unseen, WELL, type Seen } from './sight.js';
import { marked } from './state.js';

export interface Practice {
  readonly standard: StandardName;
  readonly look: Look;
  /** The course of the package; where the doctor is alone in it, the doctor. */
  readonly outline: Pick<Outline, 'base' | 'id'>;
  /** No course is in the package: the platform's record of it is the doctor's own. */
  readonly alone?: boolean;
  readonly window: unknown;
  readonly env: Env;
}

/** So far two clocks may be apart, in milliseconds: no statement and no cookie suffers from it. */
const APART = 600_000;

const minutes = (ms: number): string => `${ms > 0 ? '+' : '−'}${Math.round(Math.abs(ms) / 60_000)} min`;

const ofClock = (file: OwnFile | null): Seen => {
  const ahead = file?.ahead ?? null;
  return { P13: ahead === null ? unseen('line') : sight(Math.abs(ahead) > APART, minutes(ahead)) };
};

/** What the answers of the package's own server say of what the platform said: a login page, or none at all. */
const ofLine = (before: OwnFile | null, after: OwnFile | null, { P10, P11 }: Seen, online: boolean): Seen => {
  if (P11?.state === 'found') return {};
  if ([before, after].some(file => file?.page || file?.status === 401))
    return { P9: unseen('platform'), P10: unseen('platform'), P11: found() };
  const cut = after?.status === 0 && P10?.state === 'well';
  const known = !online || before?.status !== 0;
  return {
    P11: P11 ?? (after?.status ? WELL : unseen('line')),
    // "True" was said, and nothing came through.
    ...(cut && { P10: known ? found() : unseen('line') }),
  };
};

/** Looks at the platform once, and tells what is wrong, in the order of the rows. Never throws, and sends nothing away. */
export const checkPlatform = async (
  { standard, look, outline, alone, window, env }: Practice,
  course: RunningCourse = {},
): Promise<readonly PlatformFinding[]> => {
  const store = openStore(env, outline, standard);
  const key = markKey(store);
  const [journals, marks] = [await store.read(), await readMarks(env, key)];
  const homes = await troubledHomes(env, key, marks);
  const waiting = entriesOf(journals).some(({ ordinal }) => ordinal === null);
  const before = await askOwnFile(window, env);
  let mark = hex(env.random(4));
  const earlier = marks.local ?? marks.database ?? '';
  const keepsake: Keepsake = {
    before: learner => (earlier.startsWith(`${learner}-`) ? marked(earlier) : null),
    now: learner => {
      mark = `${learner}-${hex(env.random(4))}`;
      return marked(mark);
    },
  };
  const looked = await look({
    window,
    env,
    iri: courseIri(outline),
    course,
    waiting,
    ...(alone && { keepsake }),
  });
  const after = await askOwnFile(window, env);
  const seen: Seen = {
    ...looked,
    ...(looked.P1 === WELL && ofLine(before, after, looked, env.online())),
    ...(course.lost && { P10: found() }),
    ...ofClock(after?.status ? after : before),
    P12: sight(homes.length > 0 || course.emptied === true, homes.join(', ')),
  };
  // Without a platform nothing stays on a device of which nobody said whose it is (decision 3).
  if (looked.P1 === WELL) await leaveMark(env, key, mark);
  return codesOf(standard).map(code => ({ code, ...(seen[code] ?? unseen('platform')) }));
};
