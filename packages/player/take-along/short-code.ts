import { count, fixed, reader, scaled } from '@throughline/tracking/bits.js';
import type { Reader } from '@throughline/tracking/bits.js';
import { flag, GRAIN, maybe } from '@throughline/tracking/forms.js';
import type { Form } from '@throughline/tracking/forms.js';
import { emptyAttempt, type Attempt } from '@throughline/tracking/attempt.js';
import { hash } from '@throughline/tracking/hash.js';
import { lookup } from '@throughline/tracking/lookup.js';
import type { CheckState, Id, ModuleOutline, Outline, ScopeState } from '@throughline/tracking';
import { CHECKS, fromLetters, tidy, toLetters } from './letters.js';
import { refused, type Read } from './read.js';

/** The longest code (decision 17). */
export const LONGEST = 24;

const VERSION = 1;
/** Bits of the course's mark, the learner's, and a check's within its module. */
const COURSE = 10;
const LEARNER = 10;
const CHECK = 3;

/** Bits that cost least on the whole: of a module's slot, and of a page's. */
const MODULE_SLOT = 2;
const PAGE_SLOT = 5;

/** Where a page stands: the slot of its module, and its own. */
const pagePlace: Form<string> = {
  write: place => {
    const [, module, slot] = place.split('.');
    return scaled(Number(module), MODULE_SLOT) + scaled(Number(slot), PAGE_SLOT);
  },
  read: from => `V.${from.scaled(MODULE_SLOT)}.${from.scaled(PAGE_SLOT)}`,
};

const courseMark = (outline: Outline): number => hash(outline.id) % 2 ** COURSE;

const DONE: ScopeState = { completion: 'completed', success: 'unknown', score: null };
const finished = (best: number): CheckState => ({ opened: 1, finished: 1, best, draw: [] });

const bySlot = (a: { readonly slot: number }, b: { readonly slot: number }): number => a.slot - b.slot;

/** The checks of a module by their mark: of the id, the next free one where two are alike. A later check changes none. */
const checksByMark = ({ pages }: ModuleOutline): ReadonlyMap<number, Id> => {
  const marks = new Map<number, Id>();
  for (const { check } of [...pages].sort(bySlot)) {
    if (!check || marks.size === 2 ** CHECK) continue;
    let mark = hash(check.id) % 2 ** CHECK;
    while (marks.has(mark)) mark = (mark + 1) % 2 ** CHECK;
    marks.set(mark, check.id);
  }
  return marks;
};

/** Whole per cent, rounded down: never over a pass mark that was not reached, nor under one that was. */
const toPercent = (score: number): number => Math.floor((Math.round(score * GRAIN) * 100) / GRAIN);
/** The least score of so many per cent: a mark in whole per cent is reached by both or by none. */
const fromPercent = (percent: number): number => Math.min(1, Math.ceil((percent * GRAIN) / 100) / GRAIN);

const writeChecks = (attempt: Attempt, module: ModuleOutline): string =>
  Array.from(checksByMark(module), ([mark, id]) => {
    const best = attempt.checks.get(id)?.best ?? null;
    return best === null ? '' : `1${fixed(mark, CHECK)}${fixed(toPercent(best), 7)}`;
  }).join('');

/** Modules done and best scores, then the place where one was: what a code can do without comes last. */
const partsOf = (attempt: Attempt, outline: Outline): readonly [outcomes: string, place: string] => {
  const isDone = (scope: Id): boolean => attempt.scopes.get(scope)?.completion === 'completed';
  const told = [...outline.modules].sort(bySlot).flatMap(module => {
    const done = isDone(module.id) || isDone('course');
    const checks = writeChecks(attempt, module);
    return done || checks ? [{ slot: module.slot, bits: `${done ? 1 : 0}${checks}0` }] : [];
  });
  const rows = told.map(({ slot, bits }, at) => count(slot - (told[at - 1]?.slot ?? -1) - 1) + bits);
  const place = attempt.location && lookup(outline).places.get(`V.${attempt.location.page}`);
  return [count(rows.length) + rows.join(''), maybe(pagePlace).write(place ?? null)];
};

/**
 * The short code: modules done, best scores in per cent, the place; of at most 24 letters, two of them check letters.
 * `learner` is 0 where no LMS said whose it is. Where all of it is too long the place is left out; null where the rest
 * is too long too.
 */
export const writeCode = (attempt: Attempt, outline: Outline, learner: number): string | null => {
  const head = fixed(VERSION, 5) + fixed(courseMark(outline), COURSE) + fixed(learner, LEARNER);
  const [outcomes, place] = partsOf(attempt, outline);
  return [place, '0'].map(end => toLetters(head + outcomes + end)).find(code => code.length <= LONGEST) ?? null;
};

type Draft = Pick<Attempt, 'location'> & {
  readonly scopes: Map<Id, ScopeState>;
  readonly checks: Map<Id, CheckState>;
  /** Something belongs to a module or a check that this edition of the course does not have. */
  partly: boolean;
};

const readModule = (from: Reader, module: ModuleOutline | undefined, draft: Draft): void => {
  if (!module) draft.partly = true;
  if (flag.read(from) && module) draft.scopes.set(module.id, DONE);
  const checks = module && checksByMark(module);
  while (flag.read(from)) {
    const [mark, best] = [from.fixed(CHECK), fromPercent(from.fixed(7))];
    const check = checks?.get(mark);
    if (check === undefined) draft.partly = true;
    else draft.checks.set(check, finished(best));
  }
};

const readOutcomes = (from: Reader, outline: Outline): Draft => {
  const draft: Draft = { scopes: new Map(), checks: new Map(), location: null, partly: false };
  let slot = -1;
  for (let left = from.count(); left > 0; left -= 1) {
    slot += from.count() + 1;
    readModule(
      from,
      outline.modules.find(module => module.slot === slot),
      draft,
    );
  }
  const page = lookup(outline).ids.get(maybe(pagePlace).read(from) ?? '');
  // A page that is no more costs the place only.
  return page ? { ...draft, location: { page, seq: 1 } } : draft;
};

/** What a code says. The check letters stand in every version, so that a slip is told from a later version. */
export const readCode = (typed: string, outline: Outline): Read => {
  const code = tidy(typed);
  if (code.length <= CHECKS || code.length > LONGEST) return refused('unknown');
  if (/[^\dA-Z]/.test(code)) return refused('letters');
  const bits = fromLetters(code);
  if (bits === null) return refused('typo');
  try {
    const from = reader(bits);
    if (from.fixed(5) !== VERSION) return refused('version');
    if (from.fixed(COURSE) !== courseMark(outline)) return refused('course');
    const learner = from.fixed(LEARNER);
    const { partly, ...outcomes } = readOutcomes(from, outline);
    return { attempt: { ...emptyAttempt(''), ...outcomes }, learner, partly };
  } catch {
    return refused('typo');
  }
};
