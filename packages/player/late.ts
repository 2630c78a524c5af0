import type { CSSResult } from 'lit';
import { defineInTurn } from './define.js';
import type { MenuView } from './menu.js';
import type { LoadScript } from './page-store.js';

/** What the first screen does not need; `late.js` brings it with `tl.late` (decision 23). */
export interface LateParts {
  /** Classes of the elements that the first page does not use, by tag. */
  readonly elements: Readonly<Record<string, CustomElementConstructor>>;
  /** What the menu shows below its head and the map. */
  readonly menu: (view: MenuView) => unknown;
  readonly styles: CSSResult;
}

export interface Late {
  /** Null until the script has come. */
  readonly parts: LateParts | null;
  /** Called by the script, as `tl.late`. */
  readonly put: (parts: LateParts) => void;
  /** Asks for the script. True once its elements are defined; false where it could not be loaded: ask again later. */
  fetch(): Promise<boolean>;
}

export function openLate(load: LoadScript): Late {
  let parts: LateParts | null = null;
  let defined = Promise.resolve();
  return {
    get parts() {
      return parts;
    },
    put: brought => {
      parts = brought;
      defined = new Promise(resolve => {
        defineInTurn(Object.entries(brought.elements), resolve);
      });
    },
    fetch: async () => {
      if (!parts && !(await load('late.js'))) return false;
      await defined;
      return true;
    },
  };
}
