import type { Course } from '@throughline/tracking';
import { kilobytes } from './core/bytes.js';
import type { Format } from './core/formats.js';
import type { Package } from './core/package-course.js';
import { largest, type Entries } from './core/zip.js';
import { errors } from './errors.js';

/** What a learner's line and an LMS's upload limit feel of a package. Bytes; `script` is gzipped. */
export interface Sizes {
  readonly name: string;
  readonly zip: number;
  readonly files: number;
  /** JavaScript that runs before the first screen is ready. */
  readonly script: number;
  /** Requests until the first screen is whole: the page, its script, its pictures. */
  readonly requests: number;
}

/**
 * The aims for the first screen of a SCORM package: shown beside what was measured, never in silence. The whole course
 * knows the questions of all its modules before it opens.
 */
const aims = { script: { module: 36_000, course: 60_000 }, requests: 4 };

/** Films and recordings are as large as their author wants them. */
const isFilm = (name: string): boolean => /^media\/.*\.(?:mp4|webm|mp3|ogg|m4a|mov)$/i.test(name);

/**
 * Refuses a SCORM 1.2 package above what course.yaml allows in one language. It stands for all: they hold the same words
 * and pictures.
 */
export function refuseOverBudget(
  { name }: Package,
  entries: Entries,
  { kilobytes: budget, outline }: Course,
  format: Format,
): void {
  const most = budget?.[outline.part ? 'module' : 'course'];
  if (format.name !== 'scorm12' || most === undefined) return;
  const counted = entries.filter(entry => !isFilm(entry.name));
  const bytes = counted.reduce((sum, { packed }) => sum + packed.length, 0);
  const allowed = most * 1000 * outline.locales.length;
  if (bytes > allowed) throw errors.overBudget(name, bytes, allowed, largest(counted, 10));
}

/** What gzip puts around deflated bytes (RFC 1952). */
const GZIP = 18;

/** `zip`: bytes of the zip. */
export function sizesOf({ name, files, large, launch }: Package, entries: Entries, zip: number): Sizes {
  const html = new TextDecoder().decode(files.get(launch));
  const pictures = new Set([...html.matchAll(/<img\b[^>]*\ssrc="([^"]+)"/g)].map(([, src]) => src));
  const scripts = [...html.matchAll(/<script\b[^>]*\ssrc="([^"]+)"/g)].map(([, src = '']) => src);
  return {
    name,
    zip,
    files: files.size + large.size,
    script: entries
      .filter(entry => scripts.includes(entry.name))
      .reduce((sum, { packed }) => sum + packed.length + GZIP, 0),
    requests: 1 + scripts.length + pictures.size,
  };
}

/** What is over its aim, in words; empty when nothing is. */
export function overAim(sizes: Sizes, format: Format, of: keyof (typeof aims)['script']): readonly string[] {
  const script = aims.script[of];
  return [
    ...(!format.lrs && sizes.script > script ? [`JavaScript ${kilobytes(sizes.script)}`] : []),
    ...(sizes.requests > aims.requests ? [`${sizes.requests} requests`] : []),
  ];
}
