import { formatOf, type FormatName } from '../../core/formats.js';
import type { Pack } from '../pack.js';
import { put, textIn } from './packs.js';

type Files = Map<string, Uint8Array>;

/** One fault in a package that has none else. */
export interface Plant {
  /** The rule that must find it, alone. */
  readonly rule: string;
  readonly format: FormatName;
  readonly files?: (files: Files) => void | Promise<void>;
  readonly bytes?: (zip: Uint8Array) => Uint8Array;
  readonly pack?: (pack: Pack) => Pack;
  /** What stands in the place that is named. */
  readonly place: RegExp;
}

/** A manifest in which something was put in place of something else. */
export function edited(rule: string, format: FormatName, right: string | RegExp, wrong: string, place: RegExp): Plant {
  const files = (all: Files): void => {
    const name = formatOf(format).manifest?.name ?? '';
    const before = textIn(all, name);
    const after = before.replace(right, wrong);
    if (after === before) throw new Error(`${rule}: nothing was planted`);
    put(all, name, after);
  };
  return { rule, format, files, place };
}

export const added = (rule: string, name: string, format: FormatName = 'web', place = name): Plant => ({
  rule,
  format,
  files: files => put(files, name, 'x'),
  place: new RegExp(place.replace(/[.\\/|]/gu, '\\$&'), 'u'),
});
