import type { Id, Locale } from '@throughline/tracking';
import type { FormatName } from '../core/formats.js';

/** A zip of a release. */
export interface Released {
  readonly file: string;
  readonly format: FormatName;
  /** The languages in it, the one it opens in first. */
  readonly locales: readonly Locale[];
  /** The one module in it; null where it holds the whole course. */
  readonly module: Id | null;
  readonly bytes: number;
}

/** A zip that lies beside the packages of a release, and that nobody gets in their place. */
export interface Beside {
  readonly file: string;
  /** `doctor`: looks at a platform before the course is imported; `facilitator`: the edition with all right answers. */
  readonly kind: 'doctor' | 'facilitator';
  readonly format: FormatName;
  readonly bytes: number;
}

/** What somebody who imports a course says of their platform. */
export interface Wish {
  /** What the platform reads, the best first. */
  readonly formats: readonly FormatName[];
  /** The one language that is wanted; null for all of them. */
  readonly locale: Locale | null;
  /** The most bytes that the platform lets anybody upload; null where there is no limit, or nobody knows it. */
  readonly limit: number | null;
}

/**
 * Why these: `whole` the whole course in the format that the platform reads best; `other` the whole course in another
 * one, because only that fits; `modules` a zip a module, because no whole course fits; `large` nothing fits; `absent` the
 * release has nothing that the platform reads.
 */
export type Reason = 'whole' | 'other' | 'modules' | 'large' | 'absent';

export interface Choice {
  readonly reason: Reason;
  /** One zip; with `modules` one a module; with `large` and `absent` none. */
  readonly packages: readonly Released[];
  /** With `large`: the least that has to be let in, in bytes. */
  readonly needs?: number;
}

/** Upload limits to choose from. PHP lets 2 MB in as it comes, and 8 MB of a form; null is none, or not known. */
export const limits = [2_000_000, 8_000_000, null] as const;

/** Which zips of a release a platform gets. Pure. */
export function choose({ formats, locale, limit }: Wish, released: readonly Released[]): Choice {
  const fits = ({ bytes }: Released): boolean => limit === null || bytes <= limit;
  // Every way there is, the best first: the whole course in each format, then module by module.
  const wholes = waysOf(
    formats,
    locale,
    released.filter(({ module }) => module === null),
  );
  const modules = waysOf(
    formats,
    locale,
    released.filter(({ module }) => module !== null),
  );
  const whole = wholes.find(way => way.every(fits));
  if (whole) return { reason: whole === wholes[0] ? 'whole' : 'other', packages: whole };
  const parts = modules.find(way => way.every(fits));
  if (parts) return { reason: 'modules', packages: parts };
  const ways = [...wholes, ...modules];
  if (ways.length === 0) return { reason: 'absent', packages: [] };
  return { reason: 'large', packages: [], needs: Math.min(...ways.map(largest)) };
}

/** The zips of each format that has some, in the language that is wanted. */
const waysOf = (
  formats: readonly FormatName[],
  locale: Locale | null,
  released: readonly Released[],
): readonly (readonly Released[])[] =>
  formats
    .map(name =>
      inLanguage(
        released.filter(({ format }) => format === name),
        locale,
      ),
    )
    .filter(({ length }) => length > 0);

const largest = (way: readonly Released[]): number => Math.max(...way.map(({ bytes }) => bytes));

/** What holds just the language that is wanted, else what holds most of them. */
function inLanguage(released: readonly Released[], locale: Locale | null): readonly Released[] {
  const own = released.filter(({ locales }) => locales.length === 1 && locales[0] === locale);
  if (own.length > 0) return own;
  const [most] = released.toSorted((a, b) => b.locales.length - a.locales.length);
  return released.filter(({ locales }) => locales.join() === most?.locales.join());
}
