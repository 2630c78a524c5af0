import type { Check, Id, Item, ModuleOutline, Outline, PageOutline } from './course.js';
import { hash24 } from './hash.js';

/** Something of the outline with the module it belongs to, in which its slot counts. */
export interface Placed<Thing> {
  readonly thing: Thing;
  readonly module: ModuleOutline;
}

/** The outline by id and by place; a place is `<module slot>.<slot>`. */
export interface Lookup {
  readonly modules: ReadonlyMap<Id, ModuleOutline>;
  readonly pages: ReadonlyMap<Id, Placed<PageOutline>>;
  readonly items: ReadonlyMap<Id, Placed<Item>>;
  /** Checks with the page they stand on. */
  readonly checks: ReadonlyMap<Id, Placed<PageOutline> & { readonly check: Check }>;
  /** Activities without a question, with their 24-bit place. */
  readonly activities: ReadonlyMap<Id, Placed<number>>;
  readonly moduleAt: ReadonlyMap<number, Id>;
  readonly pageAt: ReadonlyMap<string, Id>;
  readonly itemAt: ReadonlyMap<string, Item>;
  readonly checkAt: ReadonlyMap<string, Id>;
  readonly activityAt: ReadonlyMap<string, Id>;
}

const build = (outline: Outline): Lookup => {
  const items = new Map<Id, Placed<Item>>();
  const pages = new Map<Id, Placed<PageOutline>>();
  const checks = new Map<Id, Placed<PageOutline> & { readonly check: Check }>();
  const activities = new Map<Id, Placed<number>>();
  for (const module of outline.modules) {
    for (const item of module.items) items.set(item.id, { thing: item, module });
    for (const page of module.pages) {
      pages.set(page.id, { thing: page, module });
      if (page.check) checks.set(page.check.id, { thing: page, module, check: page.check });
      for (const id of page.activities) if (!items.has(id)) activities.set(id, { thing: hash24(id), module });
    }
  }
  const byPlace = <At extends Placed<unknown>, Value>(
    map: ReadonlyMap<Id, At>,
    slot: (at: At) => number,
    value: (id: Id, at: At) => Value,
  ) => new Map(Array.from(map, ([id, at]) => [`${at.module.slot}.${slot(at)}`, value(id, at)] as const));
  const name = (id: Id): Id => id;
  return {
    modules: new Map(outline.modules.map(module => [module.id, module])),
    pages,
    items,
    checks,
    activities,
    moduleAt: new Map(outline.modules.map(module => [module.slot, module.id])),
    pageAt: byPlace(pages, at => at.thing.slot, name),
    itemAt: byPlace(
      items,
      at => at.thing.slot,
      (_, at) => at.thing,
    ),
    checkAt: byPlace(checks, at => at.thing.slot, name),
    activityAt: byPlace(activities, at => at.thing, name),
  };
};

const known = new WeakMap<Outline, Lookup>();

/** The outline by id and by place, built once an outline. */
export const lookup = (outline: Outline): Lookup => {
  const found = known.get(outline) ?? build(outline);
  known.set(outline, found);
  return found;
};
