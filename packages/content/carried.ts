import type { Id } from '@throughline/tracking';
import * as errors from './errors.js';
import type { ReadModule } from './module.js';
import { nearest } from './text.js';

/** Stands for every module that has a package of its own. */
const ALL = 'all';

interface Checked {
  readonly id: Id;
  readonly pages: readonly { readonly check?: unknown }[];
}

/** The modules that are packed alone too: those with a check, for a package of its own needs an end (decision 22). */
export const packedAlone = <Module extends Checked>(modules: readonly Module[]): readonly Module[] =>
  modules.filter(({ pages }) => pages.some(({ check }) => check !== undefined));

const idsOf = (modules: readonly Checked[]): readonly Id[] => packedAlone(modules).map(({ id }) => id);

/** Reports what no package can carry: a page in the package of a module that has none, and a check outside its module. */
export function checkCarried(modules: readonly ReadModule[]): void {
  const known = idsOf(modules);
  for (const page of modules.flatMap(({ pages }) => pages)) {
    for (const { text, at } of page.also) {
      if (page.check !== undefined) page.report(at, errors.carriedCheck());
      else if (text !== ALL && !known.includes(text)) {
        page.report(at, errors.unknownModule(text, [ALL, ...known], nearest(text, known)));
      }
    }
  }
}

/** Pages that the packages of other modules carry too, and these modules. */
export function carriedIn(modules: readonly ReadModule[]): Readonly<Record<Id, readonly Id[]>> {
  const known = idsOf(modules);
  return Object.fromEntries(
    modules.flatMap(({ id, pages }) =>
      pages.flatMap(({ also, outline }) => {
        const named = also.map(({ text }) => text);
        const others = known.filter(other => other !== id && (named.includes(ALL) || named.includes(other)));
        return others.length > 0 ? [[outline.id, others] as const] : [];
      }),
    ),
  );
}
