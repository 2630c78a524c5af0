import { OWN_ROLE_EVENT } from '@throughline/elements/internal/own-role.js';
import { hash } from '@throughline/tracking/hash.js';
import type { ElementEvent, Env, Id, LocalHome, Outline, Recorder } from '@throughline/tracking';
import { readKept, type Kept } from './kept-aside.js';
import { give, type Known, type QuestionElement } from './restore.js';
import { sound } from './sound.js';

type Said = Exclude<ElementEvent, { verb: 'experienced' }>;

export interface AsideNeeds {
  /** What tells of a role that was chosen. */
  readonly host: EventTarget;
  readonly env: Env;
  readonly outline: Outline;
  readonly recorder: Recorder;
  /** The learner keeps own words on this device: it is theirs. */
  readonly ownDevice: () => boolean;
}

/**
 * What is recorded nowhere: answers to practice and to what is asked before the course, and the role. They are told to nobody
 * (decision 4). They live as long as the window does, over a reload too where it is known that the same learner goes on;
 * on a device that is the learner's own, until it is to forget them (decision 3).
 */
export interface Aside {
  heard(event: Said): void;
  /**
   * Gives the questions of a page what is known of them, and what follows the role the one that was chosen. Films begin
   * with or without sound, as the learner wants it.
   */
  settle(page: ParentNode): void;
  /** Tells questions how their twins were answered before. */
  compare(questions: Iterable<Element>): void;
  /** The device forgets. */
  forget(): void;
}

export type OpenAside = (needs: AsideNeeds) => Aside;

/** What shows the role, and words for it. */
interface FollowsRole extends Element {
  ownRole?: Id;
}
const followersIn = (page: ParentNode): Iterable<FollowsRole> =>
  page.querySelectorAll<FollowsRole>('tl-roles, tl-by-role');

/** Nothing is kept, nowhere. */
const NOTHING = { home: null, text: '' };

const FRESH = { response: null, draft: null, tries: 0, best: 0 };

export const openAside: OpenAside = ({ host, env, outline: { base, id }, recorder, ownDevice }) => {
  const homes = [env.tab, env.local].filter(home => home !== undefined && home !== null);
  let known: ReadonlyMap<Id, Kept> = new Map();
  /** Empty where the learner wants none; null: nothing was said of it. */
  let role: Id | null = null;
  let page: ParentNode | null = null;
  /** What was kept last, and where; null before it is known whose answers may be here. */
  let last: { readonly home: LocalHome | null; readonly text: string } | null = null;

  /** Whose it is says the lineage alone. It begins as the keys of the journals do, so that it is forgotten with them. */
  const key = (): string => `tl-${hash(`${base}/${id}`).toString(36)}-aside-${recorder.attempt.lineage}`;

  /** Without a platform nobody knows who sits here after a reload. */
  const homeNow = (): LocalHome | null => {
    if (recorder.device === 'own' || ownDevice()) return env.local;
    return recorder.launch?.connected === true ? (env.tab ?? null) : null;
  };

  const keep = (): void => {
    if (!last) return;
    const [home, text] = [known.size > 0 || role ? homeNow() : null, JSON.stringify({ role, answers: [...known] })];
    if (home === last.home && text === last.text) return;
    for (const each of homes) {
      if (each === home) each.set(key(), text);
      else each.remove(key());
    }
    last = { home, text };
  };

  /** The record is merged: what this window or this device holds of the same learner comes back. */
  const load = (): void => {
    if (last || !recorder.launch) return;
    last = NOTHING;
    const kept = homes.map(home => readKept(home.get(key())));
    known = new Map([...kept.flatMap(({ answers }) => answers), ...known]);
    for (const { role: before } of kept) role ??= before;
    keep();
  };

  const put = (item: Id, kept: Kept): void => {
    known = new Map(known).set(item, kept);
  };

  const compare: Aside['compare'] = questions => {
    for (const question of questions) {
      const first = known.get(question.getAttribute('data-twin') ?? '')?.first ?? null;
      if (first !== null) question.setAttribute('data-earlier', String(first));
    }
  };

  const follow = (on: ParentNode): void => {
    for (const element of followersIn(on)) element.ownRole = role ?? '';
  };

  host.addEventListener(OWN_ROLE_EVENT, ({ detail }: Event & { readonly detail?: unknown }) => {
    if (typeof detail === 'string') role = detail;
    keep();
  });

  return {
    heard(event) {
      const { item, response } = event;
      const { lineage } = recorder.attempt;
      // The order of the options stays the one that was seen.
      const before = known.get(item) ?? { known: { ...FRESH, seed: lineage }, first: null };
      const after = (change: Partial<Known>, first: number | null): Kept => ({
        known: { ...before.known, ...change },
        first,
      });
      if (event.verb === 'drafted') put(item, after({ draft: response }, before.first));
      else {
        const { score, tries } = event;
        const best = Math.max(before.known.best, score);
        put(item, after({ response, draft: null, tries, best }, before.first ?? score));
      }
      keep();
    },
    settle(shown) {
      page = shown;
      sound(page, recorder.launch);
      // Chosen before this script came.
      for (const { ownRole } of followersIn(page)) role ??= ownRole || null;
      load();
      follow(page);
      for (const element of page.querySelectorAll('[data-practice]')) {
        const { response, draft, tries, best, seed } = element as QuestionElement;
        // Chosen or answered before this script came.
        if (!known.has(element.id) && (response ?? draft))
          put(element.id, { known: { response, draft, tries, best, seed }, first: response && best });
        give(element, known.get(element.id)?.known ?? { ...FRESH, seed: recorder.attempt.lineage });
      }
      keep();
      compare(page.querySelectorAll('[data-twin]'));
    },
    compare,
    forget() {
      for (const home of homes) home.remove(key());
      known = new Map();
      role = null;
      last &&= NOTHING;
      if (page) follow(page);
    },
  };
};
