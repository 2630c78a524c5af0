import type { Course, Id } from '@throughline/tracking';
import type { Bundler } from './bundler.js';
import { formatOf, type FormatName } from './core/formats.js';
import type { Package } from './core/package-course.js';
import type { Units } from './core/units.js';
import { Packed, packedFiles, zipPieces, type Entries } from './core/zip.js';
import type { Put } from './folder.js';
import { bundleParts, makePackage } from './make.js';
import { refuseOverBudget } from './sizes.js';

/** What the edition for facilitators is packed for: no platform gets it, where learners are (decision 34). */
export const FACILITATOR: readonly FormatName[] = ['web'];

/** Nobody takes the edition for facilitators for that of learners. */
export const facilitatorName = (name: string): string => name.replace(/-web\.zip$/, '-facilitator-web.zip');

/** One package to be made. */
export interface Wanted {
  readonly course: Course;
  /** The one module in it; null where it holds the whole course. */
  readonly module: Id | null;
  readonly format: FormatName;
  readonly units: Units;
  /** What becomes of its file's name, where another package has that; left out: it stays. */
  readonly named?: (name: string) => string;
}

/** A package that was put where it belongs. */
export interface Made {
  readonly wanted: Wanted;
  readonly files: Package;
  readonly entries: Entries;
  /** Of its zip. */
  readonly bytes: number;
}

/** Where packages go, who puts their code together, and who hears how far the work is. */
export interface Packing {
  readonly put: Put;
  readonly bundler: Bundler;
  readonly say: (line: string) => void;
}

/**
 * Packs one after the other, and what they share once; `say` hears of each before it is made. Throws a FaultError where
 * one is above what course.yaml allows.
 */
export async function* packEach(
  wanted: readonly Wanted[],
  folder: string,
  { put, bundler, say }: Packing,
): AsyncGenerator<Made> {
  say('Putting the code together');
  const code = wanted.map(({ course, format, units }) => bundler.bundle(bundleParts(course, folder, format, units)));
  // Each is waited for in its turn: one that fails before it is no trouble yet.
  void Promise.allSettled(code);
  const before = new Packed();
  for (const [index, one] of wanted.entries()) {
    const { course, module, units, named } = one;
    const format = formatOf(one.format);
    say(`Packing ${module ?? 'the course'} for ${format.label} (${index + 1} of ${wanted.length})`);
    const made = await makePackage(course, folder, format.name, units, code[index]);
    const files = named ? { ...made, name: named(made.name) } : made;
    const entries = await packedFiles(files, before);
    refuseOverBudget(files, entries, course, format);
    yield { wanted: one, files, entries, bytes: await put(files.name, zipPieces(entries)) };
  }
}
