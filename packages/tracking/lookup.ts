import type { Check, Id, Item, ModuleOutline, Outline, PageOutline } from './course.js';
import { hash24 } from './hash.js';
import { once } from './once.js';

/** Something of the outline with the module it belongs to, in which its slot counts. */
export interface Placed<Thing> {
  readonly thing: Thing;
  readonly module: ModuleOutline;
}

/** The outline by id and by place. */
export interface Lookup {
  readonly modules: ReadonlyMap<Id, ModuleOutline>;
  readonly pages: ReadonlyMap<Id, Placed<PageOutline>>;
  readonly items: ReadonlyMap<Id, Placed<Item>>;
  /** Checks with the page they stand on. */
  readonly checks: ReadonlyMap<Id, Placed<PageOutline> & { readonly check: Check }>;
  /** Activities without a question. */
  readonly activities: ReadonlyMap<Id, Placed<Id>>;
  /**
   * Where a fact stands in a state (see `rows.ts`), by `<kind>.<id>`: `<kind>.<module>.<slot>`, the slot of the module (0:
   * the course) and the slot within it. An activity without a slot has 24 bits of its id's hash.
   */
  readonly places: ReadonlyMap<string, string>;
  /** The way back. */
  readonly ids: ReadonlyMap<string, Id>;
}

const build = (outline: Outline): Lookup => {
  const items = new Map<Id, Placed<Item>>();
  const pages = new Map<Id, Placed<PageOutline>>();
  const checks = new Map<Id, Placed<PageOutline> & { readonly check: Check }>();
  const activities = new Map<Id, Placed<Id>>();
  const places = new Map<string, string>();
  const ids = new Map<string, Id>();
  const put = (kinds: string, module: number, slot: number, id: Id): void => {
    for (const kind of kinds) {
      const place = `${kind}.${module}.${slot}`;
      places.set(`${kind}.${id}`, place);
      ids.set(place, id);
    }
  };
  put('HOG', 0, 0, 'course');
  for (const module of outline.modules) {
    put('O', 0, module.slot + 1, module.id);
    for (const item of module.items) {
      items.set(item.id, { thing: item, module });
      put('I', module.slot, item.slot, item.id);
    }
    for (const page of module.pages) {
      const { id, slot, check } = page;
      pages.set(id, { thing: page, module });
      put('VL', module.slot, slot, id);
      if (check) {
        checks.set(check.id, { thing: page, module, check });
        put('C', module.slot, slot, check.id);
      }
      for (const activity of page.activities.filter(each => !items.has(each))) {
        activities.set(activity, { thing: activity, module });
        put('D', module.slot, hash24(activity), activity);
      }
    }
  }
  return {
    modules: new Map(outline.modules.map(each => [each.id, each])),
    pages,
    items,
    checks,
    activities,
    places,
    ids,
  };
};

/** The outline by id and by place, built once an outline. */
export const lookup = once(build);
