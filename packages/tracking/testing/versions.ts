import fc from 'fast-check';
import type { Check, Id, Item, ModuleOutline, Outline, PageOutline } from '../course.js';
import { outlineOf } from './outline.js';

/**
 * All that ever stands in a course: a version holds some of it. So what two versions both have keeps its slot, and no slot
 * is ever given to anything else (field notes V1); every fifth question is an institution's own, in its space of 24 bits (V2).
 */
const ALL = outlineOf({ modules: 3, pages: 3, items: 3, bank: 4, draw: 2 });

/** What came from another module is something new there (`slots.json` is a module's), and has slots that nothing else had. */
const MOVED = 100;

/** How a version is chosen: 0 keeps things as they are, so that a failing pair shrinks to what makes it fail. */
const DICE = fc.array(fc.nat(59), { minLength: 240, maxLength: 240 });

/** A version of the one course, after one in which the meaning of the questions `raised` had changed already. */
const versionOf = (dice: readonly number[], raised: ReadonlySet<Id>): Outline => {
  let thrown = 0;
  const roll = (sides: number): number => (dice[thrown++ % dice.length] ?? 0) % sides;
  const happens = (): boolean => roll(6) === 5;
  /** Some of them, in another order; never without the first `least`. */
  const some = <Thing>(all: readonly Thing[], least: number): readonly Thing[] => {
    const kept = all.map(thing => [thing, happens()] as const).filter(([, gone], n) => !gone || n < least);
    const first = roll(Math.max(1, kept.length));
    return [...kept.slice(first), ...kept.slice(0, first)].map(([thing]) => thing);
  };

  const itemOf = ({ id, slot, points, type, options, targets }: Item, check?: string): Item => {
    const revision = happens() || raised.has(id) ? 2 : 1;
    // Another kind of question is another revision; every third one becomes one.
    const isOther = revision > 1 && slot % 3 === 0;
    return {
      id,
      slot: slot % 5 === 4 ? 0x800000 + slot : slot,
      revision,
      type: isOther ? 'numeric' : type,
      points,
      options: isOther ? [] : some(options, 2),
      ...(targets && { targets: some(targets, 2) }),
      ...(check !== undefined && { check }),
    };
  };

  const checkOf = (check: Check, all: readonly Item[]): Check => {
    const bank = some(
      all.filter(item => item.check === check.id).map(({ id }) => id),
      1,
    );
    return { ...check, bank, draw: 1 + roll(bank.length), pass: happens() ? 0.5 : check.pass };
  };

  const moduleOf = ({ pages, items, ...module }: ModuleOutline, n: number): ModuleOutline => {
    // The first module keeps a check, a lesson, a question and a reveal: stories are told of them.
    const [end, ...lessons] = [...pages].reverse();
    const kept = some([...(end ? [end] : []), ...lessons.reverse()], n === 0 ? 2 : 1);
    const check = kept.find(page => page.check)?.check;
    const drawn = check && (n === 0 || !happens()) ? checkOf(check, items) : undefined;
    const bank = items.filter(({ id }) => drawn?.bank.includes(id)).map(item => itemOf(item, drawn?.id));
    const free = items.filter(item => item.check === undefined || (!drawn && happens()));
    const practice = some(free, n === 0 ? 1 : 0).map(item => itemOf(item));
    const open = kept.filter(page => !page.check);
    const placed = practice.map(item => [item.id, open[roll(Math.max(1, open.length))]?.id] as const);
    const pageOf = ({ check: had, activities, ...page }: PageOutline): PageOutline => {
      const mine = placed.filter(([, where]) => where === page.id).map(([id]) => id);
      const reveals = activities.filter(id => !page.items.includes(id));
      return {
        ...page,
        items: mine,
        activities: [...some(reveals, n === 0 ? 1 : 0), ...mine],
        ...(had && drawn && { check: drawn }),
      };
    };
    const standing = new Set(placed.flatMap(([id, where]) => (where === undefined ? [] : id)));
    return { ...module, pages: kept.map(pageOf), items: [...practice.filter(({ id }) => standing.has(id)), ...bank] };
  };

  /** A lesson and its questions go to another module. */
  const move = (modules: readonly ModuleOutline[]): readonly ModuleOutline[] => {
    const [from, to] = modules.slice(-2);
    const page = from?.pages.find(each => !each.check && each.id !== 'm0-p0');
    if (!from || !to || !page || !happens()) return modules;
    const goes = ({ id }: Item): boolean => page.items.includes(id);
    const by = MOVED * (from.slot + 1);
    const away = from.items.filter(goes).map(item => ({ ...item, slot: item.slot + by }));
    return [
      ...modules.slice(0, -2),
      { ...from, pages: from.pages.filter(each => each !== page), items: from.items.filter(item => !goes(item)) },
      { ...to, pages: [...to.pages, { ...page, slot: page.slot + by }], items: [...to.items, ...away] },
    ];
  };

  const modules = some(ALL.modules, 1).map(module => moduleOf(module, ALL.modules.indexOf(module)));
  return { ...ALL, locales: happens() ? ['en'] : ALL.locales, modules: move(modules) };
};

/** A version of a course and the next one. */
export const anyVersions: fc.Arbitrary<readonly [before: Outline, after: Outline]> = fc
  .tuple(DICE, DICE)
  .map(([first, second]) => {
    const before = versionOf(first, new Set());
    const items = before.modules.flatMap(module => module.items);
    return [before, versionOf(second, new Set(items.filter(({ revision }) => revision > 1).map(({ id }) => id)))];
  });
