import { gzipSync } from 'node:zlib';
import type { Format } from './core/formats.js';
import type { Package } from './core/package-course.js';

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

/** The aims for a SCORM package of one module: shown beside what was measured, never in silence. */
const aims = { script: 36_000, requests: 4, zip: 120_000 };

/** `zip`: bytes of the zip. */
export function sizesOf({ name, files, large }: Package, zip: number): Sizes {
  const html = new TextDecoder().decode(files.get('index.html'));
  const pictures = new Set([...html.matchAll(/<img\b[^>]*\ssrc="([^"]+)"/g)].map(([, src]) => src));
  const scripts = [...html.matchAll(/<script\b[^>]*\ssrc="([^"]+)"/g)].map(([, src = '']) => src);
  return {
    name,
    zip,
    files: files.size + large.size,
    script: scripts.reduce((sum, src) => sum + gzipSync(files.get(src) ?? '', { level: 9 }).length, 0),
    requests: 1 + scripts.length + pictures.size,
  };
}

/** What is over its aim, in words; empty when nothing is. */
export function overAim(sizes: Sizes, format: Format): readonly string[] {
  return [
    ...(!format.lrs && sizes.script > aims.script ? [`JavaScript ${kilobytes(sizes.script)}`] : []),
    ...(sizes.requests > aims.requests ? [`${sizes.requests} requests`] : []),
    ...(!format.lrs && sizes.zip > aims.zip ? [`zip ${kilobytes(sizes.zip)}`] : []),
  ];
}

export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
