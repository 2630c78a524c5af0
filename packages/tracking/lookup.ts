import type { Id, Item, ModuleOutline, Outline, PageOutline } from './course.js';
import { hash24 } from './hash.js';
import { once } from './once.js';

/** The outline by id and by place. */
export interface Lookup {
  /** The module in which a page, a check, an item or an activity stands: its slot counts there. */
  readonly modules: ReadonlyMap<Id, ModuleOutline>;
  readonly items: ReadonlyMap<Id, Item>;
  /** The pages on which checks stand, by check. */
  readonly checks: ReadonlyMap<Id, PageOutline>;
  /**
   * Where a fact stands in a state (see `rows.ts`), by `<kind>.<id>`: `<kind>.<module>.<slot>`, the slot of the module (0:
   * the course) and the slot within it. An activity without a slot has 24 bits of its id's hash.
   */
  readonly places: ReadonlyMap<string, string>;
  /** The way back. */
  readonly ids: ReadonlyMap<string, Id>;
}

const build = (outline: Outline): Lookup => {
  const modules = new Map<Id, ModuleOutline>();
  const items = new Map<Id, Item>();
  const checks = new Map<Id, PageOutline>();
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
    const within = (kinds: string, slot: number, id: Id): void => {
      modules.set(id, module);
      put(kinds, module.slot, slot, id);
    };
    for (const item of module.items) {
      items.set(item.id, item);
      within('I', item.slot, item.id);
    }
    for (const page of module.pages) {
      const { id, slot, check, activities } = page;
      within('VL', slot, id);
      if (check) {
        checks.set(check.id, page);
        within('C', slot, check.id);
      }
      for (const activity of activities) if (!items.has(activity)) within('D', hash24(activity), activity);
    }
  }
  return { modules, items, checks, places, ids };
};

/** The outline by id and by place, built once an outline. */
export const lookup = once(build);
