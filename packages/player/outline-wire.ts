import type {
  Check,
  Id,
  InteractionType,
  Item,
  Key,
  Locale,
  ModuleOutline,
  Option,
  Outline,
  PageOutline,
  Words,
} from '@throughline/tracking';

/**
 * The outline as it travels: lists instead of objects, places instead of ids that were named before, nothing that
 * follows from the rest. `0` stands for "as usual", also at the end of a list, where it is left out. Without loss.
 */
export type OutlineWire = Omit<Outline, 'modules'> & { readonly modules: readonly ModuleWire[] };

type ModuleWire = readonly [Id, number, WordsWire, WordsWire, readonly ItemWire[], readonly PageWire[]];
/** Words in the order of the course's locales; words in other languages too travel as they are. */
type WordsWire = Words | readonly (string | 0)[];
/** Ids with a space between; slots count up from 0 (targets: from the last option's) or are listed. */
type ItemWire = readonly [
  id: Id,
  slot: number,
  type: number,
  options: string,
  key?: readonly number[] | Key | 0,
  targets?: string | 0,
  check?: Id | 0,
  revision?: number,
  points?: number | null,
  slots?: readonly number[] | 0,
];
/** An item by its place in the module, anything else by its id. */
type Ref = number | Id;
type PageWire = readonly [
  id: Id,
  slot: number,
  title: WordsWire,
  minutes: number,
  activities: readonly Ref[],
  check?: CheckWire | 0,
  optional?: number,
  items?: readonly Ref[] | 0,
];
type CheckWire = readonly [id: Id, draw: number, pass: number, tries?: number | null, bank?: readonly Id[] | 0];

/** Only ever added to at the end: the place of a type is what travels. */
const TYPES: readonly InteractionType[] = [
  'choice',
  'true-false',
  'matching',
  'sequencing',
  'fill-in',
  'long-fill-in',
  'numeric',
  'likert',
  'performance',
  'other',
];

const idsOf = (options: readonly Option[]): readonly Id[] => options.map(({ id }) => id);
const split = (ids: string | 0 | undefined): readonly Id[] => (ids ? ids.split(' ') : []);
const same = (a: readonly unknown[], b: readonly unknown[]): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What follows from the rest is what both sides take for granted. */
const bankOf = (items: readonly Item[], check: Id): readonly Id[] =>
  items.filter(item => item.check === check).map(({ id }) => id);
const practiceOf = (items: readonly Item[], activities: readonly Id[]): readonly Id[] =>
  activities.filter(id => items.some(item => item.id === id && item.check === undefined));

/** Drops what is as usual at the end of a list. */
function trimmed<List extends readonly unknown[]>(list: List): List {
  const end = list.reduce<number>((last, value, at) => (value === 0 ? last : at + 1), 0);
  return list.slice(0, end) as unknown as List;
}

/** For the build: the outline as it travels. Pure. */
export function outlineToWire(outline: Outline): OutlineWire {
  const { locales } = outline;
  const words = (table: Words): WordsWire =>
    Object.keys(table).every(locale => locales.includes(locale)) ? locales.map(locale => table[locale] ?? 0) : table;
  return {
    ...outline,
    modules: outline.modules.map(({ id, slot, title, description, items, pages }) => {
      const places = idsOf(items);
      const refs = (ids: readonly Id[]): readonly Ref[] =>
        ids.map(ref => (places.includes(ref) ? places.indexOf(ref) : ref));
      const toWire = (page: PageOutline): PageWire =>
        trimmed([
          page.id,
          page.slot,
          words(page.title),
          page.minutes,
          refs(page.activities),
          page.check ? checkToWire(page.check, items) : 0,
          page.required ? 0 : 1,
          same(page.items, practiceOf(items, page.activities)) ? 0 : refs(page.items),
        ]);
      return [id, slot, words(title), words(description), items.map(itemToWire), pages.map(toWire)];
    }),
  };
}

function checkToWire({ id, draw, pass, tries, bank }: Check, items: readonly Item[]): CheckWire {
  // No limit of tries is usual; a limit of none would be another thing.
  return trimmed([id, draw, pass, tries === 0 ? null : (tries ?? 0), same(bank, bankOf(items, id)) ? 0 : bank]);
}

function itemToWire(item: Item): ItemWire {
  const { id, slot, type, options, targets, check, revision, points } = item;
  const slots = [...options, ...(targets ?? [])].map(option => option.slot);
  return trimmed([
    id,
    slot,
    TYPES.indexOf(type),
    idsOf(options).join(' '),
    keyToWire(item),
    targets ? idsOf(targets).join(' ') : 0,
    check ?? 0,
    revision === 1 ? 0 : revision === 0 ? -1 : revision,
    points === 1 ? 0 : points === 0 ? null : points,
    slots.every((value, at) => value === at) ? 0 : slots,
  ]);
}

/** Right answers as places of options; what cannot be said so travels as it is. */
function keyToWire({ type, key, options, targets = [] }: Item): readonly number[] | Key | 0 {
  if (!key) return 0;
  const ids = idsOf(options);
  const goals = idsOf(targets);
  if (key.type !== type) return key;
  const places =
    key.type === 'choice' || key.type === 'sequencing'
      ? key.ids.map(id => ids.indexOf(id))
      : key.type === 'matching'
        ? key.pairs.flatMap(([source, target]) => [ids.indexOf(source), goals.indexOf(target)])
        : key.type === 'true-false'
          ? [Number(key.value)]
          : [-1];
  return places.includes(-1) ? key : places;
}

/** For the player: the outline as it was. Pure; `outlineFromWire(outlineToWire(x))` equals `x`. */
export function outlineFromWire(wire: OutlineWire): Outline {
  const { locales } = wire;
  const words = (list: WordsWire): Words => (isList(list) ? wordsFromWire(list, locales) : (list as Words));
  return {
    ...wire,
    modules: wire.modules.map(([id, slot, title, description, itemList, pageList]): ModuleOutline => {
      const items = itemList.map(itemFromWire);
      const ids = (refs: readonly Ref[]): readonly Id[] =>
        refs.map(ref => (typeof ref === 'number' ? (items[ref]?.id ?? '') : ref));
      const pages = pageList.map(([page, pageSlot, pageTitle, minutes, refs, check, optional, own]): PageOutline => {
        const activities = ids(refs);
        return {
          id: page,
          slot: pageSlot,
          title: words(pageTitle),
          minutes,
          required: !optional,
          items: own ? ids(own) : practiceOf(items, activities),
          activities,
          ...(check && { check: checkFromWire(check, items) }),
        };
      });
      return { id, slot, title: words(title), description: words(description), pages, items };
    }),
  };
}

const isList = (list: unknown): list is readonly never[] => Array.isArray(list);

const wordsFromWire = (list: readonly (string | 0)[], locales: readonly Locale[]): Words =>
  Object.fromEntries(locales.flatMap((locale, at) => (list[at] === 0 ? [] : [[locale, list[at] ?? '']])));

function checkFromWire([id, draw, pass, tries, bank]: CheckWire, items: readonly Item[]): Check {
  return {
    id,
    draw,
    pass,
    ...(tries !== 0 && tries !== undefined && { tries: tries ?? 0 }),
    bank: bank || bankOf(items, id),
  };
}

function itemFromWire([id, slot, at, optionIds, key, targetIds, check, revision, points, slots]: ItemWire): Item {
  const type = TYPES[at] ?? 'other';
  const named = split(optionIds);
  const goals = split(targetIds);
  const option = (from: number) => (name: Id, place: number) => ({
    id: name,
    slot: (slots || [])[from + place] ?? from + place,
  });
  return {
    id,
    slot,
    revision: revision ? Math.max(0, revision) : 1,
    type,
    points: points === null ? 0 : points || 1,
    options: named.map(option(0)),
    ...(targetIds !== 0 && targetIds !== undefined && { targets: goals.map(option(named.length)) }),
    ...(key && { key: isList(key) ? keyFromWire(type, key, named, goals) : (key as Key) }),
    ...(check && { check }),
  };
}

function keyFromWire(type: InteractionType, key: readonly number[], ids: readonly Id[], goals: readonly Id[]): Key {
  if (type === 'true-false') return { type, value: key[0] === 1 };
  if (type === 'matching') {
    const sources = key.filter((_, at) => at % 2 === 0);
    return { type, pairs: sources.map((place, at) => [ids[place] ?? '', goals[key[2 * at + 1] ?? 0] ?? '']) };
  }
  return { type: type === 'sequencing' ? type : 'choice', ids: key.map(place => ids[place] ?? '') };
}
